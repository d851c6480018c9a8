import { useMutation } from '@tanstack/react-query';
import type { Client } from '@yhteistila/core/contract/client.ts';
import { answerOf } from '../../api/client.ts';
import { type BookingView, useRefreshBookings } from '../../api/queries.ts';
import { useSession } from '../../session/session.tsx';
import { versionTagOf } from '../actions/booking-actions.ts';
import { type DateOutcome, outcomesOf } from '../date-outcomes.ts';
import type { WayBack } from '../move/series-move.ts';
import type { SeriesMoved } from '../move/use-series-move.ts';

type DateBack = Extract<WayBack, { readonly kind: 'dates' }>['dates'][number];

const backOn = async (api: Client, { moved, to }: DateBack): Promise<DateOutcome> => {
  const was = { start: moved.start, end: moved.end };
  const wanted = { start: to.start ?? moved.start, end: to.end ?? moved.end };
  const day = moved.occurrence ?? moved.start.slice(0, 10);
  const told = { day, was, to: wanted, needsApproval: false, kept: [] };
  const answer = await api.changeBooking({ params: { bookingId: moved.id }, ifMatch: versionTagOf(moved), body: to });
  if (answer.ok) return { ...told, isMoved: true, findings: [], booking: answerOf(answer) };
  const { reasons = [], detail, alternatives = [] } = answer.problem;
  const findings = reasons.filter(({ severity }) => severity === 'refuse');
  const [alternative] = alternatives;
  return {
    ...told,
    isMoved: false,
    findings,
    booking: moved,
    ...(findings.length === 0 ? { because: detail } : {}),
    ...(alternative === undefined ? {} : { alternative }),
  };
};

/** Takes a move of several dates back, and tells of each date what came of that. */
export const useSeriesWayBack = (seriesId: string, onDone: (outcomes: readonly DateOutcome[]) => void) => {
  const { api } = useSession();
  const refresh = useRefreshBookings();
  return useMutation({
    mutationFn: async ({ back, outcomes, version }: SeriesMoved): Promise<readonly DateOutcome[]> => {
      if (back === undefined) return outcomes;
      if (back.kind === 'series') {
        const { body } = back;
        const after = answerOf(await api.changeSeries({ params: { seriesId }, ifMatch: `"${version}"`, body }));
        const moved = outcomes.flatMap(({ isMoved, booking }): readonly BookingView[] =>
          isMoved && booking !== undefined ? [booking] : [],
        );
        return outcomesOf(after, moved, []);
      }
      const told: DateOutcome[] = [];
      // One after the other: each may need the place that the one before it leaves.
      for (const date of back.dates) told.push(await backOn(api, date));
      return told;
    },
    onSuccess: onDone,
    onSettled: () => void refresh(),
  });
};
