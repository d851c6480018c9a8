import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, NoConnection, ProblemAnswer } from '../api/client.ts';
import { type BookingView, useMe, useRefreshBookings } from '../api/queries.ts';
import { useSession } from '../session/session.tsx';
import { useWithdrawals, withdrawals } from '../session/withdrawals.ts';

/** What became of a booking that was taken back: it had arrived and is cancelled, or it can no longer be cancelled. */
export type Settled = { readonly kind: 'cancelled'; readonly booking: BookingView } | { readonly kind: 'stands' };

const RETRY_MS = 2_000;

const TOO_MANY_REQUESTS = 429;

/** Nobody can say yet: there is no connection, what was sent is just being worked on, or the service has no time for us. */
const isOpen = (error: unknown): boolean => {
  if (!(error instanceof ProblemAnswer)) return error instanceof NoConnection;
  const { status } = error.problem;
  return status >= 500 || status === TOO_MANY_REQUESTS;
};

/**
 * Asks the service to take back what its person has taken back while it may have been on its way, until it has said what
 * became of that. What never arrived is nobody's news.
 */
export const useSettledWithdrawals = () => {
  const { onceSent } = useSession();
  const me = useMe();
  const refresh = useRefreshBookings();
  const [first] = useWithdrawals(me.data?.person.id);
  const [settled, setSettled] = useState<Settled>();
  const { mutate } = useMutation({
    mutationFn: async (key: string) => answerOf(await onceSent.withdrawRequest({ params: { key } })),
    retry: (_, error) => isOpen(error),
    retryDelay: RETRY_MS,
    onSuccess: ({ booking }) => {
      if (booking !== undefined) setSettled({ kind: 'cancelled', booking });
    },
    onError: () => setSettled({ kind: 'stands' }),
    onSettled: (_answer, _error, key) => {
      withdrawals.settle(key);
      void refresh();
    },
  });
  const key = first?.key;
  useEffect(() => {
    if (key !== undefined) mutate(key);
  }, [key, mutate]);
  return { isOpen: key !== undefined, settled, forget: () => setSettled(undefined) };
};
