import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PacketFile } from '../../../../shared/api/ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import { named } from '../named.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';

export const packet: Room = {
  name: 'packet',
  usage: 'WAVE|ROLLOUT',
  about: 'Make the PDF packet of a wave or rollout, named by its number (W-001-1) or id.',
  options: {
    out: { value: 'FILE', about: 'where to write it (default: its own name, here)' },
    force: { about: 'replace a file that is there' },
  },
  run: async (given, io) => {
    const [name, ...rest] = given.words;
    if (name === undefined || rest.length > 0)
      throw new Unusable('The packet of what? wavebook packet WAVE|ROLLOUT.');
    return atBook(given, io, (desk) => made(desk, name, given, io));
  },
};

async function made(desk: Desk, name: string, given: Given, io: Io): Promise<ExitCode> {
  const hit = await named(desk, name, ['wave', 'rollout']);
  if (!hit.ok) return sayRefused(hit.refusal, given, io);
  const file = (await desk.mutate('packet.make', {
    kind: hit.value.kind,
    rollout: hit.value.rollout,
    id: hit.value.id,
  })) as Result<PacketFile>;
  if (!file.ok) return sayRefused(file.refusal, given, io);
  const path = resolve(io.cwd, given.text('out') ?? file.value.name);
  await fetched(desk, file.value.path, path, given.has('force'));
  return sayDone(
    { ...file.value, path },
    given,
    io,
    ({ entry }) => `${path}: ${entry.pages} pages, SHA-256 ${entry.sha256}`,
  );
}

/** Fetches a file the app laid out, and never writes over another one unasked. */
export async function fetched(desk: Desk, from: string, to: string, replace: boolean): Promise<void> {
  const answer = await desk.request(from);
  if (!answer.ok) throw new Unusable(`The app did not give the file (${answer.status}).`);
  try {
    await writeFile(to, new Uint8Array(await answer.arrayBuffer()), { flag: replace ? 'w' : 'wx' });
  } catch (error) {
    const code = (error as { code?: string }).code;
    throw new Unusable(
      code === 'EEXIST'
        ? `${to} is there already. Choose another --out, or add --force.`
        : `${to} cannot be written (${code}).`,
    );
  }
}
