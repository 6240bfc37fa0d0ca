import type { Book } from '../../book/book.ts';
import type { Genesis } from '../../book/genesis.ts';
import type { Files } from '../../platform/files.ts';
import type { Member } from '../contract.ts';
import { withGenesis } from '../members.ts';
import { readShareFile } from '../share-file.ts';
import type { KnownBook } from './checking.ts';

/** What an open book, also one that is open for reading alone, tells of what lies on its share. */
export async function knownBookOf<State>(
  book: Pick<Book<State>, 'dir' | 'info' | 'branches' | 'lines'>,
  members: readonly Member[],
  files: Files,
): Promise<KnownBook & { readonly info: Genesis }> {
  const kept = await readShareFile(files, book.dir);
  return {
    info: book.info,
    members: withGenesis(book.info, members),
    keys: (kept?.keys ?? []).map(({ name, key }) => ({ name, key: Buffer.from(key, 'hex') })),
    count: (origin) => book.branches().find((branch) => branch.origin === origin)?.count ?? 0,
    lines: (origin, from, to) => book.lines(origin, from, to),
  };
}
