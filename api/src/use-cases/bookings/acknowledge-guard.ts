import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { acknowledgementOf, isGuardAware, needsGuard } from '@yhteistila/core/booking/guarded.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import type { Deps } from '../deps.ts';
import type { OfBooking } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';
import { actOnBooking, type Moment, notNow } from './booking-act.ts';
import type { Decided } from './change-booking.ts';

const decideFor = (current: Booking, { caller, now }: Moment): Decided => {
  if (!needsGuard(current)) return notNow('no-guard-needed');
  if (!isLive(current.status)) return notNow(`status-${current.status}`);
  if (isGuardAware(current)) return { unchanged: current };
  if (now >= current.end) return notNow('over');
  const { id } = caller.person;
  // Nothing of the booking itself is changed: who changed it last, and when, stays.
  const guardAcknowledged = acknowledgementOf(current, id, now);
  const after = { ...current, version: current.version + 1, guardAcknowledged };
  return { change: { type: 'guardAcknowledged', actorId: id, at: now, before: current, after } };
};

/**
 * The site's guard, or the host who stands in, says to know of a booking that needs one, where and when it is now: a move
 * makes it open again. `not-possible-now` where none is needed, or it is over. Repeated: the same answer.
 */
export const acknowledgeGuard =
  (deps: Deps): UseCase<OfBooking, BookingView> =>
  (caller, { bookingId }) =>
    actOnBooking(deps, caller, bookingId, 'acknowledgeGuard', (moment) => ({
      decide: (current) => decideFor(current, moment),
    }));
