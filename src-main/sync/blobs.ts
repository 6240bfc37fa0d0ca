import type { Envelope } from '../../shared/events/envelope.ts';
import { BookError } from '../book/book-error.ts';
import { typeIn } from '../book/line.ts';
import { viewOf } from '../book/view.ts';
import { codeOf } from '../platform/disk.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { PATIENCE } from './fetch.ts';
import { isThere, putOwn } from './own-files.ts';
import { countHere, tell, type Round } from './round-context.ts';
import { firstForm } from './shelf.ts';

/** So many that are missing are looked for in one round. */
const MOST = 32;

/** Puts the evidence that our events name and the folder may lack. True when all of it was read back. */
export async function publishBlobs(round: Round, size: number): Promise<boolean> {
  const { own, ports, layout } = round;
  let good = true;
  const from = Math.min(round.progress.blobs[own] ?? 0, size);
  await eachEvent(round, own, from, size, async (event) => {
    for (const digest of ports.blobsOf(event)) {
      const bytes = await blobHere(round, digest);
      if (bytes === 'refused') good = false;
      if (bytes === null || bytes === 'refused') continue;
      await putOwn(round, layout.blob(own, digest), bytes);
      good = (await isThere(round, layout.blob(own, digest), bytes)) && good;
    }
  });
  if (good) moved(round, own, size);
  return good;
}

/**
 * Null where they are damaged or lost: `verify` tells it, and they may come back from a peer. A disk that refuses them has them:
 * that is told, the next rounds ask again, and what else there is goes out.
 */
export async function blobHere(round: Round, digest: string): Promise<Uint8Array | null | 'refused'> {
  try {
    return await round.ports.book.getBlob(digest);
  } catch (error) {
    if (error instanceof BookError && error.code === 'damaged') return null;
    tell(round, 'own-disk', null, { what: codeOf(error), file: digest });
    return 'refused';
  }
}

/** Looks for the evidence that taken events name: with whoever wrote them, then with everybody. It never holds back an event. */
export async function fetchBlobs(round: Round, origins: readonly string[]): Promise<void> {
  const { memory, ports, own } = round;
  for (const origin of origins.filter((each) => each !== own)) {
    const to = countHere(round, origin);
    const from = Math.min(memory.looked.get(origin) ?? round.progress.blobs[origin] ?? 0, to);
    await eachEvent(round, origin, from, to, async (event) => {
      for (const digest of ports.blobsOf(event)) memory.blobs.set(digest, { origin, waited: 0 });
    });
    memory.looked.set(origin, to);
  }
  for (const [digest, wanted] of [...memory.blobs].slice(0, MOST)) {
    const found = await lookFor(round, digest, wanted.origin, origins);
    memory.blobs.delete(digest);
    if (found === 'here') continue;
    // Others have their turn before it is asked for again. What our own disk refuses is missing nowhere.
    if (found === 'refused') {
      memory.blobs.set(digest, wanted);
      continue;
    }
    memory.blobs.set(digest, { ...wanted, waited: wanted.waited + 1 });
    if (wanted.waited + 1 >= PATIENCE)
      tell(round, 'file-missing', wanted.origin, { file: round.layout.blob(wanted.origin, digest) });
  }
  const lacking = new Set([...memory.blobs.values()].map(({ origin }) => origin));
  for (const [origin, to] of memory.looked) if (!lacking.has(origin)) moved(round, origin, to);
}

async function lookFor(
  round: Round,
  digest: string,
  origin: string,
  origins: readonly string[],
): Promise<'here' | 'refused' | 'nowhere'> {
  const { book } = round.ports;
  const here = await blobHere(round, digest);
  if (here !== null) return here === 'refused' ? here : 'here';
  for (const each of [origin, ...origins.filter((other) => other !== origin)]) {
    const path = round.layout.blob(each, digest);
    const { value, damaged } = await firstForm(round, path, (plain) =>
      sha256Hex(plain) === digest ? plain : null,
    );
    if (damaged && round.keys.missing.size === 0) tell(round, 'file-damaged', each, { file: path });
    if (value === null) continue;
    await book.putBlob(value);
    return 'here';
  }
  return 'nowhere';
}

async function eachEvent(
  round: Round,
  origin: string,
  from: number,
  to: number,
  see: (event: Envelope) => Promise<void>,
): Promise<void> {
  if (from >= to) return;
  const { book, mayNameBlob = () => true } = round.ports;
  for await (const lines of book.lines(origin, from, to))
    for (const line of lines)
      if (mayNameBlob(typeIn(line))) await see(JSON.parse(viewOf(line).toString('utf8')) as Envelope);
}

function moved(round: Round, origin: string, to: number): void {
  if (round.progress.blobs[origin] === to) return;
  round.progress = { ...round.progress, blobs: { ...round.progress.blobs, [origin]: to } };
}
