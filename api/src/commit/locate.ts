import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Day } from '@yhteistila/core/booking/day.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { canUndoEnd } from '@yhteistila/core/occupancy/early-end.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { DayDocument } from '../ports/day-documents.ts';
import { homeOf } from './booking-id.ts';
import { endedId, movedId, needsId } from './change.ts';
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

/** The booking with the needs that are kept apart, if any. */
const withKeptNeeds = (booking: Booking, documents: readonly DayDocument[]): Booking => {
  const needs = documents.find((document) => document.kind === 'needs');
  return needs === undefined
    ? booking
    : { ...booking, needs: needs.needs, ...(needs.languages && { languages: needs.languages }) };
};

/** The booking of an `ended` or `moved` document. */
const bookingIn = (documents: readonly DayDocument[]): Booking | undefined => {
  const kept = documents.find((document) => document.kind === 'ended' || document.kind === 'moved');
  return kept && withKeptNeeds(kept.booking, documents);
};

/** Finds a booking by its id: in its home, one read, wherever it has moved. Undefined where there is none. */
export const locate = async (deps: CommitDeps, id: string, now: Instant): Promise<Located | undefined> => {
  const home = homeOf(id);
  if (home === undefined) return undefined;
  for (;;) {
    const { day: homeDay, guard } = await readSettled(deps, home, now);
    const booking = inDay(homeDay, id);
    if (booking !== undefined && !canUndoEnd(booking, now)) return { booking, home, homeDay, atHome: true };
    const ids = booking === undefined ? [endedId(id), movedId(id), needsId(id)] : [needsId(id)];
    const documents = await deps.store.readDocuments(home, ids);
    // Between the two reads the booking may have gone from the one place to the other.
    if ((await deps.cache.fresh(home)).guard.token !== guard.token) continue;
    if (booking !== undefined) return { booking: withKeptNeeds(booking, documents), home, homeDay, atHome: true };
    const elsewhere = bookingIn(documents);
    return elsewhere === undefined ? undefined : { booking: elsewhere, home, homeDay, atHome: false };
  }
};

/** The booking as the newest home day has it, or undefined when it is no longer as or where it was located. */
export const currentOf = (located: Located, homeDay: Day | undefined): Booking | undefined => {
  if (homeDay === undefined) return undefined;
  if (!located.atHome) return homeDay === located.homeDay ? located.booking : undefined;
  const there = inDay(homeDay, located.booking.id);
  // Needs that are kept apart are those of the version that was located.
  if (there?.version === located.booking.version) return located.booking;
  return there !== undefined && isLive(there.status) ? there : undefined;
};
