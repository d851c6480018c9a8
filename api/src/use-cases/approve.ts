import { actOnBooking, notNow, statusChange } from './booking-act.ts';
import type { Deps } from './deps.ts';
import type { UseCases } from './use-cases.ts';

/** A coordinator of the site accepts a requested booking, until its start. Repeated: the same answer. */
export const approve =
  (deps: Deps): UseCases['approve'] =>
  (caller, { bookingId }) =>
    actOnBooking(deps, caller, bookingId, 'approve', (moment) => ({
      decide: (current) =>
        current.status === 'requested' && moment.now >= current.start
          ? notNow('approval-too-late')
          : statusChange('approve', 'approved', current, moment),
    }));
