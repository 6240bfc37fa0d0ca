import { useEffect } from 'react';

export type NextPage = {
  readonly more: boolean;
  readonly onMore: () => void;
  /** So many rows before the end the next ones are asked for; 0 unless told. */
  readonly ahead?: number | undefined;
};

/** Asks for the next rows as the end of those there are comes near: `left` more lie below the last drawn one. */
export function useNextPage(page: NextPage | undefined, left: number): void {
  const wanted = page?.more === true && left <= (page.ahead ?? 0);
  const onMore = page?.onMore;
  useEffect(() => {
    if (wanted) onMore?.();
  }, [wanted, onMore]);
}
