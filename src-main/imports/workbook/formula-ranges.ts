/** The cells that one formula fills: they hold its results, and only the first of them says so. */
export interface FormulaRanges {
  add(reference: string): void;
  has(row: number, column: number): boolean;
}

interface Range {
  readonly columns: readonly [number, number];
  readonly lastRow: number;
}

const MOST = 1000;

/** Ranges whose rows are yet to come. More than anybody needs at once: then every cell counts as filled by one. */
export function formulaRanges(): FormulaRanges {
  let ranges: readonly Range[] = [];
  let overflowing = false;
  return {
    add: (reference) => {
      const range = rangeOf(reference);
      if (range === null) return;
      overflowing ||= ranges.length >= MOST;
      if (!overflowing) ranges = [...ranges, range];
    },
    has: (row, column) => {
      if (overflowing) return true;
      if (ranges.length === 0) return false;
      if (ranges.some(({ lastRow }) => lastRow < row))
        ranges = ranges.filter(({ lastRow }) => lastRow >= row);
      return ranges.some(({ columns: [from, to] }) => column >= from && column <= to);
    },
  };
}

/** `B2:C9`; null where it is a single cell, which says itself that it is a formula. */
function rangeOf(reference: string): Range | null {
  const found = /^\$?([A-Z]{1,3})\$?\d+:\$?([A-Z]{1,3})\$?(\d+)$/i.exec(reference);
  if (!found) return null;
  const column = (letters: string): number =>
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { columns: [column(found[1] ?? ''), column(found[2] ?? '')], lastRow: Number(found[3]) };
}
