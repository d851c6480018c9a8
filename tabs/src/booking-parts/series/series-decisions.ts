import { useMutation } from '@tanstack/react-query';
import { answerOf } from '../../api/client.ts';
import { useRefreshBookings } from '../../api/queries.ts';
import { useSession } from '../../session/session.tsx';
import { saying } from '../actions/booking-actions.ts';

/** Grants every requested date of the series that is ahead. */
export const useApproveSeries = (seriesId: string) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation<unknown, Error, void>({
    mutationFn: async () => answerOf(await api.approveSeries({ params: { seriesId }, query: {} })),
    onSettled: () => refresh(),
  });
};

/** Declines every requested date of the series that is ahead. */
export const useDeclineSeries = (seriesId: string) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation<unknown, Error, { readonly reason: string }>({
    mutationFn: async ({ reason }) =>
      answerOf(await api.declineSeries({ params: { seriesId }, query: {}, body: saying(reason) })),
    onSettled: () => refresh(),
  });
};
