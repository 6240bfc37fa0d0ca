import { useEffect } from 'react';

export type NextPage = { readonly more: boolean; readonly onMore: () => void };

/** Asks for the next rows once the last drawn one is the last there is. */
export function useNextPage(page: NextPage | undefined, atEnd: boolean): void {
  const wanted = page?.more === true && atEnd;
  const onMore = page?.onMore;
  useEffect(() => {
    if (wanted) onMore?.();
  }, [wanted, onMore]);
}
