import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { locate } from '../../commit/locate.ts';
import type { Deps } from '../deps.ts';
import { done } from '../outcome.ts';
import { withdrawKey } from '../remember-request.ts';
import type { UseCase } from '../use-case.ts';
import { cancelBooking } from './cancel-booking.ts';

/**
 * Takes back a booking that was sent under a key, by one who cannot know whether it arrived: one that was made is
 * cancelled and answered, and what arrives later makes none. Refusals: `busy` while it may be at work, and those of
 * cancelling. Repeated: the same answer.
 */
export const withdrawRequest =
  (deps: Deps): UseCase<{ readonly key: string }, { readonly booking?: BookingView }> =>
  async (caller, { key }, context) => {
    const isMade = async (id: string) => (await locate(deps.changes, id, deps.clock.now())) !== undefined;
    const made = await withdrawKey(deps, { personId: caller.person.id, act: 'book' }, key, isMade);
    if (!made.ok) return made;
    if (made.value === undefined) return done({});
    const cancelled = await cancelBooking(deps)(caller, { bookingId: made.value, expectedVersion: 'any' }, context);
    return cancelled.ok ? done({ booking: cancelled.value }) : cancelled;
  };
