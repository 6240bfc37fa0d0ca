import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eventsAddress } from './address.ts';

/** Listens to the book: whatever is shown is read again after each append. One stream for the whole window. */
export function useLive(address: string = eventsAddress): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const stream = new EventSource(address);
    let opened = false;
    const again = (): void => void queries.invalidateQueries();
    stream.addEventListener('message', again);
    // A stream that comes back may have missed appends in between.
    stream.addEventListener('open', () => {
      if (opened) again();
      opened = true;
    });
    return () => stream.close();
  }, [queries, address]);
}
