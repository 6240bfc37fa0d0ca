import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { TrailPage, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { useApi, useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import type { Read } from '../../app/read.ts';
import { useRead } from '../../app/read.ts';
import { dayBars } from './day-scale.ts';
import type { DayBar } from './day-scale.ts';
import { afterGrowth, listed, standOf } from './trail-list.ts';
import type { Stand } from './trail-list.ts';
import type { TrailFilter } from './trail-filter.ts';

const pageSize = 200;
const olderSize = 500;

export interface TrailList {
  readonly first: Read<TrailPage>;
  readonly rows: readonly TrailRow[];
  readonly total: number;
  readonly more: boolean;
  readonly onMore: () => void;
  /** The rows are still those of the filter before. */
  readonly narrowing: boolean;
}

/** The newest page; it follows the book, and keeps the rows of the filter before until its own come. */
function useNewest(filter: TrailFilter, upTo: number | null) {
  return useQuery({
    ...useQueries().read.trail.queryOptions({ ...filter, upTo, limit: pageSize }),
    placeholderData: keepPreviousData,
  });
}

/** Where the list stands: set anew with each filter, and when the book grew past a page. */
function useStand(filter: TrailFilter, upTo: number | null, page: TrailPage | null): Stand | null {
  const key = JSON.stringify([filter, upTo]);
  const [stand, setStand] = useState<Stand | null>(null);
  if (page === null) return stand;
  const next = stand !== null && stand.key === key ? afterGrowth(stand, page) : null;
  if (next !== null) return next;
  const fresh = standOf(key, filter, upTo, page);
  setStand(fresh);
  return fresh;
}

/** What lies before the stand. Entries never change, so pages once read are never asked for again. */
function useOlder(stand: Stand | null) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['trail before', stand?.key, stand?.next],
    queryFn: async ({ pageParam }): Promise<Result<TrailPage>> =>
      api.read.trail.query({ ...stand?.filter, upTo: stand?.upTo, before: pageParam, limit: olderSize }),
    initialPageParam: stand?.next ?? 0,
    getNextPageParam: (page) => (page.ok ? page.value.next : null),
    enabled: stand !== null && stand.next !== null,
    staleTime: 'static',
  });
}

/** The trail newest first, page by page, the next one before they come into sight. */
export function useTrail(filter: TrailFilter, upTo: number | null): TrailList {
  const newest = useNewest(filter, upTo);
  const answer = newest.data;
  const page = answer?.ok === true ? answer.value : null;
  const stand = useStand(filter, upTo, newest.isPlaceholderData ? null : page);
  const older = useOlder(stand);
  const pages = older.data?.pages;
  const rows = useMemo(() => listed(page, stand, pages ?? []), [page, stand, pages]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = older;
  const onMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  return {
    first: firstOf(answer, newest.isError, () => void newest.refetch()),
    rows,
    total: page?.total ?? 0,
    more: stand !== null && stand.next !== null && hasNextPage,
    onMore,
    narrowing: newest.isPlaceholderData,
  };
}

function firstOf(page: Result<TrailPage> | undefined, failed: boolean, again: () => void): Read<TrailPage> {
  if (page === undefined) return failed ? { kind: 'failed', again } : { kind: 'loading' };
  return page.ok ? { kind: 'ready', value: page.value } : { kind: 'refused', refusal: page.refusal };
}

/** Events a day over the whole book, whatever the filters are: the slider moves through the book. */
export function useDayBars(): readonly DayBar[] {
  const { now } = useDesk();
  const all = useRead(useQueries().read.trail.queryOptions({ limit: 1 }));
  return all.kind === 'ready' ? dayBars(all.value.days, dayOf(now)) : [];
}
