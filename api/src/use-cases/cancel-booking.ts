import { ended } from '@yhteistila/core/booking/ended.ts';
import { actOnBooking, changeTo, ifPossible } from './booking-act.ts';
import type { Deps } from './deps.ts';
import { checkVersion } from './expected-version.ts';
import type { UseCases } from './use-cases.ts';

/** Cancels a booking that has not been checked in. Repeated: the same answer. */
export const cancelBooking =
  (deps: Deps): UseCases['cancelBooking'] =>
  (caller, { bookingId, expectedVersion }) =>
    actOnBooking(deps, caller, bookingId, 'cancel', (moment) => ({
      decide: (current) =>
        ifPossible(current, 'cancel', (status) => {
          const mismatch = checkVersion(current.version, expectedVersion);
          if (mismatch !== undefined) return { refusal: mismatch };
          return changeTo('cancelled', current, ended(current, moment.now, status), moment);
        }),
    }));
