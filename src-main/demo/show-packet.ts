import { join } from 'node:path';
import { must } from '../sample/teller.ts';
import type { Stage } from './stage.ts';

export interface Shown {
  readonly path: string;
}

/** Exports one packet through the api, writes it beside the book, and verifies it. */
export async function showPacket(
  { ports, shelf, tools, out, rollout, waves, print, note }: Stage,
  kind: 'wave' | 'rollout',
): Promise<Shown> {
  const id = kind === 'wave' ? (waves[0]?.id ?? '') : rollout.id;
  print(kind === 'wave' ? "The pilot's packet" : "The rollout's packet");
  const made = must(await ports.packet.make({ kind, rollout: rollout.id, id }));
  const token = made.path.split('/').at(-2) ?? '';
  const bytes = await shelf.read(token);
  if (bytes === null) throw new Error(`the packet ${made.name} is gone`);
  const path = join(out, made.name);
  await tools.files.write(path, bytes);
  const verdict = must(await ports.packet.verify({ file: token }));
  const failed = verdict.findings.filter(({ ok }) => !ok).map(({ detail }) => detail);
  note(
    `${made.name} verifies as intact`,
    verdict.intact,
    failed.length > 0 ? failed.join('; ') : `${made.entry.pages} pages, ${bytes.length} bytes`,
  );
  return { path };
}
