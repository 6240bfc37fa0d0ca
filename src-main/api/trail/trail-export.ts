import type { Trail } from '../../../shared/api/inputs.ts';
import { encode } from '../../book/line.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import type { Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { WaveBook } from '../desk/open-book.ts';
import type { Exporting } from './export-statement.ts';
import { rowsAt } from './trail-rows.ts';
import { search } from './trail-search.ts';

/** Where the rows of an export stand, of a book of so many events: what is recorded meanwhile is not in it. */
export interface Sought {
  readonly positions: Uint32Array;
  readonly upTo: number;
}

export async function sought({ at: { book } }: Present, asked: Trail): Promise<Sought> {
  const upTo = Math.min(asked.upTo ?? book.count(), book.count());
  return { positions: await search(book, { ...asked, upTo }), upTo };
}

/** All rows of a search, not only a page, with what the export says of itself. */
export async function exportingOf(
  { at, account }: Present,
  asked: Trail,
  { positions, upTo }: Sought,
  { tools }: Desk,
): Promise<Exporting> {
  return {
    book: at.book,
    asked,
    rows: await rowsAt(at.book, positions),
    upTo,
    head: await headOf(at.book, upTo),
    integrity: at.integrity.status(),
    by: account,
    at: tools.clock.now(),
  };
}

async function headOf(book: WaveBook, upTo: number): Promise<string | null> {
  const [last] = upTo === 0 ? [] : await book.read(upTo - 1, upTo);
  return last ? sha256Hex(encode(last)) : null;
}
