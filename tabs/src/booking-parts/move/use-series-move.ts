import { useMutation } from '@tanstack/react-query';
import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import { answerOf } from '../../api/client.ts';
import { type BookingView, type SeriesView, useRefreshBookings } from '../../api/queries.ts';
import { useSession } from '../../session/session.tsx';
import { useNow } from '../../session/use-now.ts';
import { type DateOutcome, outcomesAhead, outcomesOf } from '../date-outcomes.ts';
import { useSeries } from '../series/use-series.ts';
import { type SeriesChange, useSeriesCheck } from '../series/use-series-check.ts';
import { isSamePlan, type MovePlan, planOf } from './move-plan.ts';
import { bookingsMeant, occurrenceOf, seriesChangesOf, toldFrom, type WayBack, wayBack } from './series-move.ts';

/** What came of moving several dates, and the way back as long as it is safe. */
export interface SeriesMoved {
  readonly outcomes: readonly DateOutcome[];
  readonly back: WayBack | undefined;
  /** Of the series, after the change: the way back is for that state alone. */
  readonly version: number;
  /** It was taken back: the outcomes are those of that. */
  readonly isBack: boolean;
}

const movedOf = (outcomes: readonly DateOutcome[]): readonly BookingView[] =>
  outcomes.flatMap(({ isMoved, booking }) => (isMoved && booking !== undefined ? [booking] : []));

interface PlannedMove {
  readonly plan: MovePlan;
  readonly scope: SeriesScope;
  readonly zone: string;
  readonly onMoved: (moved: SeriesMoved) => void;
}

/** Moves several dates of a series as one of them is planned: told date by date, before and after. */
export const useSeriesMove = (booking: BookingView, { plan, scope, zone, onMoved }: PlannedMove) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  const now = useNow();
  const isMany = booking.seriesId !== undefined && scope.scope !== 'one';
  const seriesId = booking.seriesId ?? '';
  const series = useSeries(seriesId, booking.seriesId !== undefined);
  const before = series.data === undefined ? [] : bookingsMeant(series.data, scope, now);
  const isPlanned = isMany && plan.to > plan.from && !isSamePlan(plan, planOf(booking, zone));
  const change: SeriesChange | undefined =
    isPlanned && before.length > 0
      ? { ...toldFrom(scope, occurrenceOf(booking)), ...seriesChangesOf(plan, booking, zone) }
      : undefined;
  const check = useSeriesCheck(seriesId, change);
  const ahead =
    check.preview === undefined ? undefined : outcomesAhead(check.preview, before, change?.resourceIds !== undefined);
  const moving = useMutation({
    mutationFn: async ({ body, version }: { readonly body: SeriesChange; readonly version: number }) =>
      answerOf(await api.changeSeries({ params: { seriesId }, ifMatch: `"${version}"`, body })),
    onSuccess: (after: SeriesView) => {
      const outcomes = outcomesOf(after, before, ahead ?? []);
      const back = wayBack({ scope, before, moved: movedOf(outcomes) }, zone);
      onMoved({ outcomes, back, version: after.version, isBack: false });
    },
    onSettled: () => void refresh(),
  });
  return {
    isMany,
    /** The last date of the series, as far as it is known. */
    last: series.data?.occurrences.at(-1)?.day ?? '',
    isKnown: series.data !== undefined,
    count: before.length,
    isPlanned,
    ahead,
    error: series.error ?? check.error ?? moving.error,
    isPending: moving.isPending,
    run: () => {
      const { data } = series;
      if (change !== undefined && data !== undefined) moving.mutate({ body: change, version: data.version });
    },
  };
};

export type SeriesMove = ReturnType<typeof useSeriesMove>;
