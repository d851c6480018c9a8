import { useMutation } from '@tanstack/react-query';
import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { answerOf } from '../../api/client.ts';
import { useRefreshBookings } from '../../api/queries.ts';
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

/** Takes back what was cancelled last of the series, in one call; each date is decided again. */
export const useReinstateSeries = (seriesId: string) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async () => answerOf(await api.reinstateSeries({ params: { seriesId }, query: {} })),
    onSettled: () => refresh(),
  });
};
