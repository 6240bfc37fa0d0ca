import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';

export type OpenRollout = HomePage['rollouts'][number];
export const everyWave = 'all';

/** A wave that can still be halted: one that is not finished. */
export function canHalt(row: WaveRow): boolean {
  return row.state.kind === 'planned' || row.state.kind === 'preparing' || row.state.kind === 'live';
}

export function haltable({ waves }: OpenRollout): readonly WaveRow[] {
  return waves.filter(canHalt);
}

/** Offered first, live ones before the rest; one wave at hand alone, else all of them. */
export function offered(rollout: OpenRollout, wave: string | null): readonly WaveRow[] {
  const rows = haltable(rollout);
  const here = rows.filter((row) => row.id === wave);
  if (here.length > 0) return here;
  return [...rows].sort((a, b) => Number(b.state.kind === 'live') - Number(a.state.kind === 'live'));
}

/** What a choice covers: one wave, or every one that is not finished. */
export function coveredBy(rollout: OpenRollout, stops: string): readonly WaveRow[] {
  return haltable(rollout).filter((row) => stops === everyWave || row.id === stops);
}

export function peopleOf(rows: readonly WaveRow[]): number {
  return rows.reduce((sum, row) => sum + row.people, 0);
}

/** What was seen, as the book keeps it: the tile's words, then the person's own. */
export function seenText(cause: string, words: string, other: string): string {
  const own = words.trim();
  if (own === '') return cause;
  return cause === '' || cause === other ? own : `${cause}: ${own}`;
}
