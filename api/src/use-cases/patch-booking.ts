import type { Deps } from './deps.ts';
import { edit, withChanges } from './edit-booking.ts';
import { checkVersion } from './expected-version.ts';
import { meetingLink } from './meeting-link.ts';
import type { UseCases } from './use-cases.ts';
import { actWithAlternatives } from './with-alternatives.ts';

/** Moves, resizes, changes the room or edits: the next version of the booking, decided as a new one would be. */
export const patchBooking =
  (deps: Deps): UseCases['changeBooking'] =>
  async (caller, { bookingId, expectedVersion, changes }) => {
    const { meetingUrl } = await meetingLink(deps, bookingId, changes.purpose);
    return actWithAlternatives(deps, caller, bookingId, 'edit', {
      changed: (current) => withChanges(current, changes, meetingUrl),
      decide: (current, changed, days, moment) => {
        const mismatch = checkVersion(current.version, expectedVersion);
        return mismatch === undefined ? edit(current, changed, days, moment) : { refusal: mismatch };
      },
    });
  };
