import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** A column that has it can be sorted; numbers by size, words as people sort them. */
  readonly sortBy?: ((row: Row) => string | number) | undefined;
  /** Numbers stand right. */
  readonly numeric?: boolean | undefined;
  /** Ids, digests, paths. */
  readonly mono?: boolean | undefined;
  /** The cell that names the row. */
  readonly rowHead?: boolean | undefined;
  /** Width in px of the drawing; the others share the rest. */
  readonly width?: number | undefined;
};

/** The class of a cell, for its head as for its body. */
export function cellClass<Row>({ numeric, mono }: Column<Row>, head = false): string | undefined {
  if (numeric) return 'wb-num';
  return mono && !head ? 'wb-id' : undefined;
}
