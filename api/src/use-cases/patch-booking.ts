import type { Deps } from './deps.ts';
import { edit, withChanges } from './edit-booking.ts';
import { checkVersion } from './expected-version.ts';
import type { UseCases } from './use-cases.ts';
import { actWithAlternatives } from './with-alternatives.ts';

/** Moves, resizes, changes the room or edits: the next version of the booking, decided as a new one would be. */
export const patchBooking =
  (deps: Deps): UseCases['changeBooking'] =>
  (caller, { bookingId, expectedVersion, changes }) =>
    actWithAlternatives(deps, caller, bookingId, 'edit', {
      changed: (current) => withChanges(current, changes),
      decide: (current, changed, days, moment) => {
        const mismatch = checkVersion(current.version, expectedVersion);
        return mismatch === undefined ? edit(current, changed, days, moment) : { refusal: mismatch };
      },
    });
