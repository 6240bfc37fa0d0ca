import { join } from 'node:path';
import { makeDesk } from '../api/desk/desk.ts';
import { must } from '../sample/teller.ts';
import type { Stage } from './stage.ts';

/** One flipped bit in a copy of a packet, and one in a copy of the book's log, must both be told. */
export async function showTampering(stage: Stage, packet: string): Promise<void> {
  stage.print('Copies that were tampered with');
  await tamperedPacket(stage, packet);
  await tamperedBook(stage);
}

async function tamperedPacket({ tools, ports, shelf, out, note }: Stage, packet: string): Promise<void> {
  const bytes = await tools.files.read(packet);
  if (bytes === null) throw new Error(`${packet} is gone`);
  const at = Math.floor(bytes.length / 2);
  const copy = join(out, 'tampered.pdf');
  await tools.files.write(copy, flipped(bytes, at));
  const { token } = await shelf.offer('tampered.pdf', flipped(bytes, at));
  const verdict = must(await ports.packet.verify({ file: token }));
  note(
    'One flipped bit in the packet is told',
    !verdict.intact,
    verdict.findings.find(({ ok }) => !ok)?.detail ?? 'not told',
  );
}

async function tamperedBook({ tools, book, out, note }: Stage): Promise<void> {
  const copy = join(out, 'tampered-book');
  await copyFolder(book, copy, tools);
  const [log] = ((await tools.files.list(join(copy, 'log'))) ?? []).filter(({ name }) =>
    name.endsWith('.log'),
  );
  const path = join(copy, 'log', log?.name ?? '');
  const bytes = await tools.files.read(path);
  if (bytes === null) throw new Error('the copied book has no log');
  await tools.files.write(path, flipped(bytes, Math.floor(bytes.length / 3)));
  const desk = makeDesk(tools);
  try {
    const { integrity } = await desk.open(copy);
    const found = await integrity.run();
    const fault = found?.kind === 'damaged' ? found.faults[0] : undefined;
    note(
      "One flipped bit in the book's log is told",
      fault !== undefined,
      fault === undefined ? 'not told' : `event ${fault.position ?? '?'}, ${fault.what}`,
    );
  } finally {
    await desk.close();
  }
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

async function copyFolder(from: string, to: string, tools: Stage['tools']): Promise<void> {
  for (const { name, kind } of (await tools.files.list(from)) ?? []) {
    // The original is open here; its lock is not the copy's.
    if (name === 'lock') continue;
    if (kind === 'folder') await copyFolder(join(from, name), join(to, name), tools);
    else
      await tools.files.write(join(to, name), (await tools.files.read(join(from, name))) ?? new Uint8Array());
  }
}
