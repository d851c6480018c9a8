import type { DateField } from '@yhteistila/core/booking/series-change.ts';
import type { BookingView, Finding, Offer, SeriesPreview, SeriesView } from '../api/queries.ts';

interface Times {
  readonly start: string;
  readonly end: string;
}

/** What would come, or has come, of one date of a series. */
export interface DateOutcome {
  /** The day by which the series knows it. */
  readonly day: string;
  readonly isMoved: boolean;
  readonly was: Times;
  /** Where it would have gone, when it stays. */
  readonly to: Times;
  readonly needsApproval: boolean;
  /** What was changed on this date alone, and is kept. */
  readonly kept: readonly DateField[];
  /** Why it stays; obligations and approvals of one that moves. */
  readonly findings: readonly Finding[];
  /** The same in words, where it was not the rules that kept it. */
  readonly because?: string;
  readonly alternative?: Offer;
  /** The booking as it is now. */
  readonly booking?: BookingView;
}

const timesOf = ({ start, end }: Times): Times => ({ start, end });

const refusalsOf = (findings: readonly Finding[] = []): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'refuse');

const isSameTime = (one: Times, other: Times): boolean => one.start === other.start && one.end === other.end;

/** What the service says of a change before it is made, also of spaces or of times alone. */
export const outcomesAhead = (
  { occurrences }: SeriesPreview,
  before: readonly BookingView[],
  changesSpace: boolean,
): readonly DateOutcome[] => {
  const known = new Map(before.map((booking) => [booking.occurrence ?? booking.start.slice(0, 10), booking]));
  return occurrences.map(({ day, start, end, allowed, status, findings, alternative, kept = [] }) => {
    const was = timesOf(known.get(day) ?? { start, end });
    const keepsAll = kept.length > 0 && isSameTime(was, { start, end });
    const isMoved = allowed && !(keepsAll && (kept.includes('resourceIds') || !changesSpace));
    return {
      day,
      isMoved,
      was,
      to: { start, end },
      needsApproval: isMoved && status === 'requested',
      kept,
      findings: allowed ? findings.filter(({ severity }) => severity !== 'refuse') : refusalsOf(findings),
      ...(alternative === undefined ? {} : { alternative }),
    };
  });
};

/** What the service says it has done to the dates that were meant. `ahead` tells where those that stayed were to go. */
export const outcomesOf = (
  { occurrences }: SeriesView,
  before: readonly BookingView[],
  ahead: readonly DateOutcome[],
): readonly DateOutcome[] =>
  before.flatMap((was): readonly DateOutcome[] => {
    const found = occurrences.find(({ booking }) => booking?.id === was.id);
    if (found?.booking === undefined) return [];
    const { day, state, booking, findings, alternative, kept = [] } = found;
    const isSame = isSameTime(booking, was) && booking.resourceIds.join() === was.resourceIds.join();
    const isMoved = state === 'booked' && !(kept.length > 0 && isSame);
    const wanted = ahead.find((each) => each.day === day)?.to ?? was;
    return [
      {
        day,
        isMoved,
        was: timesOf(was),
        to: timesOf(isMoved ? booking : wanted),
        needsApproval: isMoved && booking.status === 'requested',
        kept,
        findings: isMoved ? (booking.obligations ?? []) : refusalsOf(findings),
        booking,
        ...(alternative === undefined ? {} : { alternative }),
      },
    ];
  });
