import type { Result } from '../../../shared/kernel/result.ts';
import type { TrailPage, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import type { TrailFilter } from './trail-filter.ts';

/** Where a list was begun: its newest page then, and the position before which the older ones lie. */
export interface Stand {
  readonly key: string;
  readonly filter: TrailFilter;
  readonly upTo: number | null;
  readonly rows: readonly TrailRow[];
  readonly next: number | null;
}

export function standOf(key: string, filter: TrailFilter, upTo: number | null, page: TrailPage): Stand {
  return { key, filter, upTo, rows: page.rows, next: page.next };
}

/** The same stand while the newest page still reaches down to it; null where entries lie between the two. */
export function afterGrowth(stand: Stand, page: TrailPage): Stand | null {
  const newest = stand.rows[0]?.position ?? 0;
  return page.next === null || page.next <= newest ? stand : null;
}

/** What came since, the stand itself, and the pages before it: each entry once, newest first. */
export function listed(
  page: TrailPage | null,
  stand: Stand | null,
  older: readonly Result<TrailPage>[],
): readonly TrailRow[] {
  if (stand === null) return page?.rows ?? [];
  const newest = stand.rows[0]?.position ?? 0;
  const since = (page?.rows ?? []).filter((row) => row.position > newest);
  return [...since, ...stand.rows, ...older.flatMap((one) => (one.ok ? one.value.rows : []))];
}
