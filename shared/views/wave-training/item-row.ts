import type { ItemRow, PersonRow } from '../shape/wave-training.ts';
import type { Column } from './column.ts';

/** One column read downwards: how many need it, how many have it, and who lacks it, in the order of `rows`. */
export function itemRow({ item, version }: Column, index: number, rows: readonly PersonRow[]): ItemRow {
  let need = 0;
  let overridden = 0;
  const gaps: ItemRow['gaps'][number][] = [];
  for (const row of rows) {
    const cell = row.cells[index];
    if (cell === undefined || cell.kind === 'not-needed') continue;
    need += 1;
    if (cell.kind === 'overridden') overridden += 1;
    if (cell.kind === 'gap')
      gaps.push({ person: row.id, name: row.name, cause: cell.cause, trainedOn: cell.trainedOn });
  }
  return { item: item.id, title: item.title, version, need, trained: need - gaps.length, overridden, gaps };
}
