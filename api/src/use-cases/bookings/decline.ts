import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { ended } from '@yhteistila/core/booking/ended.ts';
import type { Deps } from '../deps.ts';
import type { OfBooking } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';
import { actOnBooking, changeTo, ifPossible, type Moment } from './booking-act.ts';
import type { BookingChange } from './change-booking.ts';
import { identityCodeIn } from './identity-code-in-text.ts';

/** Declines a requested booking; a reason that holds a personal identity code is refused. */
export const declining =
  (reason: string | undefined) =>
  (moment: Moment): BookingChange => ({
    decide: (current) =>
      ifPossible(current, 'decline', (status) => {
        const refusal = identityCodeIn(reason, current.siteId);
        if (refusal !== undefined) return { refusal };
        const because = reason === undefined ? {} : { declinedBecause: reason };
        return changeTo('declined', current, ended(current, moment.now, status, because), moment);
      }),
  });

/** A coordinator of the site declines a requested booking. Repeated: the same answer. The reason names no customer. */
export const decline =
  (deps: Deps): UseCase<OfBooking & { readonly reason?: string }, BookingView> =>
  (caller, { bookingId, reason }) =>
    actOnBooking(deps, caller, bookingId, 'decline', declining(reason));
