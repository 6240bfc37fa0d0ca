import type { Branch } from '../../book/book.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { blobHere } from '../blobs.ts';
import { BUNDLE } from '../layout.ts';
import { nameOf, readNote } from '../notes.ts';
import { isThere, putOwn } from '../own-files.ts';
import { noteKeyOf, tell, type Round } from '../round-context.ts';

/**
 * Puts what is here of another workstation's events where that workstation would put them. The bytes are the very ones that
 * it writes: the same lines in the same bundles, under its own signed note; so it does not matter who laid them there. On a
 * carried folder alone: on a share each workstation writes below its own folder.
 */
export async function putBranch(round: Round, { origin, key }: Branch): Promise<void> {
  const text = await round.ports.book.note(origin);
  const note = text === null ? null : readNote(text, noteKeyOf(round, origin, key), round.genesis);
  // Without a promise nobody takes what comes.
  if (note === null) return;
  for (let from = 0; from < note.size; from += BUNDLE)
    await putBundle(round, origin, from, Math.min(note.size, from + BUNDLE));
  const path = round.layout.note(origin, nameOf(note, note.text));
  await putThere(round, origin, path, Buffer.from(note.text));
}

async function putBundle(round: Round, origin: string, from: number, to: number): Promise<void> {
  const { layout, ports } = round;
  const lines: Uint8Array[] = [];
  for await (const some of ports.book.lines(origin, from, to)) lines.push(...some);
  for (const line of lines) await putBlobs(round, origin, line);
  const plain = Buffer.concat(lines.flatMap((line) => [line, BREAK]));
  const bundle = from / BUNDLE;
  const full = to - from === BUNDLE;
  const path = full
    ? layout.full(origin, bundle)
    : layout.partial(origin, bundle, to - from, sha256Hex(plain));
  await putThere(round, origin, path, plain);
}

const BREAK = Buffer.from('\n');

async function putBlobs(round: Round, origin: string, line: Uint8Array): Promise<void> {
  const { layout, ports } = round;
  const event = JSON.parse(Buffer.from(line).toString('utf8')) as Envelope;
  for (const digest of ports.blobsOf(event)) {
    const bytes = await blobHere(round, digest);
    if (bytes !== null && bytes !== 'refused')
      await putThere(round, origin, layout.blob(origin, digest), bytes);
  }
}

async function putThere(round: Round, origin: string, path: string, plain: Uint8Array): Promise<void> {
  await putOwn(round, path, plain);
  if (!(await isThere(round, path, plain))) tell(round, 'file-missing', origin, { file: path });
}
