import type { BookingView } from '@yhteistila/core/booking/booking-view.ts';
import { partitionOf } from '@yhteistila/core/booking/day.ts';
import { redact } from '@yhteistila/core/booking/redact.ts';
import { addDays, dayOf, daysOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { readDecidedBookings } from '../../commit/undecided/decided-day.ts';
import type { Deps } from '../deps.ts';
import { atSite } from '../faults/at-site.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import { mapInPieces } from '../in-pieces.ts';
import { done, refused } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';

/** So many days are looked through; of later ones, as far as anything can be booked (N12), those that are noted. */
const DAYS_LOOKED_THROUGH = 60;
const DAYS_AHEAD = 366;

/** Days that may hold requests, in their order. */
const daysAt = async ({ myBookings }: Deps, siteId: string, today: LocalDay): Promise<readonly LocalDay[]> => {
  const later = await myBookings.requestDays(
    siteId,
    addDays(today, DAYS_LOOKED_THROUGH + 1),
    addDays(today, DAYS_AHEAD),
  );
  return [...daysOf(today, addDays(today, DAYS_LOOKED_THROUGH)), ...later];
};

/** The bookings at a site that wait for approval, by time. For those who may approve there. */
export const listRequests =
  (deps: Deps): UseCase<{ readonly siteId: string }, readonly BookingView[]> =>
  async (caller, { siteId }) => {
    const directory = await deps.directory([siteId]);
    const site = directory.siteById.get(siteId);
    if (site === undefined) return refused('not-found');
    const forbidden = forbiddenUnless(caller.person, 'approve', atSite(siteId), directory);
    if (forbidden !== undefined) return forbidden;
    const now = deps.clock.now();
    const today = dayOf(now, site.timeZone);
    const partitions = (await daysAt(deps, siteId, today)).map((day) => partitionOf(siteId, day));
    const bookings = await readDecidedBookings(deps.changes, partitions, now);
    const waiting = bookings
      .filter((booking) => booking.status === 'requested' && booking.siteId === siteId)
      .sort((a, b) => a.start - b.start);
    const viewer = { person: caller.person };
    return done(await mapInPieces(deps.changes.giveWay, waiting, (booking) => redact(booking, viewer, directory)));
  };
