import type { TrailColumns } from './trail-columns.ts';

type Counts = readonly (readonly [text: string, count: number])[];

/** How many of these events there are on each day, in the order of the days. */
export function daysAmong({ names, day: { cells } }: TrailColumns, positions: Uint32Array): Counts {
  const counts = new Uint32Array(names.size);
  for (let at = 0; at < positions.length; at += 1) {
    const day = cells[(positions[at] as number) - 1] as number;
    counts[day] = (counts[day] as number) + 1;
  }
  return inOrder(names, [...counts].entries());
}

/** How many events there are of each type, or by each person, in the order of the texts. */
export function countsOf({ names, many }: TrailColumns, what: 'type' | 'actor'): Counts {
  return inOrder(names, many[what]);
}

function inOrder(names: TrailColumns['names'], counts: Iterable<readonly [number, number]>): Counts {
  const found: [string, number][] = [];
  for (const [number, count] of counts) {
    const text = count === 0 ? null : names.text(number);
    if (text !== null) found.push([text, count]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}
