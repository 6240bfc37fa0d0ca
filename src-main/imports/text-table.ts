import type { Source, Watch } from './contract.ts';
import { dialectOf } from './dialect.ts';
import { headOf, type RawRow, type Table } from './rows.ts';
import {
  decoded,
  decodedBeginning,
  firstPiece,
  piecesOf,
  WrongEncoding,
  type Judged,
} from './source-text.ts';
import { RowSplitter, type Dialect } from './split-rows.ts';
import { Unreadable } from './workbook/unreadable.ts';

/**
 * A delimited text as a table; nothing but its first piece is read yet. `batches` throws `WrongEncoding` where UTF-8
 * was only tried and does not hold, and `Unreadable` for what is no table.
 */
export async function openText(source: Source, judged: Judged, watch: Watch): Promise<Table> {
  const piece = await firstPiece(source);
  const whole = piece.length >= source.size;
  const text = beginningOf(piece, judged);
  if (whole && text.trim() === '') throw new Unreadable('empty-file');
  refuseStrangers(text);
  const dialect = dialectOf(text);
  return {
    encoding: judged.encoding,
    separator: dialect.separator,
    sheets: [],
    sheet: null,
    head: await headOf(rowsOf(once(text), dialect, whole)),
    batches: () => batches(source, judged, dialect, watch),
  };
}

async function* batches(
  source: Source,
  judged: Judged,
  dialect: Dialect,
  watch: Watch,
): AsyncGenerator<readonly RawRow[]> {
  let row = 1;
  try {
    for await (const rows of rowsOf(decoded(piecesOf(source, watch), judged.encoding), dialect, true)) {
      row = rows.at(-1)?.row ?? row;
      yield rows;
    }
  } catch (error) {
    // Where the file itself says UTF-8, bytes that are not are damage, not another encoding.
    if (error instanceof WrongEncoding && judged.sure) throw new Unreadable('bad-encoding', row);
    throw error;
  }
}

async function* rowsOf(
  text: AsyncIterable<string>,
  dialect: Dialect,
  whole: boolean,
): AsyncGenerator<readonly RawRow[]> {
  const splitter = new RowSplitter(dialect);
  for await (const piece of text) {
    const rows = splitter.push(piece);
    if (piece.includes('\0')) refuseNul([...rows, ...beginningOfRow(splitter)], splitter.row);
    if (rows.length > 0) yield rows;
  }
  if (!whole) return;
  const last = splitter.end();
  if (last.length > 0) yield last;
}

/** What there is of the row that is not read to its end. */
function beginningOfRow(splitter: RowSplitter): readonly RawRow[] {
  try {
    return splitter.end();
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

function refuseNul(rows: readonly RawRow[], next: number): never {
  for (const { row, cells } of rows) {
    const column = cells.findIndex((cell) => cell.includes('\0'));
    if (column >= 0) throw new Unreadable('nul', row, column);
  }
  throw new Unreadable('nul', next);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function beginningOf(piece: Uint8Array, { encoding, sure }: Judged): string {
  try {
    return decodedBeginning(piece, encoding);
  } catch (error) {
    if (error instanceof WrongEncoding && sure) throw new Unreadable('bad-encoding', 1);
    throw error;
  }
}

// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0001-\u0008\u000E-\u0019\u001B-\u001F]/g;

/** What is no table of text at all, told from its beginning, so that nobody is asked what its columns mean. */
function refuseStrangers(text: string): void {
  const head = text.slice(0, 4096);
  if (/^\s*<(!doctype|html|table|\?xml|head|meta)/i.test(head)) throw new Unreadable('html');
  const controls = head.match(CONTROL)?.length ?? 0;
  if (head.startsWith('%PDF') || controls * 20 > head.length) throw new Unreadable('binary');
}
