import { useMutation } from '@tanstack/react-query';
import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { answerOf } from '../../api/client.ts';
import { type BookingView, useRefreshBookings } from '../../api/queries.ts';
import { useSession } from '../../session/session.tsx';

/** Cancels the dates that the scope means. */
export const useCancelSeries = (seriesId: string) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async (scope: SeriesScope) => answerOf(await api.cancelSeries({ params: { seriesId }, query: scope })),
    onSettled: () => refresh(),
  });
};

/** Adds a date again that was skipped or cancelled. */
export const useAddDate = (seriesId: string) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async (day: string) =>
      answerOf(await api.addOccurrence({ params: { seriesId }, body: { day }, idempotencyKey: crypto.randomUUID() })),
    onSettled: () => refresh(),
  });
};

/** Takes back several cancellations, one after another; the first that is refused is told, the rest still tried. */
export const useReinstateAll = () => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async (bookings: readonly BookingView[]) => {
      const failures: unknown[] = [];
      for (const { id } of bookings) {
        try {
          answerOf(await api.reinstate({ params: { bookingId: id } }));
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
    onSettled: () => refresh(),
  });
};
