import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import type { Deps } from '../deps.ts';
import type { OfBooking } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';
import { actOnBooking, type Moment, notNow, statusChange } from './booking-act.ts';
import type { BookingChange } from './change-booking.ts';

/** Grants a requested booking, until its start. */
export const approving = (moment: Moment): BookingChange => ({
  decide: (current) =>
    current.status === 'requested' && moment.now >= current.start
      ? notNow('approval-too-late')
      : statusChange('approve', 'approved', current, moment),
});

/** A coordinator of the site accepts a requested booking, until its start. Repeated: the same answer. */
export const approve =
  (deps: Deps): UseCase<OfBooking, BookingView> =>
  (caller, { bookingId }) =>
    actOnBooking(deps, caller, bookingId, 'approve', approving);
