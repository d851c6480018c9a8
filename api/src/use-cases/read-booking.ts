import { redact } from '@yhteistila/core/booking/redact.ts';
import { locate } from '../commit/locate.ts';
import type { Deps } from './deps.ts';
import { done, refused } from './outcome.ts';
import type { UseCases } from './use-cases.ts';

/** One booking, as the caller may see it. `not-found` where there is none. */
export const readBooking =
  (deps: Deps): UseCases['readBooking'] =>
  async (caller, { bookingId }) => {
    const located = await locate(deps.changes, bookingId, deps.clock.now());
    if (located === undefined) return refused('not-found');
    return done(redact(located.booking, { person: caller.person }, await deps.directory()));
  };
