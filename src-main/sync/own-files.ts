import { sha256Hex } from '../platform/sha256.ts';
import { isChained, linesOf } from './bundles.ts';
import { BUNDLE, folderOf } from './layout.ts';
import { tell, tellOnce, type Round } from './round-context.ts';
import { formsOf, readExact } from './shelf.ts';

/**
 * Puts one of our files. What lies there already is looked at: where it is not what we write, ours goes beside it under a
 * name that readers try too, for nothing is ever replaced. True when it lies there, as far as the folder says.
 */
export async function putOwn(round: Round, path: string, plain: Uint8Array): Promise<void> {
  const put = await round.share.put(path, round.keys.close(path, plain));
  round.memory.unseen.add(path);
  if (put !== 'other') return;
  for await (const form of formsOf(round, path)) if (form.plain && same(form.plain, plain)) return;
  await putBeside(round, path, plain);
}

async function putBeside(round: Round, path: string, plain: Uint8Array): Promise<void> {
  const bytes = round.keys.close(path, plain);
  const beside = `${path}~${sha256Hex(bytes).slice(0, 8)}`;
  const there = await readExact(round, path);
  // What opens and is something else was written by somebody with our keys; the rest is damage.
  const taken = there?.plain && /\/\d{6}$/.test(path) && isWritten(there.plain);
  tellOnce(round, taken ? 'name-taken' : 'file-damaged', null, { file: path });
  for (const name of [beside, `${beside}~2`, `${beside}~3`])
    if ((await round.share.put(name, bytes)) !== 'other') return;
}

/** A bundle of whole events, each naming the one before it: no damage looks like that. */
function isWritten(plain: Uint8Array): boolean {
  const lines = linesOf(plain);
  return lines.length === BUNDLE && isChained(lines.slice(1), sha256Hex(lines[0] ?? plain));
}

/** Whether one of our files is there, whole, under its name or beside it. A missing or damaged one is put again, and told. */
export async function lookAgain(round: Round, path: string, plain: Uint8Array): Promise<boolean> {
  const { memory } = round;
  const exact = await readExact(round, path);
  if (exact?.plain && same(exact.plain, plain)) {
    memory.unseen.delete(path);
    memory.confirmed.add(path);
    return true;
  }
  if (exact === null) {
    // Just written it may be late; what was seen before is gone.
    if (memory.confirmed.delete(path) || memory.unseen.has(path)) vanished(round, path);
    await putOwn(round, path, plain);
    return false;
  }
  for await (const form of formsOf(round, path)) if (form.plain && same(form.plain, plain)) return true;
  await putOwn(round, path, plain);
  return false;
}

function vanished(round: Round, path: string): void {
  const known = round.troubles.find(({ code }) => code === 'file-vanished');
  const files = typeof known?.data.files === 'number' ? known.data.files : 0;
  if (known) round.troubles.splice(round.troubles.indexOf(known), 1);
  tell(round, 'file-vanished', null, { files: files + 1, folder: folderOf(path).folder });
}

/** Right after it was put: only looks. */
export async function isThere(round: Round, path: string, plain: Uint8Array): Promise<boolean> {
  for await (const form of formsOf(round, path)) {
    if (!form.plain || !same(form.plain, plain)) continue;
    round.memory.unseen.delete(path);
    round.memory.confirmed.add(path);
    return true;
  }
  return false;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
