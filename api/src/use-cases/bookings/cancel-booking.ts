import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { ended } from '@yhteistila/core/booking/ended.ts';
import { refusalOfReason } from '../because.ts';
import type { Deps } from '../deps.ts';
import type { ExpectedVersion, Explained, OfBooking } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';
import { actOnBooking, changeTo, ifPossible } from './booking-act.ts';
import { checkVersion } from './expected-version.ts';

/** Cancels a booking that has not been checked in; whoever is not its organiser may say why. Repeated: the same answer. */
export const cancelBooking =
  (deps: Deps): UseCase<OfBooking & Explained & { readonly expectedVersion: ExpectedVersion }, BookingView> =>
  (caller, { bookingId, expectedVersion, reason }) =>
    actOnBooking(
      deps,
      caller,
      bookingId,
      'cancel',
      (moment) => ({
        decide: (current) =>
          ifPossible(current, 'cancel', (status) => {
            const refusal = checkVersion(current.version, expectedVersion) ?? refusalOfReason(reason, current);
            if (refusal !== undefined) return { refusal };
            return changeTo('cancelled', current, ended(current, moment.now, status), moment);
          }),
      }),
      reason,
    );
