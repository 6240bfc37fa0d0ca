import { useLocation, useSearch } from 'wouter';
import { useNavigate } from '../../parts/link.tsx';
import { readPlace } from './trail-filter.ts';

export interface AsOf {
  /** The book as of that many events; null is now. */
  readonly at: number | null;
  readonly backToNow: () => void;
}

/** The moment a page is looked at, from `?at=N` of its address. */
export function useAsOf(): AsOf {
  const [path] = useLocation();
  const navigate = useNavigate();
  const { at } = readPlace(useSearch());
  return { at, backToNow: () => navigate(path) };
}
