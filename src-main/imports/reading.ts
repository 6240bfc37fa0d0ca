import type { Problem } from '../../shared/api/ports.ts';
import type { Json } from '../../shared/kernel/json.ts';
import { problemText, type ProblemCode } from '../../shared/words/import-words.ts';
import { columnName } from './table.ts';

/** Collects what is wrong with a file, by row and column; nothing is imported while there is anything. */
export interface Problems {
  add(
    code: ProblemCode,
    row: number | null,
    column: number | null,
    holds: string,
    data?: { readonly [key: string]: Json },
  ): void;
  readonly list: readonly Problem[];
  readonly count: number;
}

const MOST_LISTED = 1000;

export function problems(header: readonly string[]): Problems {
  const list: Problem[] = [];
  let count = 0;
  return {
    list,
    get count() {
      return count;
    },
    add: (code, row, column, holds, data = {}) => {
      count += 1;
      if (list.length >= MOST_LISTED) return;
      const name = column === null ? null : `${columnName(column)} ${header[column] ?? ''}`.trim();
      list.push({ row, column: name, holds: holds.slice(0, 60), code, detail: problemText(code, data) });
    },
  };
}

/** A cell that a spreadsheet would run: read as text, and refused where the book would keep it (R72). */
export function isFormula(cell: string): boolean {
  return /^[=@\t\r]/.test(cell) || /^[+-](?![\d\s(]*[\d().\s-]*$)/.test(cell);
}
