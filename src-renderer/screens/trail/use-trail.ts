import { useInfiniteQuery } from '@tanstack/react-query';
import type { Api } from '../../app/api.tsx';
import { useApi, useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import type { Read } from '../../app/read.ts';
import { useRead } from '../../app/read.ts';
import type { TrailPage, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { dayBars } from './day-scale.ts';
import type { DayBar } from './day-scale.ts';
import type { TrailFilter } from './trail-filter.ts';

const pageSize = 200;

export interface TrailList {
  readonly first: Read<TrailPage>;
  readonly rows: readonly TrailRow[];
  readonly total: number;
  readonly more: boolean;
  readonly onMore: () => void;
}

type Page = Result<TrailPage>;

function readPages(api: Api, filter: TrailFilter, upTo: number | null) {
  return async ({ pageParam }: { readonly pageParam: number | null }): Promise<Page> =>
    api.read.trail.query({ ...filter, upTo, before: pageParam, limit: pageSize });
}

/** The trail newest first, two hundred at a time. */
export function useTrail(filter: TrailFilter, upTo: number | null): TrailList {
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: ['trail', filter, upTo],
    queryFn: readPages(api, filter, upTo),
    initialPageParam: null as number | null,
    getNextPageParam: (page: Page) => (page.ok ? page.value.next : null),
  });
  const pages = (query.data?.pages ?? []).flatMap((page) => (page.ok ? [page.value] : []));
  return {
    first: firstOf(query.data?.pages[0], query.isError, () => void query.refetch()),
    rows: pages.flatMap((page) => page.rows),
    total: pages[0]?.total ?? 0,
    more: query.hasNextPage,
    onMore: () => {
      if (!query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
}

function firstOf(page: Page | undefined, failed: boolean, again: () => void): Read<TrailPage> {
  if (page === undefined) return failed ? { kind: 'failed', again } : { kind: 'loading' };
  return page.ok ? { kind: 'ready', value: page.value } : { kind: 'refused', refusal: page.refusal };
}

/** Events a day over the whole book, whatever the filters are: the slider moves through the book. */
export function useDayBars(): readonly DayBar[] {
  const { now } = useDesk();
  const all = useRead(useQueries().read.trail.queryOptions({ limit: 1 }));
  return all.kind === 'ready' ? dayBars(all.value.days, dayOf(now)) : [];
}
