import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Day } from '@yhteistila/core/booking/day.ts';
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

/** The booking of an `ended` or `moved` document, with the needs that are kept apart. */
const bookingIn = (documents: readonly DayDocument[]): Booking | undefined => {
  const kept = documents.find((document) => document.kind === 'ended' || document.kind === 'moved');
  const needs = documents.find((document) => document.kind === 'needs');
  if (kept === undefined || needs === undefined) return kept?.booking;
  return { ...kept.booking, needs: needs.needs, ...(needs.languages && { languages: needs.languages }) };
};

/** Finds a booking by its id: in its home, one read, wherever it has moved. Undefined where there is none. */
export const locate = async (deps: CommitDeps, id: string, now: Instant): Promise<Located | undefined> => {
  const home = homeOf(id);
  if (home === undefined) return undefined;
  for (;;) {
    const { day: homeDay, guard } = await readSettled(deps, home, now);
    const booking = inDay(homeDay, id);
    if (booking !== undefined) return { booking, home, homeDay, atHome: true };
    const documents = await deps.store.readDocuments(home, [endedId(id), movedId(id), needsId(id)]);
    // Between the two reads the booking may have gone from the one place to the other.
    if ((await deps.cache.fresh(home)).guard.token !== guard.token) continue;
    const elsewhere = bookingIn(documents);
    return elsewhere === undefined ? undefined : { booking: elsewhere, home, homeDay, atHome: false };
  }
};

/** The booking as the newest home day has it, or undefined when it is no longer where it was located. */
export const currentOf = (located: Located, homeDay: Day | undefined): Booking | undefined => {
  if (homeDay === undefined) return undefined;
  if (located.atHome) return inDay(homeDay, located.booking.id);
  return homeDay === located.homeDay ? located.booking : undefined;
};
