import { codeOf } from '../platform/disk.ts';
import type { Book } from './book.ts';
import { BookError } from './book-error.ts';
import type { Notice } from './fault.ts';
import type { Ground, OpenBook } from './ground.ts';
import { keepAside } from './keep-aside.ts';
import { layGround } from './lay-ground.ts';
import { openLogWriter, type LogWriter } from './log-writer.ts';
import { OpenedBook } from './opened-book.ts';
import { readBack } from './read-back.ts';
import type { ReadBack } from './read-known.ts';
import { blocks } from './verify.ts';

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
    const book = new OpenedBook<State, Shard>(
      ground,
      { ...back, notices: [...back.notices, ...notices] },
      writer,
    );
    if (back.whole.shared) await book.merge();
    return book;
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
  if (back.faults.some((fault) => blocks(fault, ground.own))) return { writer: null, notices: [] };
  try {
    const notices = back.scan.torn
      ? await keepAside(ground, ground.own, { event: back.scan.torn.event, say: true })
      : [];
    return {
      writer: await openLogWriter(ground.ports.files, ground.log, back.scan.head.bytes, back.settled),
      notices,
    };
  } catch (error) {
    throw new BookError('storage', { what: codeOf(error) || String(error), file: ground.logName }, error);
  }
}
