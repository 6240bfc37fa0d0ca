import { useLocation, useSearch } from 'wouter';
import { readPosition } from './trail-filter.ts';

export interface AsOf {
  /** The book as of that many events; null is now. */
  readonly at: number | null;
  readonly backToNow: () => void;
}

/** The moment a page is looked at, from `?at=N` of its address. */
export function useAsOf(): AsOf {
  // Not through `useNavigate`: below `AsOfFrame` that keeps the moment.
  const [path, go] = useLocation();
  const query = new URLSearchParams(useSearch());
  const at = readPosition(query.get('at'));
  const backToNow = (): void => {
    query.delete('at');
    go(query.size === 0 ? path : `${path}?${query}`);
  };
  return { at, backToNow };
}
