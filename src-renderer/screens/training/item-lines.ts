import type { GapCause } from '../../../shared/views/shape/gate.ts';
import type { ShownWave } from '../../../shared/views/shown-matrix.ts';

/** One item over all shown waves; somebody in two of them counts once. */
export interface ItemLine {
  readonly item: string;
  readonly title: string;
  readonly version: number | null;
  readonly need: number;
  readonly trained: number;
  readonly overridden: number;
  readonly expiring: number;
  readonly gaps: readonly { readonly person: string; readonly name: string; readonly cause: GapCause }[];
}

interface Tally {
  readonly title: string;
  readonly version: number | null;
  readonly need: Set<string>;
  readonly overridden: Set<string>;
  readonly expiring: Set<string>;
  readonly gaps: Map<string, ItemLine['gaps'][number]>;
}

function count({ columns, people }: ShownWave, tallies: Map<string, Tally>): void {
  for (const { item: row, index } of columns) {
    const { title, version } = row;
    const tally = tallies.get(row.item) ?? {
      title,
      version,
      need: new Set(),
      overridden: new Set(),
      expiring: new Set(),
      gaps: new Map(),
    };
    tallies.set(row.item, tally);
    for (const { id, name, cells } of people) {
      const cell = cells[index];
      if (cell === undefined || cell.kind === 'not-needed') continue;
      tally.need.add(id);
      if (cell.kind === 'gap') tally.gaps.set(id, { person: id, name, cause: cell.cause });
      else if (cell.kind !== 'trained') tally[cell.kind].add(id);
    }
  }
}

/** The items of the shown waves with what the shown people need and lack of each, those lacked most first. */
export function itemLines(waves: readonly ShownWave[]): readonly ItemLine[] {
  const tallies = new Map<string, Tally>();
  for (const wave of waves) count(wave, tallies);
  return [...tallies]
    .map(([item, { title, version, need, overridden, expiring, gaps }]) => ({
      item,
      title,
      version,
      need: need.size,
      trained: need.size - gaps.size,
      overridden: overridden.size,
      expiring: expiring.size,
      gaps: [...gaps.values()],
    }))
    .sort((a, b) => b.gaps.length - a.gaps.length || (a.item < b.item ? -1 : 1));
}

/** Beyond this many people a square stands for several of them. */
const mostSquares = 40;

/** Squares for the bar; one gap among thousands still takes a square. */
export function squaresOf(
  trained: number,
  need: number,
): { readonly done: number; readonly needed: number; readonly total: number } {
  if (need <= mostSquares) return { done: trained, needed: need, total: need };
  const done =
    trained === need ? mostSquares : Math.min(mostSquares - 1, Math.round((trained / need) * mostSquares));
  return { done, needed: mostSquares, total: mostSquares };
}
