import { nextVersion } from '@yhteistila/core/booking/ended.ts';
import { checkInWindow } from '@yhteistila/core/occupancy/check-in-window.ts';
import { actOnBooking, changeTo, ifPossible, notNow } from './booking-act.ts';
import type { Deps } from './deps.ts';
import type { UseCases } from './use-cases.ts';

const MINUTE_MS = 60_000;

/** Checks a booking in, from shortly before its start to its end. Repeated: the same answer. */
export const checkIn =
  (deps: Deps): UseCases['checkIn'] =>
  (caller, { bookingId }) =>
    actOnBooking(deps, caller, bookingId, 'checkIn', (moment) => ({
      decide: (current) =>
        ifPossible(current, 'checkIn', (status) => {
          const window = checkInWindow(current);
          if (moment.now < window.start) {
            return notNow('check-in-too-early', { minutes: (current.start - window.start) / MINUTE_MS });
          }
          if (moment.now >= window.end) return notNow('check-in-too-late');
          const after = nextVersion(current, moment.now, { status, checkedInAt: moment.now });
          return changeTo('checkedIn', current, after, moment);
        }),
    }));
