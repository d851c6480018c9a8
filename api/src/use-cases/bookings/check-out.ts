import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { ended } from '@yhteistila/core/booking/ended.ts';
import { timesAfterEnd } from '@yhteistila/core/occupancy/early-end.ts';
import type { Deps } from '../deps.ts';
import type { OfBooking } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';
import { actOnBooking, changeTo, ifPossible } from './booking-act.ts';

/**
 * Ends the use of a booking now: the rest of its time is free at once, and `bookedStart` and `bookedEnd` keep what was
 * booked (M7). Repeated: the same answer.
 */
export const checkOut =
  (deps: Deps): UseCase<OfBooking, BookingView> =>
  (caller, { bookingId }) =>
    actOnBooking(deps, caller, bookingId, 'checkOut', (moment) => ({
      decide: (current) =>
        ifPossible(current, 'checkOut', (status) => {
          const times = timesAfterEnd(current, moment.now);
          return changeTo('checkedOut', current, ended(current, moment.now, status, times), moment);
        }),
    }));
