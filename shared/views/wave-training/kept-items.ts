import type { Cell, ItemRow } from '../shape/wave-training.ts';
import type { Column } from './column.ts';
import { itemRow } from './item-row.ts';
import type { KeptRow } from './kept-rows.ts';
import type { KeptTraining } from './kept-training.ts';

/** Each column read downwards; the tally before where no cell in it counts otherwise than before. */
export function keptItems(
  old: KeptTraining | null,
  columns: readonly Column[],
  places: readonly number[],
  rows: readonly KeptRow[],
): readonly ItemRow[] {
  const all = rows.map(({ row }) => row);
  const changed = old === null || !sameSeats(old, rows) ? null : changedRows(old, rows);
  return columns.map((column, index) => {
    const place = places[index] ?? -1;
    const known = old?.training.items[place];
    return known !== undefined && changed !== null && changed.every(countsAlike(place, index))
      ? known
      : itemRow(column, index, all);
  });
}

type Change = readonly [before: KeptRow, after: KeptRow];

function changedRows(old: KeptTraining, rows: readonly KeptRow[]): readonly Change[] {
  return rows.flatMap((after): readonly Change[] => {
    const before = old.rows.get(after.seat.person.id);
    return before === undefined || before.row === after.row ? [] : [[before, after]];
  });
}

/** The same people in the same order, under the same names: the gaps of a column stand in that order. */
function sameSeats(old: KeptTraining, rows: readonly KeptRow[]): boolean {
  const before = [...old.rows.values()];
  return (
    before.length === rows.length &&
    rows.every(({ row }, index) => row.id === before[index]?.row.id && row.name === before[index].row.name)
  );
}

const countsAlike =
  (place: number, index: number) =>
  ([before, after]: Change): boolean =>
    alike(before.row.cells[place], after.row.cells[index]);

function alike(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a?.kind === 'gap' && b?.kind === 'gap') return a.cause === b.cause && a.trainedOn === b.trainedOn;
  return a?.kind === b?.kind;
}
