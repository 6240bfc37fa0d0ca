import { basename, dirname, join, resolve } from 'node:path';
import type { JoinBook } from '../../../shared/api/inputs.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { intoPlace, mustBeFree } from '../../book/free-place.ts';
import { genesisOf } from '../../book/genesis.ts';
import { makeJoined } from '../../book/make-book.ts';
import { ShareError, type Share } from '../../sync/contract.ts';
import { setShare } from '../../sync/share-file.ts';
import { bookFolders, genesisIn, sharedFolder } from '../../sync/verify/books-there.ts';
import { freeFolder } from './new-book.ts';
import type { Tools } from './tools.ts';

/** The book that lies in a shared folder: the text of its `book.json`. */
interface Found {
  /** The folder that is shared, not the book's own below it. */
  readonly where: string;
  readonly text: Uint8Array;
  readonly sealed: boolean;
}

/**
 * Makes a book here that has nothing yet but what it is and an identity of its own, and gives its folder. Its rounds ask to be
 * let in, and fetch the rest. Built beside and renamed: whole, or absent.
 */
export async function joinBook(input: JoinBook, tools: Tools): Promise<Result<string, RefusalCode>> {
  const found = await bookIn(resolve(input.where), tools);
  if (!found.ok) return found;
  const { where, text, sealed } = found.value;
  const { files, clock, random } = tools;
  const { name } = genesisOf(text, where);
  const dir = input.dir === null ? await freeFolder(name, tools) : resolve(input.dir);
  await mustBeFree(files, dir);
  const beside = join(dirname(dir), `.${basename(dir)}.${Buffer.from(random.bytes(4)).toString('hex')}.join`);
  try {
    await makeJoined({ dir: beside, genesis: text, deviceName: input.name }, files, clock, random);
    await setShare(files, beside, { where, sealed, since: clock.now(), place: input.place });
    await intoPlace(files, beside, dir);
  } catch (error) {
    await files.remove(beside).catch(() => undefined);
    throw error;
  }
  return ok(dir);
}

/** Looks for the one book in a shared folder; of several, the folder of one of them has to be named. */
async function bookIn(asked: string, { shares }: Tools): Promise<Result<Found, RefusalCode>> {
  const { where, only } = sharedFolder(asked);
  const share = shares.at(where);
  try {
    const folders = await bookFolders(share, only);
    const texts = await Promise.all(folders.map((folder) => genesisIn(share, folder)));
    const books = folders.flatMap((folder, index) => (texts[index] ? [{ folder, text: texts[index] }] : []));
    const [book] = books;
    if (!book) return refused('not-a-share', { where: asked });
    if (books.length > 1) return several(where, books);
    return ok({ where, text: book.text, sealed: await isSealed(share, book.folder) });
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    return refused('share-unreachable', { where: asked, why: error.fault });
  }
}

function several(where: string, books: readonly { readonly folder: string }[]): Result<never, RefusalCode> {
  const names = books.map(({ folder }) => join(where, folder)).join(', ');
  const message = `${books.length} books lie there. Name the folder of one of them: ${names}.`;
  return refused('invalid', { problems: [{ path: 'where', message }] });
}

/** Where keys are given to workstations, what lies there is sealed under them. */
async function isSealed(share: Share, folder: string): Promise<boolean> {
  for (const { name } of (await share.list(`${folder}/d`)) ?? []) {
    const inside = (await share.list(`${folder}/d/${name}`)) ?? [];
    if (inside.some((entry) => entry.name === 'key')) return true;
  }
  return false;
}
