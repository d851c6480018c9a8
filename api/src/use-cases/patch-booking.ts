import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { redact } from '@yhteistila/core/booking/redact.ts';
import type { Moment } from './booking-act.ts';
import type { Deps } from './deps.ts';
import { edit, withChanges } from './edit-booking.ts';
import { checkVersion } from './expected-version.ts';
import type { BookingChanges } from './inputs.ts';
import { meetingLink } from './meeting-link.ts';
import type { UseCases } from './use-cases.ts';
import { actWithAlternatives } from './with-alternatives.ts';

/** Whoever sees only the rooms of a booking changes those alone: what was booked along with them stays. */
const withUnseen = (changes: BookingChanges, current: Booking, { caller, directory }: Moment): BookingChanges => {
  if (changes.resourceIds === undefined) return changes;
  const seen = redact(current, caller, directory).resourceIds;
  const unseen = current.resourceIds.filter((id) => !seen.includes(id));
  return { ...changes, resourceIds: [...new Set([...changes.resourceIds, ...unseen])] };
};

/** Moves, resizes, changes the room or edits: the next version of the booking, decided as a new one would be. */
export const patchBooking =
  (deps: Deps): UseCases['changeBooking'] =>
  async (caller, { bookingId, expectedVersion, changes }) => {
    const { meetingUrl } = await meetingLink(deps, bookingId, changes.purpose);
    return actWithAlternatives(deps, caller, bookingId, 'edit', {
      changed: (current, moment) => withChanges(current, withUnseen(changes, current, moment), meetingUrl),
      decide: (current, changed, days, moment) => {
        const mismatch = checkVersion(current.version, expectedVersion);
        return mismatch === undefined ? edit(current, changed, days, moment) : { refusal: mismatch };
      },
    });
  };
