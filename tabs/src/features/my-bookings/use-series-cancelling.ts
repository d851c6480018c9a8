import { means, type SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import type { BookingView } from '../../api/queries.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useListParts } from './list-context.ts';
import { useCancelSeries, useReinstateAll } from './use-series.ts';

/** Cancels dates of a series with the way back in place: the cancelled ones keep their place for a while. */
export const useSeriesCancelling = (seriesId: string, bookings: readonly BookingView[]) => {
  const { t } = useText();
  const announce = useAnnounce();
  const { kept } = useListParts();
  const cancelling = useCancelSeries(seriesId);
  const takingBack = useReinstateAll();
  const undoable = bookings.filter(({ id, status }) => kept.ids.has(id) && status === 'cancelled');

  const cancel = (scope: SeriesScope) => {
    const meant = bookings
      .filter(({ status, occurrence, start }) => isLive(status) && means(scope, occurrence ?? start.slice(0, 10)))
      .map(({ id }) => id);
    takingBack.reset();
    kept.keep(meant);
    cancelling.mutate(scope, {
      onSuccess: () => announce(t('tab.series.cancelled', { count: meant.length })),
      onError: () => kept.drop(meant),
    });
  };
  const takeBack = () =>
    takingBack.mutate(undoable, {
      onSuccess: () => announce(t('tab.series.takenBack', { count: undoable.length })),
      onSettled: () => kept.drop(undoable.map(({ id }) => id)),
    });
  return {
    cancel,
    takeBack,
    forget: () => kept.drop(undoable.map(({ id }) => id)),
    undoable,
    isTakingBack: takingBack.isPending,
    error: cancelling.error ?? takingBack.error,
  };
};
