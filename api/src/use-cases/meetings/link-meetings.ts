import { attachLink, lacksLink } from '../../commit/attach-link.ts';
import { siteOf } from '../../commit/booking-id.ts';
import type { EventDocument } from '../../ports/day-documents.ts';
import type { Deps } from '../deps.ts';
import { allInPieces } from '../in-pieces.ts';

const linkOne = async (deps: Deps, bookingId: string): Promise<void> => {
  const linked = await attachLink(deps.changes, bookingId, {
    directory: await deps.directory([siteOf(bookingId)]),
    now: deps.clock.now(),
    linkOf: (id) => deps.meetings.linkOf(id),
  });
  if (linked !== undefined) await deps.myBookings.amend(linked);
};

/**
 * Asks for the links of the bookings that lack one, after their commit: whoever makes links may be slow or away, and no
 * booking waits for that. One link that cannot be had keeps no other from coming. Throws what the first of those threw,
 * for the events to be given again; StoreUnreachable.
 */
export const linkMeetings = async (deps: Deps, events: readonly EventDocument[]): Promise<void> => {
  const lacking = new Set(events.filter(({ after }) => lacksLink(after)).map(({ bookingId }) => bookingId));
  const failures: unknown[] = [];
  await allInPieces(deps.changes.giveWay, [...lacking], async (bookingId) => {
    try {
      await linkOne(deps, bookingId);
    } catch (error) {
      failures.push(error);
    }
  });
  if (failures.length > 0) throw failures[0];
};
