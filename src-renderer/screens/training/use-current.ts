import { useState } from 'react';
import type { Place } from '../../parts/matrix/matrix.tsx';
import type { Grid } from './grid.ts';

/** The current cell by name, so that it stays where it is when the book or the filter changes. */
interface Current {
  readonly grid: string;
  readonly row: string;
  readonly item: string;
}

export interface CurrentCell {
  /** Where the current cell stands in this matrix; null in the others. */
  readonly placeIn: (grid: Grid) => Place | null;
  readonly move: (grid: Grid, to: Place) => void;
  /** To the matrix beside it, at the same height. */
  readonly leave: (grid: Grid, side: 'left' | 'right', from: Place) => void;
  /** It was reached from the matrix beside it, so the focus goes along. */
  readonly crossed: boolean;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

/** The cell at a place, by name; null in a matrix without cells. */
export function currentAt(grid: Grid, to: Place): Current | null {
  const row = grid.rows[clamp(to.row, grid.rows.length)];
  const item = grid.items[clamp(to.column, grid.items.length)];
  return row === undefined || item === undefined ? null : { grid: grid.id, row: row.key, item: item.item };
}

/** Its place, or the first cell's where it is not shown any more. */
export function placeOf(current: Current | null, grid: Grid): Place {
  if (current === null || current.grid !== grid.id) return { row: 0, column: 0 };
  const row = grid.rows.findIndex((one) => one.key === current.row);
  const column = grid.items.findIndex((one) => one.item === current.item);
  return { row: Math.max(0, row), column: Math.max(0, column) };
}

/** One current cell over several matrices: arrows go on from one to the next. */
export function useCurrent(grids: readonly Grid[]): CurrentCell {
  const [current, setCurrent] = useState<Current | null>(null);
  const [open, setOpen] = useState(false);
  const [crossed, setCrossed] = useState(false);
  const filled = grids.filter((grid) => grid.rows.length > 0 && grid.items.length > 0);
  const there = filled.find((grid) => grid.id === current?.grid) ?? filled[0];
  const go = (grid: Grid, to: Place, beside: boolean): void => {
    setCrossed(beside);
    setCurrent(currentAt(grid, to));
  };
  return {
    crossed,
    open,
    setOpen,
    placeIn: (grid) => (grid.id === there?.id ? placeOf(current, grid) : null),
    move: (grid, to) => go(grid, to, false),
    leave: (grid, side, from) => {
      const next = filled[filled.indexOf(grid) + (side === 'right' ? 1 : -1)];
      if (next !== undefined)
        go(next, { row: from.row, column: side === 'right' ? 0 : next.items.length - 1 }, true);
    },
  };
}
