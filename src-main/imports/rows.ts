/**
 * One row of a table as it stands in the file. `row` counts from 1 as a spreadsheet shows it, rows without content
 * too, which are never given. `formulas`: the cells of a workbook that are formulas, whatever they show.
 */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly formulas: readonly number[];
}

/** A table that lies still: its rows can be read as often as wanted, a batch at a time. */
export interface Table {
  readonly encoding: string;
  /** Null for a workbook. */
  readonly separator: string | null;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: string | null;
  /** The first rows, at most HEAD_ROWS: what can be told without reading on. */
  readonly head: readonly RawRow[];
  /** Throws `Unreadable` where the file is no table, and what aborts the watch. */
  batches(): AsyncIterable<readonly RawRow[]>;
}

export const HEAD_ROWS = 50;

/** The first rows of batches, reading no further than needed. */
export async function headOf(batches: AsyncIterable<readonly RawRow[]>): Promise<readonly RawRow[]> {
  const head: RawRow[] = [];
  for await (const batch of batches) {
    head.push(...batch.slice(0, HEAD_ROWS - head.length));
    if (head.length >= HEAD_ROWS) break;
  }
  return head;
}

/** A spreadsheet's name of a column: A, B, … Z, AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + (index % 26));
}
