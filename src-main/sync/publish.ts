import { readCheckpoint, type Checkpoint } from '../book/checkpoint.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { publishBlobs } from './blobs.ts';
import { BUNDLE, noteName } from './layout.ts';
import { nameOf, receiptLines, writeNote, type Receipts } from './notes.ts';
import { isThere, lookAgain, putOwn } from './own-files.ts';
import { receiptsNow } from './receipts.ts';
import { noteKeyOf, type Round } from './round-context.ts';
import { originMemory, type FoundNote } from './round-memory.ts';
import { newestOf } from './origin-notes.ts';

/** A workstation that has nothing to say signs anew after so long, so that others know it is there. */
const SIGN_OF_LIFE = 8 * 3600 * 1000;

/** A file of ours as it is to lie there. */
interface OwnFile {
  /** Of a full bundle; null: the part there is of the last. */
  readonly full: number | null;
  readonly path: string;
  readonly plain: Uint8Array;
}

/**
 * Puts what the folder lacks of the own log: bundles first, then the note that covers them. Each file is read back; what was
 * published in earlier rounds is read again, some of it each round.
 */
export async function publish(round: Round): Promise<void> {
  const promise = await promiseNow(round);
  if (promise === null) return;
  await lookAround(round, promise.size);
  await dropStale(round, promise.size);
  await reread(round, promise.size);
  const files = await missingBundles(round, promise.size);
  for (const file of files) {
    await putOwn(round, file.path, file.plain);
    // Not before: where the folder refuses one, it and those after it are still to be put.
    if (file.full !== null) round.memory.bundles?.add(file.full);
    await isThere(round, file.path, file.plain);
  }
  const blobs = await publishBlobs(round, promise.size);
  await publishNote(round, promise);
  if (blobs && round.memory.unseen.size === 0) round.memory.published = promise.size;
}

/** What the own log is now, signed by the book. */
async function promiseNow(round: Round): Promise<Checkpoint | null> {
  const { book, identity } = round.ports;
  const text = await book.note(round.own);
  const key = noteKeyOf(round, round.own, Buffer.from(identity.signer.publicKey).toString('hex'));
  return text === null ? null : readCheckpoint(text, key);
}

/** Once: which of our full bundles lie there, by their names. What is in them is looked at in turn. */
async function lookAround(round: Round, size: number): Promise<void> {
  const { memory, share, layout, own } = round;
  if (memory.bundles !== null) return;
  const found = new Set<number>();
  const groups = size < BUNDLE ? [] : ((await share.list(layout.groups(own))) ?? []);
  for (const { name } of groups.filter(({ name }) => /^\d{6}$/.test(name)))
    for (const entry of (await share.list(`${layout.groups(own)}/${name}`)) ?? [])
      if (entry.kind === 'file' && /^\d{6}$/.test(entry.name)) found.add(Number(entry.name));
  memory.bundles = found;
}

async function missingBundles(round: Round, size: number): Promise<readonly OwnFile[]> {
  const { memory } = round;
  const missing: OwnFile[] = [];
  for (let bundle = 0; (bundle + 1) * BUNDLE <= size; bundle += 1) {
    if (memory.bundles?.has(bundle)) continue;
    missing.push(await bundleFile(round, bundle, size));
  }
  const last = Math.floor(size / BUNDLE);
  if (size % BUNDLE === 0) return missing;
  const partial = await bundleFile(round, last, size);
  return memory.confirmed.has(partial.path) ? missing : [...missing, partial];
}

/** A bundle of the own log as it is at `size`: full, or the part there is. */
async function bundleFile(round: Round, bundle: number, size: number): Promise<OwnFile> {
  const { layout, own, ports } = round;
  const from = bundle * BUNDLE;
  const to = Math.min(size, from + BUNDLE);
  const lines: Uint8Array[] = [];
  for await (const some of ports.book.lines(own, from, to)) lines.push(...some);
  const plain = Buffer.concat(lines.flatMap((line) => [line, BREAK]));
  const path =
    to - from === BUNDLE
      ? layout.full(own, bundle)
      : layout.partial(own, bundle, to - from, sha256Hex(plain));
  return { full: to - from === BUNDLE ? bundle : null, path, plain };
}

const BREAK = Buffer.from('\n');

/** What grew since and lies there in a newer file is not waited for any more. */
async function dropStale(round: Round, size: number): Promise<void> {
  const { memory, layout, own } = round;
  const last = Math.floor(size / BUNDLE);
  const partial = size % BUNDLE === 0 ? null : (await bundleFile(round, last, size)).path;
  const newest = newestOf(originMemory(memory, own));
  const note = newest && layout.note(own, newest.name);
  for (const paths of [memory.unseen, memory.confirmed])
    for (const path of paths) {
      const stale = path.includes('.p/') ? path !== partial : path.endsWith('.note') && path !== note;
      if (stale) paths.delete(path);
    }
}

/** Full bundles that were put and not seen since. */
function unseenBundles({ memory }: Round): readonly number[] {
  return [...memory.unseen].flatMap((path) => {
    const found = /\/seg\/\d{6}\/(\d{6})$/.exec(path)?.[1];
    return found === undefined ? [] : [Number(found)];
  });
}

/** Reads again what was published before: the newest bundle and note, one more in turn, and what was not seen yet. */
async function reread(round: Round, size: number): Promise<void> {
  const { memory, own } = round;
  const bundles = Math.ceil(size / BUNDLE);
  const newest = newestOf(originMemory(memory, own));
  if (newest) await lookAgain(round, round.layout.note(own, newest.name), Buffer.from(newest.note.text));
  if (bundles === 0) return;
  const turns = new Set([bundles - 1, memory.turn % bundles, ...unseenBundles(round)]);
  memory.turn += 1;
  for (const bundle of turns) {
    const file = await bundleFile(round, bundle, size);
    const known =
      memory.bundles?.has(bundle) || memory.confirmed.has(file.path) || memory.unseen.has(file.path);
    if (known) await lookAgain(round, file.path, file.plain);
  }
}

/** A note is put when the own log, or what is known of others, is not what the newest one says. */
async function publishNote(round: Round, promise: Checkpoint): Promise<void> {
  const { memory, own, ports, layout } = round;
  const mine = originMemory(memory, own);
  const receipts = await receiptsNow(round);
  const newest = newestOf(mine);
  if (newest && !isDue(round, newest, promise, receipts)) return;
  const { identity, version } = ports;
  const unsigned = { ...promise, ...receipts, at: round.at, version };
  const text = writeNote(unsigned, noteKeyOf(round, own, '').name, identity.signer);
  const name = nameOf(unsigned, text);
  const path = layout.note(own, name);
  await putOwn(round, path, Buffer.from(text));
  mine.listed.add(noteName(name));
  const digest = sha256Hex(Buffer.from(text));
  mine.good.set(noteName(name), {
    name,
    note: { ...unsigned, text, digest },
    seenAt: round.at.ms,
    unseenAt: null,
  });
  await isThere(round, path, Buffer.from(text));
}

function isDue(round: Round, { note }: FoundNote, promise: Checkpoint, receipts: Receipts): boolean {
  if (note.size !== promise.size) return true;
  if (receiptLines(note).join('\n') !== receiptLines(receipts).join('\n')) return true;
  return note.at === null || Math.abs(round.at.ms - note.at.ms) > SIGN_OF_LIFE;
}
