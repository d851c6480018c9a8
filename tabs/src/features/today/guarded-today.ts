import { isUse } from '@yhteistila/core/booking/status.ts';
import type { BookingView, DayView } from '../../api/queries.ts';
import { instantOf } from '../../i18n/instant.ts';

/** A guard's view says it; a host's tells what the site must do. */
const isGuardNeeded = ({ guardNeeded, obligations = [], status }: BookingView): boolean =>
  isUse(status) && (guardNeeded === true || obligations.some(({ kind }) => kind === 'guard-presence'));

const eachOnce = (day: DayView): readonly BookingView[] => [
  ...new Map(day.resources.flatMap(({ bookings }) => bookings.map((each) => [each.id, each] as const))).values(),
];

const byStart = (one: BookingView, other: BookingView): number => instantOf(one.start) - instantOf(other.start);

/** The day's bookings that need a guard, each once and by time. */
export const guardedToday = (day: DayView): readonly BookingView[] =>
  eachOnce(day).filter(isGuardNeeded).toSorted(byStart);

/** What advisers have placed here and is not over, by time: theirs to change, whoever of them made it. */
export const placedHere = (day: DayView, now: number): readonly BookingView[] =>
  eachOnce(day)
    .filter(({ madeAtDesk, status, end }) => madeAtDesk !== undefined && isUse(status) && instantOf(end) > now)
    .toSorted(byStart);
