import type { ReactNode } from 'react';
import type { Mark, TrainingMark } from '../../../shared/domain/marks.ts';
import type { Place } from './move.ts';

export type MatrixColumn = {
  readonly id: string;
  /** Code and version, as they stand turned in the head: "MES-03 v3". */
  readonly head: string;
  readonly name: string;
  /** Somebody lacks it: its head stands out. */
  readonly trouble?: boolean | undefined;
};
export type MatrixRow = {
  readonly id: string;
  readonly name: string;
  readonly gaps: boolean;
  readonly cells: readonly TrainingMark[];
  /** Said after the name: "Taken in after the freeze". */
  readonly note?: string | undefined;
  /** The group this row stands in, where rows come in groups. */
  readonly group?: string | undefined;
};
export type MatrixGroup = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly mark: Mark;
};

export type MatrixProps = {
  readonly label: string;
  /** The head of the names: "Person", or the wave they stand in. */
  readonly corner: ReactNode;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly groups?: readonly MatrixGroup[] | undefined;
  /** The current cell; null while another matrix of the same screen has it: Tab then enters at the first cell. */
  readonly at: Place | null;
  readonly onMove: (place: Place) => void;
  readonly onOpen: (place: Place) => void;
  /** Single letters while the grid has the focus. */
  readonly onKey?: Readonly<Record<string, (place: Place) => void>> | undefined;
  /** A key that leads out of the grid, to the matrix beside it. */
  readonly onLeave?: ((side: 'left' | 'right', from: Place) => void) | undefined;
  /** What a press or Space on the current cell opens beside it; null shows none. */
  readonly card?: ReactNode;
  readonly onCard?: ((open: boolean) => void) | undefined;
  /** The current cell takes the focus: it was reached from the matrix beside it. */
  readonly takesFocus?: boolean | undefined;
  /** Fills the panel it stands in, instead of standing as wide as it needs. */
  readonly fills?: boolean | undefined;
};

/** A line to draw: a person, or the head of a group. */
export type MatrixLine =
  | { readonly kind: 'row'; readonly row: MatrixRow; readonly index: number }
  | { readonly kind: 'group'; readonly group: MatrixGroup };

/** Rows in their order, each group's head before its first. */
export function linesOf(
  rows: readonly MatrixRow[],
  groups: readonly MatrixGroup[] = [],
): readonly MatrixLine[] {
  const heads = new Map(groups.map((group) => [group.id, group]));
  let before: string | undefined;
  return rows.flatMap((row, index): readonly MatrixLine[] => {
    const head = row.group === before || row.group === undefined ? undefined : heads.get(row.group);
    before = row.group;
    const line: MatrixLine = { kind: 'row', row, index };
    return head === undefined ? [line] : [{ kind: 'group', group: head }, line];
  });
}

export const lineHeight = 24;
