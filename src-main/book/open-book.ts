import { codeOf } from '../platform/disk.ts';
import { sha256Hex } from '../platform/sha256.ts';
import type { Book } from './book.ts';
import { BookError } from './book-error.ts';
import type { Notice } from './fault.ts';
import type { Ground, OpenBook } from './ground.ts';
import { layGround } from './lay-ground.ts';
import { openLogWriter, type LogWriter } from './log-writer.ts';
import { OpenedBook } from './opened-book.ts';
import { readBack, type ReadBack } from './read-back.ts';
import { BLOCKING } from './verify.ts';

/**
 * Opens the book in `dir`. Throws `no-book`, `not-a-book`, `book-open-elsewhere`. A torn end is cut, kept
 * aside and said; damage is said and closes the log for writing; a disk that cannot be written opens for
 * reading. Only the newest events are proved here: `verify` proves the rest.
 */
export async function openBook<State, Shard extends string>(
  ports: OpenBook<State, Shard>,
): Promise<Book<State, Shard>> {
  const ground = await layGround<State>(ports);
  try {
    const back = await readBack(ground);
    const { writer, notices } = await openedWriter(ground, back);
    return new OpenedBook(ground, { ...back, notices: [...back.notices, ...notices] }, writer);
  } catch (error) {
    await ground.lock?.release();
    throw error;
  }
}

async function openedWriter<State>(
  ground: Ground<State>,
  back: ReadBack<State>,
): Promise<{ writer: LogWriter | null; notices: readonly Notice[] }> {
  if (ground.lock === null)
    return { writer: null, notices: ground.ports.readOnly ? [] : [{ code: 'opened-read-only', data: {} }] };
  if (back.faults.some((fault) => BLOCKING.has(fault.code))) return { writer: null, notices: [] };
  try {
    const notices = back.scan.torn ? [await keepAside(ground, back)] : [];
    return {
      writer: await openLogWriter(ground.ports.files, ground.log, back.scan.head.bytes, back.settled),
      notices,
    };
  } catch (error) {
    throw new BookError('storage', { what: codeOf(error) || String(error), file: ground.logName }, error);
  }
}

/** Copies what a crash cut off before it is cut from the log. */
async function keepAside<State>(ground: Ground<State>, back: ReadBack<State>): Promise<Notice> {
  const { files } = ground.ports;
  const offset = back.scan.head.bytes;
  const bytes = (await files.read(ground.log, offset)) ?? new Uint8Array();
  const kept = ground.layout.aside(ground.origin, offset, sha256Hex(bytes));
  await files.write(kept, bytes);
  return {
    code: 'tail-cut',
    data: {
      file: ground.logName,
      seq: back.scan.head.count,
      bytes: bytes.length,
      event: back.scan.torn?.event ?? null,
      kept,
    },
  };
}
