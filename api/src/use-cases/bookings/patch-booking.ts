import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { inFittingRoom, partitionsOfCompanions, roomsLater } from '../availability/find-room.ts';
import { refusalOfReason } from '../because.ts';
import type { Deps } from '../deps.ts';
import type { ChangeInput } from '../inputs.ts';
import { meetingLink } from '../meetings/meeting-link.ts';
import type { UseCase } from '../use-case.ts';
import { factsInputFor } from './decide-again.ts';
import { changesBy, edit, withChanges } from './edit-booking.ts';
import { checkVersion } from './expected-version.ts';
import { actWithAlternatives, type DecidedChange } from './with-alternatives.ts';

/** Moves, resizes, changes the room or edits: the next version of the booking, decided as a new one would be. */
export const patchBooking =
  (deps: Deps): UseCase<ChangeInput, BookingView> =>
  async (caller, { bookingId, expectedVersion, changes, reason, findRoom = false }) => {
    const { meetingUrl } = meetingLink(deps, bookingId, changes.purpose);
    const open: Pick<DecidedChange, 'alsoPartitions' | 'instead'> = {
      alsoPartitions: (changed, { directory }) => partitionsOfCompanions(changed, directory),
      instead: (changed, moment) => roomsLater(deps, changed, moment),
    };
    return actWithAlternatives(deps, caller, bookingId, 'edit', {
      changed: (current, moment) => withChanges(current, changesBy(current, changes, moment), meetingUrl),
      decide: (current, changed, days, moment) => {
        const refusal =
          checkVersion(current.version, expectedVersion) ??
          refusalOfReason(reason, current) ??
          refusalOfReason(reason, changed);
        if (refusal !== undefined) return { refusal };
        const placed = findRoom ? inFittingRoom(changed, days, factsInputFor(current, moment)) : changed;
        return edit(current, placed, days, moment);
      },
      reason,
      ...(findRoom && open),
    });
  };
