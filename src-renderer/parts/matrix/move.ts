/** A cell of the grid, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0));

/** Where a key leads in a grid of `rows` × `columns`; null for a key that does not move. */
export function moved(at: Place, key: string, far: boolean, rows: number, columns: number): Place | null {
  const to = (row: number, column: number): Place => ({
    row: within(row, rows),
    column: within(column, columns),
  });
  switch (key) {
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'ArrowRight':
      return to(at.row, at.column + 1);
    case 'ArrowLeft':
      return to(at.row, at.column - 1);
    case 'PageDown':
      return to(at.row + 10, at.column);
    case 'PageUp':
      return to(at.row - 10, at.column);
    case 'Home':
      return to(far ? 0 : at.row, 0);
    case 'End':
      return to(far ? rows - 1 : at.row, columns - 1);
    default:
      return null;
  }
}
