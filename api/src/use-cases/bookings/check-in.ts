import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { nextVersion } from '@yhteistila/core/booking/ended.ts';
import { minuteOf } from '@yhteistila/core/booking/taken-time.ts';
import { checkInWindow } from '@yhteistila/core/occupancy/check-in-window.ts';
import { closedNow } from '@yhteistila/core/rules/engine/closed-now.ts';
import { stillTakenUntil, usableFrom } from '@yhteistila/core/rules/engine/early-use.ts';
import type { Days } from '../../commit/plan.ts';
import { factsFor } from '../availability/facts.ts';
import type { Deps } from '../deps.ts';
import type { OfBooking } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';
import { actOnBooking, changeTo, ifPossible, type Moment, notNow } from './booking-act.ts';
import type { Decided } from './change-booking.ts';
import { factsInputFor, partitionsForChange } from './decide-again.ts';

const MINUTE_MS = 60_000;

/** Use before the start takes time that may still be the predecessor's, or the changing time after it. */
const refusedEarly = (current: Booking, days: Days, moment: Moment): Decided | undefined => {
  if (moment.now >= current.start) return undefined;
  const fromAt = usableFrom(current, factsFor(current, days, factsInputFor(current, moment)));
  if (minuteOf(moment.now) >= fromAt) return undefined;
  const { siteId, day } = current;
  return { refusal: { code: 'not-possible-now', findings: [stillTakenUntil(fromAt)], siteId, day } };
};

/** A room that was closed after it was booked: nobody goes in, whoever booked it. */
const refusedClosed = (current: Booking, days: Days, moment: Moment): Decided | undefined => {
  const findings = closedNow(current, factsFor(current, days, factsInputFor(current, moment)));
  if (findings.length === 0) return undefined;
  const { siteId, day } = current;
  return { refusal: { code: 'not-possible-now', findings, siteId, day } };
};

const decideCheckIn = (current: Booking, days: Days, moment: Moment): Decided =>
  ifPossible(current, 'checkIn', (status) => {
    const window = checkInWindow(current);
    if (moment.now < window.start) {
      return notNow('check-in-too-early', { minutes: (current.start - window.start) / MINUTE_MS });
    }
    if (moment.now >= window.end) return notNow('check-in-too-late');
    const refusal = refusedClosed(current, days, moment) ?? refusedEarly(current, days, moment);
    if (refusal !== undefined) return refusal;
    const after = nextVersion(current, moment.now, { status, checkedInAt: moment.now });
    return changeTo('checkedIn', current, after, moment);
  });

/** Checks a booking in, from shortly before its start to its end. Repeated: the same answer. */
export const checkIn =
  (deps: Deps): UseCase<OfBooking, BookingView> =>
  (caller, { bookingId }) =>
    actOnBooking(deps, caller, bookingId, 'checkIn', (moment) => ({
      partitions: (current) => partitionsForChange(current, current, moment),
      decide: (current, days) => decideCheckIn(current, days, moment),
    }));
