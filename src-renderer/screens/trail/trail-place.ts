import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readPlace, writePlace } from './trail-filter.ts';
import type { TrailPlace } from './trail-filter.ts';

export type Move = (part: Partial<TrailPlace>) => void;

/** Filter, event and moment of the address; each change is a new address in place of the old. */
export function useTrailPlace(): readonly [TrailPlace, Move] {
  const [, setLocation] = useLocation();
  const search = useSearch();
  const place = readPlace(search);
  const move = useCallback<Move>(
    (part) => setLocation(writePlace({ ...readPlace(search), ...part }), { replace: true }),
    [search, setLocation],
  );
  return [place, move];
}

/** From the address of one event: that place, and every change leads into the trail itself. */
export function useEventPlace(position: number): readonly [TrailPlace, Move] {
  const [, setLocation] = useLocation();
  const place: TrailPlace = { ...readPlace(''), event: position, at: position };
  return [place, (part) => setLocation(writePlace({ ...place, ...part }))];
}
