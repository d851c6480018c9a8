import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Day } from '@yhteistila/core/booking/day.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { homeOf } from './booking-id.ts';
import { endedId, movedId } from './change.ts';
import type { CommitDeps } from './commit-day.ts';
import { readSettled } from './settle.ts';

/** A booking as its home partition has it. */
export interface Located {
  readonly booking: Booking;
  readonly home: string;
  /** The home's day that told it. */
  readonly homeDay: Day;
  /** Whether it stands in the home's resource-days; else it has moved away, or has ended. */
  readonly atHome: boolean;
}

const inDay = (day: Day, id: string): Booking | undefined => {
  for (const resourceDay of day.resourceDays.values()) {
    const found = resourceDay.bookings.find((booking) => booking.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Finds a booking by its id: in its home, one read, wherever it has moved. Undefined where there is none. */
export const locate = async (deps: CommitDeps, id: string, now: Instant): Promise<Located | undefined> => {
  const home = homeOf(id);
  if (home === undefined) return undefined;
  for (;;) {
    const homeDay = await readSettled(deps, home, now);
    const booking = inDay(homeDay, id);
    if (booking !== undefined) return { booking, home, homeDay, atHome: true };
    const documents = await deps.store.readDocuments(home, [endedId(id), movedId(id)]);
    // Between the two reads the booking may have gone from the one place to the other.
    if ((await deps.cache.fresh(home)).day !== homeDay) continue;
    for (const document of documents) {
      if (document.kind === 'ended' || document.kind === 'moved') {
        return { booking: document.booking, home, homeDay, atHome: false };
      }
    }
    return undefined;
  }
};

/** The booking as the newest home day has it, or undefined when it is no longer where it was located. */
export const currentOf = (located: Located, homeDay: Day | undefined): Booking | undefined => {
  if (homeDay === undefined) return undefined;
  if (located.atHome) return inDay(homeDay, located.booking.id);
  return homeDay === located.homeDay ? located.booking : undefined;
};
