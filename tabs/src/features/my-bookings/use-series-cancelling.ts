import { means, type SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { useState } from 'react';
import type { BookingView } from '../../api/queries.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { useText } from '../../i18n/use-text.tsx';
import { useListParts } from './list-context.ts';
import { useCancelSeries, useReinstateSeries } from './use-series.ts';

/** The local day of the series that the booking stands for. */
export const dateOf = ({ occurrence, start }: BookingView): string => occurrence ?? start.slice(0, 10);

/** Cancels dates of a series with the way back in place: the cancelled ones keep their place for a while. */
export const useSeriesCancelling = (seriesId: string, bookings: readonly BookingView[]) => {
  const { counted } = useText();
  const announce = useAnnounce();
  const { kept } = useListParts();
  const cancelling = useCancelSeries(seriesId);
  const takingBack = useReinstateSeries(seriesId);
  const [lost, setLost] = useState<readonly string[]>([]);
  const undoable = bookings.filter(({ id, status }) => kept.ids.has(id) && status === 'cancelled');
  const meantBy = (scope: SeriesScope) =>
    bookings.filter((booking) => isLive(booking.status) && means(scope, dateOf(booking)));

  const cancel = (scope: SeriesScope) => {
    const meant = meantBy(scope).map(({ id }) => id);
    takingBack.reset();
    setLost([]);
    kept.keep(meant);
    cancelling.mutate(scope, {
      onSuccess: () => announce(counted('tab.series.cancelled', meant.length)),
      onError: () => kept.drop(meant),
    });
  };
  const takeBack = () => {
    const wanted = undoable.map(({ id }) => id);
    takingBack.mutate(undefined, {
      onSuccess: ({ occurrences }) => {
        const dates = occurrences.filter(({ booking }) => booking !== undefined && wanted.includes(booking.id));
        const gone = dates.filter(({ state }) => state === 'cancelled').map(({ day }) => day);
        setLost(gone);
        announce(counted('tab.series.takenBack', dates.length - gone.length));
      },
      onSettled: () => kept.drop(wanted),
    });
  };
  return {
    cancel,
    takeBack,
    meantBy,
    forget: () => kept.drop(undoable.map(({ id }) => id)),
    undoable,
    /** Days that could not be taken back, because others have their time by now. */
    lost,
    isTakingBack: takingBack.isPending,
    error: cancelling.error ?? takingBack.error,
  };
};
