import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { redact } from '@yhteistila/core/booking/redact.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { Deps } from '../deps.ts';
import { mapInPieces } from '../in-pieces.ts';
import { done } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { ownBookings } from './own-bookings.ts';

/** The caller's own bookings over all sites, of the local days from–to, both inclusive. */
export const listMyBookings =
  (deps: Deps): UseCase<{ readonly from: LocalDay; readonly to: LocalDay }, readonly BookingView[]> =>
  async (caller, { from, to }) => {
    const bookings = await ownBookings(deps, caller.person.id, from, to);
    const directory = await deps.directory([...new Set(bookings.map(({ siteId }) => siteId))]);
    await deps.people.know(bookings.map(({ changedBy }) => changedBy));
    const inOrder = [...bookings].sort((a, b) => a.start - b.start);
    const viewer = { person: caller.person };
    return done(await mapInPieces(deps.changes.giveWay, inOrder, (booking) => redact(booking, viewer, directory)));
  };
