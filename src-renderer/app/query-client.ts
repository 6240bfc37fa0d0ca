import { QueryClient } from '@tanstack/react-query';

/**
 * The network mode is `always`: the book is on this machine, so being offline means nothing here.
 * What was read stays on screen until the book says it changed; nothing is guessed, nothing retried for long.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: 0,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: true,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
