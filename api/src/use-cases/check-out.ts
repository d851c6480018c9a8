import { ended } from '@yhteistila/core/booking/ended.ts';
import { endAfterCheckOut } from '@yhteistila/core/occupancy/check-in-window.ts';
import { actOnBooking, changeTo, ifPossible } from './booking-act.ts';
import type { Deps } from './deps.ts';
import type { UseCases } from './use-cases.ts';

/** Ends the use of a booking now: the rest of its time is free at once, and `bookedEnd` keeps what was booked (M7). */
export const checkOut =
  (deps: Deps): UseCases['checkOut'] =>
  (caller, { bookingId }) =>
    actOnBooking(deps, caller, bookingId, 'checkOut', (moment) => ({
      decide: (current) =>
        ifPossible(current, 'checkOut', (status) => {
          const end = endAfterCheckOut(current, moment.now);
          const early = end < current.end ? { end, bookedEnd: current.bookedEnd ?? current.end } : {};
          return changeTo('checkedOut', current, ended(current, moment.now, status, early), moment);
        }),
    }));
