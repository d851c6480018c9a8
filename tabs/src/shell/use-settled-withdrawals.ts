import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, NoConnection, ProblemAnswer } from '../api/client.ts';
import { type BookingView, useMe, useRefreshBookings } from '../api/queries.ts';
import { useSession } from '../session/session.tsx';
import { useWithdrawals, withdrawals } from '../session/withdrawals.ts';

/** What became of a booking that was taken back: it had arrived and is cancelled, or it can no longer be cancelled. */
export type Settled = { readonly kind: 'cancelled'; readonly booking: BookingView } | { readonly kind: 'stands' };

const RETRY_MS = 2_000;

/** Nobody can say yet: there is no connection, or what was sent is just being worked on. */
const isOpen = (error: unknown): boolean =>
  error instanceof NoConnection || (error instanceof ProblemAnswer && error.problem.status >= 500);

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
