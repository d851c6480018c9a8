import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { ended } from '@yhteistila/core/booking/ended.ts';
import { noShowOf } from '@yhteistila/core/booking/no-show.ts';
import { timesAfterEnd } from '@yhteistila/core/occupancy/early-end.ts';
import { servesCustomers } from '@yhteistila/core/site/purpose.ts';
import type { Deps } from '../deps.ts';
import type { OfBooking } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';
import { actOnBooking, changeTo, ifPossible, type Moment, notNow } from './booking-act.ts';
import type { Decided } from './change-booking.ts';

const markAbsent = (current: Booking, moment: Moment): Decided =>
  ifPossible(current, 'markAbsent', (status) => {
    if (!servesCustomers(current.purpose)) return notNow('no-customer');
    if (moment.now < current.start) return notNow('absent-too-early');
    if (moment.now >= current.end) return notNow('over');
    const absent = { ...timesAfterEnd(current, moment.now), customerAbsentAt: moment.now };
    return changeTo('customerAbsent', current, ended(current, moment.now, status, absent), moment);
  });

/**
 * The customer did not come: the booking is completed, from its start on, and the rest of its time is free at once. It
 * is counted apart from a room that staff left unused (M7). Repeated: the same answer.
 */
export const markCustomerAbsent =
  (deps: Deps): UseCase<OfBooking, BookingView> =>
  (caller, { bookingId }) =>
    actOnBooking(deps, caller, bookingId, 'markCustomerAbsent', (moment) => ({
      decide: (current) => (noShowOf(current) === 'customer' ? { unchanged: current } : markAbsent(current, moment)),
    }));
