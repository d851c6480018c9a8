import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { nextVersion } from '@yhteistila/core/booking/ended.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { canUndoEnd, UNDO_END_MS, withoutEnd } from '@yhteistila/core/occupancy/early-end.ts';
import type { Days } from '../../commit/plan.ts';
import type { Deps } from '../deps.ts';
import type { OfBooking } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';
import { changeTo, ifPossible, type Moment, notNow } from './booking-act.ts';
import type { Decided } from './change-booking.ts';
import { decideAgain, decided, refusedBy } from './decide-again.ts';
import { actWithAlternatives, type DecidedChange } from './with-alternatives.ts';

/** One taken back late gets as long to check in as it had at first. */
const withNewGrace = (booking: Booking, { now }: Moment): Pick<Booking, 'checkIn'> => {
  const { checkIn, start } = booking;
  if (checkIn === undefined) return {};
  return { checkIn: { ...checkIn, by: Math.max(checkIn.by, now + (checkIn.by - start)) } };
};

const SECOND_MS = 1000;

/** Why it cannot be taken back any more; undefined where it can. */
const tooLate = (current: Booking, { now }: Moment) => {
  if (current.status !== 'completed') return now >= current.end ? notNow('over') : undefined;
  if (current.bookedEnd === undefined) return notNow('status-completed');
  if (now >= current.bookedEnd) return notNow('over');
  return canUndoEnd(current, now) ? undefined : notNow('end-undone-too-late', { seconds: UNDO_END_MS / SECOND_MS });
};

const takeBack = (current: Booking, changed: Booking, days: Days, moment: Moment): Decided =>
  ifPossible(current, current.status === 'completed' ? 'resume' : 'reinstate', () => {
    const late = tooLate(current, moment);
    if (late !== undefined) return late;
    const decision = decideAgain(changed, current, days, moment);
    if (!decision.allowed) return refusedBy(decision, current);
    const after = nextVersion(changed, moment.now, decided(changed, decision, moment));
    if (current.status === 'completed') {
      return changeTo('resumed', current, { ...after, status: 'checkedIn' }, moment);
    }
    return changeTo('reinstated', current, { ...after, ...withNewGrace(after, moment) }, moment);
  });

const asBefore = (current: Booking, { now }: Moment): Booking => {
  if (current.status === 'completed') return withoutEnd(current, now);
  const { endedAt: _, ...rest } = current;
  return rest;
};

const permissionFor = ({ status }: Booking) => (status === 'completed' ? 'checkOut' : 'reinstate');

/** What takes back a cancellation, a release or an early end. */
export const TAKING_BACK: DecidedChange = {
  changed: asBefore,
  decide: (current, changed, days, moment) =>
    isLive(current.status) ? { unchanged: current } : takeBack(current, changed, days, moment),
};

/**
 * Takes back a cancellation or a release, decided as a new booking would be, until its time is over; or an end that came
 * before the booked one, for some seconds and by whoever may end it. Repeated: the same answer.
 */
export const reinstate =
  (deps: Deps): UseCase<OfBooking, BookingView> =>
  (caller, { bookingId }) =>
    actWithAlternatives(deps, caller, bookingId, permissionFor, TAKING_BACK);
