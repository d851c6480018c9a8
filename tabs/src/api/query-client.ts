import { QueryClient } from '@tanstack/react-query';
import { NoConnection, ProblemAnswer } from './client.ts';

const MAX_TRIES = 2;

/** A problem is an answer and is not asked again; a lost connection is, until it is back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) =>
        !(error instanceof ProblemAnswer) && (error instanceof NoConnection || count < MAX_TRIES),
      retryDelay: (count) => Math.min(1000 * 2 ** count, 5000),
      networkMode: 'always',
      staleTime: 2_000,
    },
    mutations: { networkMode: 'always' },
  },
});
