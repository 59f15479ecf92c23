import { QueryClient } from '@tanstack/react-query';
import { Problem } from './errors.ts';

/** What was fetched stays fresh until an event says otherwise; refusals are not retried, silence is. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        retry: (attempts, error) => !(error instanceof Problem) && attempts < 20,
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 5000),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
