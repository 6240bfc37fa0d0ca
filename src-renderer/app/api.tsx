import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import { createTRPCClient, httpLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { ReactElement, ReactNode } from 'react';
import type { Router } from '../../shared/api/router.ts';
import { apiAddress } from './address.ts';

/** `useQueries().read.wave.queryOptions({…})` for `useRead`; `useApi()` for calls made once. */
export const { TRPCProvider, useTRPC: useQueries, useTRPCClient: useApi } = createTRPCContext<Router>();

export type Api = TRPCClient<Router>;

/** Speaks the one contract. A preview carries a whole command, too long for an address, so it goes in a body. */
export function makeApi(url: string = apiAddress): Api {
  return createTRPCClient<Router>({
    links: [
      splitLink({
        condition: (asked) => asked.path === 'read.blast',
        true: httpLink({ url, methodOverride: 'POST' }),
        false: httpLink({ url }),
      }),
    ],
  });
}

export type ApiFrameProps = {
  readonly api: Api;
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
};

export function ApiFrame({ api, queryClient, children }: ApiFrameProps): ReactElement {
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={api} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
