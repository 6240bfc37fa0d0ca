import type { Column } from './column.ts';
import type { TrailColumns } from './trail-columns.ts';

type Counts = readonly (readonly [text: string, count: number])[];

/** How many events there are of each text of a column: among these positions, or among all (null). */
export function countsIn(
  columns: TrailColumns,
  of: 'day' | 'actor' | 'type',
  positions: Uint32Array | null,
): Counts {
  const { names } = columns;
  const counts = new Uint32Array(names.size);
  count(columns[of], positions, columns.count, counts);
  const found: [string, number][] = [];
  counts.forEach((many, number) => {
    const text = many === 0 ? null : names.text(number);
    if (text !== null) found.push([text, many]);
  });
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

function count({ cells }: Column, positions: Uint32Array | null, all: number, counts: Uint32Array): void {
  const add = (index: number): void => {
    const number = cells[index] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  };
  if (positions === null) for (let index = 0; index < all; index += 1) add(index);
  else for (const position of positions) add(position - 1);
}
