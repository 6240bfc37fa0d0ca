import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { DeskStatus } from '../../shared/api/ports.ts';
import { useQueries } from './api.tsx';

const twiceAMinute = 30_000;

/** What the frame shows at all times: read again after each change of the book and twice a minute. */
export function useStatus(): UseQueryResult<DeskStatus, unknown> {
  return useQuery({
    ...useQueries().desk.status.queryOptions(),
    refetchInterval: twiceAMinute,
    refetchIntervalInBackground: true,
  });
}
