import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { redact } from '@yhteistila/core/booking/redact.ts';
import { siteOf } from '../../commit/booking-id.ts';
import { locate } from '../../commit/locate.ts';
import type { Deps } from '../deps.ts';
import type { OfBooking } from '../inputs.ts';
import { done, refused } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';

/** One booking, as the caller may see it. `not-found` where there is none. */
export const readBooking =
  (deps: Deps): UseCase<OfBooking, BookingView> =>
  async (caller, { bookingId }) => {
    const located = await locate(deps.changes, bookingId, deps.clock.now());
    if (located === undefined) return refused('not-found');
    return done(redact(located.booking, { person: caller.person }, await deps.directory([siteOf(bookingId)])));
  };
