import { Unreadable } from './unreadable.ts';

/** What Excel holds at most (ECMA-376 gives no limit; its makers do). */
export const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/** The column of `AB12` from 0; `next` where the cell does not say. Throws `Unreadable` beyond column XFD. */
export function columnOf(reference: string | undefined, next: number, row: number): number {
  if (reference === undefined) return checked(next, row);
  let column = 0;
  let at = 0;
  for (; at < reference.length && at < 8; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (at === 0) throw new Unreadable('broken-workbook', row);
  return checked(column - 1, row);
}

function checked(column: number, row: number): number {
  if (column >= MOST_COLUMNS) throw new Unreadable('too-many-columns', row);
  return column;
}

/** The number of a row; rows come in order, each once. Throws `Unreadable` where they do not. */
export function rowOf(reference: string | undefined, before: number): number {
  const row = reference === undefined ? before + 1 : Number(reference);
  if (!Number.isInteger(row) || row <= before || row > MOST_ROWS) throw new Unreadable('broken-workbook');
  return row;
}
