import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';

/** The event above (-1) or below (1) in a list that runs newest first, also where the present one is not in it. */
export function stepFrom(rows: readonly TrailRow[], event: number | null, by: 1 | -1): number | null {
  if (event === null) return rows[0]?.position ?? null;
  const next =
    by === 1 ? rows.find((row) => row.position < event) : rows.findLast((row) => row.position > event);
  return next?.position ?? null;
}
