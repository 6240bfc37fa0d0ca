import { resolve } from 'node:path';
import {
  shareVerdict,
  type ShareChecked,
  type ShareCheckSaid,
} from '../../../../shared/views/shape/share-check.ts';
import { shareCheckWords } from '../../../../shared/words/share-check-words.ts';
import { bookFolding } from '../../../api/desk/book-folding.ts';
import { knownBooks } from '../../../api/desk/library.ts';
import type { WaveBook } from '../../../api/desk/open-book.ts';
import type { Tools } from '../../../api/desk/tools.ts';
import { checkFolder } from '../../../api/sync/check-share.ts';
import { readGenesis } from '../../../book/genesis.ts';
import { layoutOf } from '../../../book/layout.ts';
import { openBook } from '../../../book/open-book.ts';
import { ShareError } from '../../../sync/contract.ts';
import { shareLayout } from '../../../sync/layout.ts';
import { bookFolders, sharedFolder } from '../../../sync/verify/books-there.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';

/** Whether books lie in the folder as workstations share them. */
export async function isShare(path: string, { shares }: Tools): Promise<boolean> {
  const { where, only } = sharedFolder(path);
  return (await bookFolders(shares.at(where), only).catch(() => [])).length > 0;
}

/** What a check came to: for the exit code, for a program, and for people. */
export interface Verified {
  readonly code: ExitCode;
  readonly value: unknown;
  readonly lines: readonly string[];
}

interface One extends ShareChecked {
  /** The book that it was checked with. */
  readonly with: string | null;
}

/** Checks every book in a shared folder, or the one named, each with the book itself where that is at hand. */
export async function verifyShareAt(
  path: string,
  dir: string | null,
  tools: Tools,
  io: Io,
): Promise<Verified> {
  const { where, only } = sharedFolder(path);
  const share = tools.shares.at(where);
  const named = dir === null ? only : shareLayout(await bookIdIn(dir, tools)).book;
  const found: { readonly one: One; readonly said: ShareCheckSaid }[] = [];
  try {
    for (const folder of await bookFolders(share, named)) {
      const at = dir ?? (await bookAtHand(folder, tools));
      const checked = await withBook(at, tools, async (book) => {
        const one = await checkFolder(share, folder, book, { ...tools, progress: progressOn(io) });
        return { one: { ...one, with: at }, said: shareCheckWords(one, book && { state: book.state() }) };
      });
      found.push(checked);
    }
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    throw new Unusable(`The folder ${where} was not reached (${error.fault}). Look whether it is there.`);
  } finally {
    io.status?.('');
  }
  if (found.length === 0) throw new Unusable(`The book ${dir ?? ''} does not lie in ${where}.`);
  const all = found.map(({ one }) => one);
  return { code: exitOf(all), value: all, lines: found.flatMap(({ one, said }) => linesOf(said, one.with)) };
}

/** The book that was named. */
export function bookAsked(given: Given, io: Io): string | null {
  const asked = given.text('book') ?? io.env['WAVEBOOK_BOOK'] ?? null;
  return asked === null ? null : resolve(io.cwd, asked);
}

function exitOf(found: readonly ShareChecked[]): ExitCode {
  const verdicts = found.map(shareVerdict);
  if (verdicts.includes('damaged')) return 1;
  return verdicts.includes('in-part') ? 2 : 0;
}

function linesOf({ says, todo, faults, notes }: ShareCheckSaid, dir: string | null): readonly string[] {
  return [
    says,
    ...(dir === null ? [] : [`  Checked with the book ${dir}`]),
    ...faults.flatMap(({ file, says: what, records, why }) => [
      `  ${file}: ${what} (${why})`,
      ...(records.length === 0 ? [] : [`    Records: ${records.join(', ')}`]),
    ]),
    ...notes.map((note) => `  ${note}`),
    ...(todo === '' ? [] : [todo]),
  ];
}

function progressOn({ status }: Io): ((done: number, total: number) => void) | undefined {
  let shown = '';
  return (
    status &&
    ((done, total) => {
      const next = `Files ${Math.floor((done / Math.max(1, total)) * 100)} %`;
      if (next !== shown) status(next);
      shown = next;
    })
  );
}

/** Read-only: it works beside the app, and leaves no trace. */
async function withBook<Told>(
  dir: string | null,
  tools: Tools,
  work: (book: WaveBook | null) => Promise<Told>,
): Promise<Told> {
  if (dir === null) return work(null);
  const book = await openBook({ ...tools, dir, folding: bookFolding, readOnly: true });
  try {
    return await work(book);
  } finally {
    await book.close();
  }
}

/** A book of this person that is shared under that name. */
async function bookAtHand(folder: string, tools: Tools): Promise<string | null> {
  for (const { dir } of await knownBooks(tools))
    if (shareLayout(await bookIdIn(dir, tools)).book === folder) return dir;
  return null;
}

async function bookIdIn(dir: string, { files }: Tools): Promise<string> {
  return (await readGenesis(files, layoutOf(dir), dir)).id;
}
