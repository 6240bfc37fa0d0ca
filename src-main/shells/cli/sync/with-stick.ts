import { resolve } from 'node:path';
import type { RoundSaid } from '../../../../shared/api/sharing-ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { SyncPage } from '../../../../shared/views/shape/sync-page.ts';
import type { Given } from '../arguments.ts';
import type { Io } from '../io.ts';
import type { Desk } from '../signed-in.ts';
import { namesIn, noUse, published, syncPage, troubleLines } from './sync-lines.ts';

/** The stick or folder that was named to do it with, besides the share. */
export function stickAsked(given: Given, io: Io): string | null {
  const stick = given.text('with');
  return stick === null ? null : resolve(io.cwd, stick);
}

/**
 * How it stands with the others after a round, and after a stick was read: who asks to join by it is known here as long as
 * the same desk has the book open, so both are done in one go.
 */
export async function pageWith(desk: Desk, stick: string | null): Promise<Result<SyncPage>> {
  if (stick !== null) {
    const read = await carried(desk, 'in', stick);
    if (!read.ok) return read;
  }
  return syncPage(desk);
}

/** Brings what was just done to the share, and onto the stick; what was in the way of the stick, in words. */
export async function broughtOut(desk: Desk, stick: string | null): Promise<readonly string[]> {
  await published(desk);
  if (stick === null) return [];
  const written = await carried(desk, 'out', stick);
  const page = (await desk.query('read.sync', {})) as Result<SyncPage>;
  const names = namesIn(page.ok ? page.value : null);
  const again = `It does not stand on the stick yet: wavebook carry out ${stick}`;
  if (!written.ok) return [again];
  const { troubles } = written.value;
  return noUse(troubles) ? [...troubleLines(troubles, names), again] : [];
}

function carried(desk: Desk, how: 'in' | 'out', where: string): Promise<Result<RoundSaid>> {
  return desk.mutate('sync.carry', { how, where }) as Promise<Result<RoundSaid>>;
}
