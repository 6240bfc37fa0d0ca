import { codeOf } from '../platform/disk.ts';
import type { Files, OpenFile } from '../platform/files.ts';
import { BookError } from './book-error.ts';

/** Bytes that come as they are asked for. */
type Pieces = AsyncIterable<Uint8Array>;

/** The one place that writes to a log. */
export interface LogWriter {
  /** Where the acknowledged bytes end. */
  end(): number;
  /** Returns once all pieces are on the disk. When they or the disk throw, none of them is part of the log. */
  append(pieces: Pieces): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a log to go on at `end`. What lies in [settled, end) was read back and found good, but perhaps
 * from a cache that a failed sync has left unwritten: it is written again in place, and synced.
 */
export async function openLogWriter(
  files: Files,
  path: string,
  end: number,
  settled: number,
): Promise<LogWriter> {
  let file: OpenFile | null = await files.open(path);
  await settle(file, settled, end);
  let at = end;
  const append = async (pieces: Pieces): Promise<void> => {
    file ??= await orStorage(path, () => reopen(files, path, at));
    const open = file;
    // Until the sync has returned, the file counts as broken: the same sync is never tried twice.
    file = null;
    try {
      at = await writeDown(open, pieces, at, path);
    } catch (error) {
      // What was refused should not be found again: cut it off now, or if even that fails, next time.
      file = await reopen(files, path, at).catch(() => null);
      throw error;
    }
    file = open;
  };
  return {
    end: () => at,
    append,
    close: async () => {
      await file?.close();
      file = null;
    },
  };
}

/** Gives the new end. What `pieces` throws goes out as it is; what the disk throws is `storage`. */
async function writeDown(file: OpenFile, pieces: Pieces, at: number, path: string): Promise<number> {
  let end = at;
  try {
    for await (const piece of pieces) {
      await orStorage(path, () => file.write(piece, end));
      end += piece.length;
    }
    await orStorage(path, () => file.sync());
    return end;
  } catch (error) {
    // Its descriptor has told what it knows; a second error adds nothing.
    await file.close().catch(() => undefined);
    throw error;
  }
}

async function settle(file: OpenFile, from: number, end: number): Promise<void> {
  if ((await file.size()) > end) await file.cut(end);
  for (let at = from; at < end; at += 1 << 20)
    await file.write(await file.read(at, Math.min(1 << 20, end - at)), at);
  await file.sync();
}

/** After a failed write: a new descriptor, cut back to what was acknowledged, and synced. */
async function reopen(files: Files, path: string, end: number): Promise<OpenFile> {
  const file = await files.open(path);
  try {
    if ((await file.size()) < end)
      throw Object.assign(new Error('acknowledged bytes are gone'), { code: 'EIO' });
    await file.cut(end);
    await file.sync();
    return file;
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
}

async function orStorage<Value>(path: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    throw new BookError('storage', { what: codeOf(error) || String(error), file: path }, error);
  }
}
