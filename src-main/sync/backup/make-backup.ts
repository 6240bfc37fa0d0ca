import { basename, dirname, join } from 'node:path';
import type { Book } from '../../book/book.ts';
import { BookError } from '../../book/book-error.ts';
import { intoPlace, mustBeFree } from '../../book/free-place.ts';
import type { Clock } from '../../platform/clock.ts';
import { codeOf } from '../../platform/disk.ts';
import type { Files } from '../../platform/files.ts';
import { isWithin } from '../../platform/is-within.ts';
import type { Random } from '../../platform/random.ts';
import { bookFiles, isSecret } from './book-files.ts';
import { copyFile, digestOfFile, piecesOf } from './copy-file.ts';
import { digestOfFiles, writeManifest, type BackedUp, type Manifest } from './manifest.ts';

export interface BackupPorts {
  readonly files: Files;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * Copies the whole book to the folder `to`, which is absent or empty, while work goes on: what comes after it began may be in
 * it or not, but nothing by half. Made beside as `<to>.unfinished-…` and given its name at the end. Throws `not-empty-folder`
 * and `storage`; then nothing is left of it but, after a crash, that unfinished folder.
 */
export async function makeBackup(book: Book<unknown>, to: string, ports: BackupPorts): Promise<Manifest> {
  const { files, random } = ports;
  if (isWithin(to, book.dir)) throw new BookError('storage', { what: 'inside the book', file: to });
  const beside = join(dirname(to), `${basename(to)}.unfinished-${hex(random.bytes(4))}`);
  try {
    await mustBeFree(files, to);
    const made = await copied(book, beside, ports);
    await intoPlace(files, beside, to);
    return made;
  } catch (error) {
    await files.remove(beside).catch(() => undefined);
    if (error instanceof BookError) throw error;
    throw new BookError('storage', { what: codeOf(error) || String(error), file: to }, error);
  }
}

async function copied(book: Book<unknown>, beside: string, ports: BackupPorts): Promise<Manifest> {
  const { files } = ports;
  if (!book.readOnly) await book.checkpoint();
  const identity = await digestOfFile(files, join(book.dir, 'device.json'));
  // Promises before what they promise, so that the copy never has one that it cannot keep.
  const first = await copyAll(book, await pathsOf(book, files, 'others'), beside, files);
  const [counts, events] = [countsOf(book), book.count()];
  const logs = await copyAll(book, await pathsOf(book, files, 'log'), beside, files, counts);
  // What an event names was put before the event was written.
  const blobs = await copyAll(book, await pathsOf(book, files, 'blob'), beside, files);
  const again = await digestOfFile(files, join(book.dir, 'device.json'));
  if (identity?.sha256 !== again?.sha256)
    throw new BookError('storage', { what: 'EBUSY', file: 'device.json' });
  const all = [...first, ...logs, ...blobs].sort((a, b) => (a.path < b.path ? -1 : 1));
  const made = manifestOf(book, events, all, ports.clock);
  await writeManifest(files, beside, made);
  return made;
}

async function pathsOf(
  book: Book<unknown>,
  files: Files,
  of: 'log' | 'blob' | 'others',
): Promise<readonly string[]> {
  const folder = (path: string): string => /^(log|blob)\//.exec(path)?.[1] ?? 'others';
  return (await bookFiles(files, book.dir)).filter((path) => folder(path) === of);
}

/** How many lines of each log are whole actions now. Of a damaged book all there is: it is evidence. */
function countsOf(book: Book<unknown>): ReadonlyMap<string, number> {
  if (book.integrity().kind === 'damaged') return new Map();
  return new Map(book.branches().map(({ origin, count }) => [`log/${origin}.log`, count]));
}

async function copyAll(
  book: Book<unknown>,
  paths: readonly string[],
  beside: string,
  files: Files,
  lines: ReadonlyMap<string, number> = new Map(),
): Promise<readonly BackedUp[]> {
  const all: BackedUp[] = [];
  for (const path of paths) {
    const pieces = piecesOf(files, join(book.dir, path), lines.get(path) ?? Infinity);
    const secret = isSecret(path);
    all.push({ path, ...(await copyFile(files, pieces, join(beside, path), secret)), secret });
  }
  return all;
}

function manifestOf(book: Book<unknown>, events: number, all: readonly BackedUp[], clock: Clock): Manifest {
  const { id, name, site } = book.info;
  return {
    format: 'wavebook-backup/1',
    book: { id, name, site },
    origin: book.device.origin,
    madeAt: clock.now(),
    events,
    files: all,
    digest: digestOfFiles(all),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
