import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Reach } from '../../../shared/views/shape/reach.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { useAsOf } from '../trail/use-as-of.ts';

/** An event as a page names it: what happened, in which rollout and wave, when. */
export interface Happened {
  readonly what: 'halted' | 'went-live' | 'handed-over';
  readonly rollout: string;
  readonly wave: string | null;
  readonly at: Instant | null;
}

/** Others hear by rounds, which are no event: while somebody has not heard, it is looked at again. */
const lookAgain = 5_000;

/** Which other workstations have it; null where the book is not shared, nothing is known yet, or a past moment is shown. */
export function useReach({ what, rollout, wave, at }: Happened): Reach | null {
  const { status } = useDesk();
  const past = useAsOf().at !== null;
  const asks = !past && at !== null && (status.sync?.shared ?? false) && (status.sync?.of ?? 0) > 0;
  const { read } = useQueries();
  const trail = useRead({
    ...read.trail.queryOptions({ rollout, wave, what, limit: 50 }),
    enabled: asks,
  });
  // A page gives the moment; the trail has the event of that moment, whatever place it has come to stand at.
  const row = trail.kind === 'ready' ? trail.value.rows.find((one) => one.at.ms === at?.ms) : undefined;
  const known = useRead({
    ...read.reach.queryOptions({ events: row === undefined ? [] : [row.id] }),
    enabled: asks && row !== undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.ok === true && data.value.every(({ missing }) => missing.length === 0) ? false : lookAgain,
  });
  return known.kind === 'ready' ? (known.value.find((one) => one.event === row?.id) ?? null) : null;
}
