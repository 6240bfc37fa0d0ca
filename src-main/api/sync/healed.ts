import type { HealSaid } from '../../../shared/api/ports.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { healBook } from '../../sync/heal.ts';
import type { AtDesk } from '../desk/open-book.ts';
import type { Tools } from '../desk/tools.ts';

/**
 * Looks for damage and brings sound bytes from the share. Then everything is checked again, so that the book may be written
 * in where it is whole.
 */
export async function healed(
  { sync, integrity }: AtDesk,
  { shares }: Pick<Tools, 'shares'>,
): Promise<Result<HealSaid, RefusalCode>> {
  const where = sync.kept()?.where ?? null;
  const ports = sync.healing();
  if (ports === null) return refused('read-only');
  const sources = where === null ? [] : [{ name: where, share: shares.at(where) }];
  const { looked, healed: done, left } = await healBook(ports, sources);
  const after = await integrity.run();
  // What the check of signatures finds besides, no share can put right.
  const told = new Set(left.map(({ file }) => file));
  const others = after?.kind === 'damaged' ? after.faults.filter(({ file }) => !told.has(file)) : [];
  return ok({
    looked,
    healed: done,
    left: [
      ...left.map(({ file, code, why }) => ({ file, why: `${code}: ${why}` })),
      ...others.map(({ file, what: why }) => ({ file, why })),
    ],
  });
}
