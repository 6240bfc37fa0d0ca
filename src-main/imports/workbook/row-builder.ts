import type { RawRow } from '../rows.ts';
import { Unreadable } from './unreadable.ts';

/** Puts cells together into rows, in whatever order they come; rows without any value are left out. */
export interface RowBuilder {
  put(row: number, column: number, text: string, formula: boolean): void;
  /** The row is over. */
  end(row: number): void;
  /** The rows ended since last asked for. */
  taken(): readonly RawRow[];
}

const LONGEST_ROW = 1_000_000;

/** Throws `Unreadable` at a cell that stands twice and at a row of more than a million characters. */
export function rowBuilder(): RowBuilder {
  let rows: RawRow[] = [];
  let cells: string[] = [];
  let formulas: number[] = [];
  let length = 0;
  return {
    put: (row, column, text, formula) => {
      // Of a cell that stands twice, which one is read would depend on who reads.
      if (cells[column] !== undefined) throw new Unreadable('broken-workbook', row, column);
      length += text.length;
      // Many cells may point to one long text: the file is small, the row is not.
      if (length > LONGEST_ROW) throw new Unreadable('long-row', row);
      cells[column] = text;
      if (formula) formulas.push(column);
    },
    end: (row) => {
      const filled = Array.from(cells, (text) => text ?? '');
      while (filled.length > 0 && filled.at(-1) === '') filled.pop();
      if (filled.length > 0 || formulas.length > 0)
        rows.push({ row, cells: filled, formulas: formulas.toSorted((a, b) => a - b) });
      [cells, formulas, length] = [[], [], 0];
    },
    taken: () => {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}
