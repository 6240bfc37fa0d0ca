import { codeOf } from '../platform/disk.ts';
import type { Files, OpenFile } from '../platform/files.ts';
import { BookError } from './book-error.ts';

/** The one place that writes to a log. */
export interface LogWriter {
  /** Where the acknowledged bytes end. */
  end(): number;
  /** Returns once `bytes` are on the disk. Throws `storage`; then they are not part of the log. */
  append(bytes: Uint8Array): Promise<void>;
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
  return {
    end: () => at,
    append: async (bytes) => {
      file ??= await orStorage(path, () => reopen(files, path, at));
      const open = file;
      // Until the sync has returned, the file counts as broken: the same sync is never tried twice.
      file = null;
      try {
        await orStorage(path, () => writeDown(open, bytes, at));
      } catch (error) {
        // What was refused should not be found again: cut it off now, or if even that fails, next time.
        file = await reopen(files, path, at).catch(() => null);
        throw error;
      }
      at += bytes.length;
      file = open;
    },
    close: async () => {
      await file?.close();
      file = null;
    },
  };
}

async function writeDown(file: OpenFile, bytes: Uint8Array, at: number): Promise<void> {
  try {
    await file.write(bytes, at);
    await file.sync();
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
