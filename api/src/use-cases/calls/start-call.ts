import { siteOf } from '../../commit/booking-id.ts';
import { notNow } from '../bookings/booking-act.ts';
import type { Deps } from '../deps.ts';
import { callForBooking } from './call-for-booking.ts';
import { callForHelp } from './call-for-help.ts';
import type { CallUseCases } from './call-use-cases.ts';
import { viewFor } from './view-of-call.ts';

/**
 * Calls an expert: a booking's customer is present, or a colleague asks for help. The first are rung in the same write.
 * A repeat, and whoever starts a second call for one booking, gets the call that is open.
 */
export const startCall =
  (deps: Deps): CallUseCases['start'] =>
  async (caller, { wish, idempotency }, context) => {
    const directory = await deps.directory(['bookingId' in wish ? siteOf(wish.bookingId) : wish.siteId]);
    const outcome =
      'bookingId' in wish
        ? await callForBooking(deps, caller, { ...wish, idempotency, context })
        : await callForHelp(deps, caller, wish, idempotency);
    if (!outcome.ok) return outcome;
    const view = viewFor(caller, outcome.value, directory);
    return view === undefined ? { ok: false, ...notNow('call-open') } : { ...outcome, value: view };
  };
