import { expect } from '@jest/globals';
import { locate } from '@yhteistila/api/src/commit/locate.ts';
import { placesOf } from '@yhteistila/api/src/commit/places.ts';
import { readSettled } from '@yhteistila/api/src/commit/settle.ts';
import type { EventDocument } from '@yhteistila/api/src/ports/day-documents.ts';
import type { DayStore, FollowedEvent } from '@yhteistila/api/src/ports/day-store.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { bookingsOf, type Day } from '@yhteistila/core/booking/day.ts';
import { isUse } from '@yhteistila/core/booking/status.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { expectTakenTimesApart } from './apart.ts';
import { directory } from './process.ts';

/** Follows the events of a store on and on; answers those of some partitions, by each booking's versions. */
export const createHistory = (days: DayStore) => {
  const found = new Map<string, FollowedEvent>();
  let cursor: string | undefined;
  return async (partitions: readonly string[]): Promise<readonly EventDocument[]> => {
    for (;;) {
      const next = await days.follow(cursor, 500);
      cursor = next.cursor;
      if (next.events.length === 0) break;
      for (const each of next.events) found.set(each.event.id, each);
    }
    const events = [...found.values()].filter(({ partition }) => partitions.includes(partition));
    return events.map(({ event }) => event).sort((a, b) => a.bookingVersion - b.bookingVersion);
  };
};

export type History = ReturnType<typeof createHistory>;

const copiesIn = (day: Day | undefined, id: string): readonly [resourceId: string, copy: Booking][] =>
  [...(day?.resourceDays ?? [])].flatMap(([resourceId, { bookings }]) =>
    bookings.filter((booking) => booking.id === id).map((copy): [string, Booking] => [resourceId, copy]),
  );

/** A booking stands, alike, in each resource of each of its places, and nowhere else. */
const expectOneTruth = (booking: Booking, days: ReadonlyMap<string, Day>): void => {
  const places = placesOf(booking, directory);
  for (const [partition, day] of days) {
    const wanted = places.get(partition) ?? [];
    const copies = copiesIn(day, booking.id);
    expect([partition, copies.map(([resourceId]) => resourceId).sort()]).toEqual([partition, [...wanted].sort()]);
    for (const [, copy] of copies) expect(copy).toEqual(booking);
  }
};

/** Every booking's events tell its versions one after another; answers the latest status of each. */
const expectWholeHistory = (events: readonly EventDocument[]): ReadonlyMap<string, EventDocument> => {
  const latest = new Map<string, EventDocument>();
  for (const event of events) {
    expect(event.bookingVersion).toBe((latest.get(event.bookingId)?.bookingVersion ?? 0) + 1);
    expect(event.before?.version ?? 0).toBe(event.bookingVersion - 1);
    latest.set(event.bookingId, event);
  }
  return latest;
};

/** What a reader finds once everything has come to rest. */
export interface Found {
  readonly days: ReadonlyMap<string, Day>;
  /** Every booking that was ever made, as `locate` finds it. */
  readonly bookings: ReadonlyMap<string, Booking>;
}

/**
 * Reads the partitions as a process does that knows nothing, past every deadline, and throws unless they tell one
 * story: no claim is left, taken times lie apart, every booking stands in all its places and in no other, in the version
 * that its id leads to, and its events tell that version.
 */
export const expectSound = async (reader: Deps, history: History, partitions: readonly string[]): Promise<Found> => {
  const now = reader.clock.now();
  const days = new Map<string, Day>();
  for (const partition of partitions) days.set(partition, (await readSettled(reader.changes, partition, now)).day);
  const bookings = new Map<string, Booking>();
  for (const [id, event] of expectWholeHistory(await history(partitions))) {
    const located = await locate(reader.changes, id, now);
    if (located === undefined) throw new Error(`${id} has events but is not found`);
    expect([id, located.booking.version]).toEqual([id, event.bookingVersion]);
    expect(located.booking.status).toBe(event.after.status);
    bookings.set(id, located.booking);
    expectOneTruth(located.booking, days);
  }
  for (const day of days.values()) {
    expect([...day.resourceDays.values()].flatMap(({ claims }) => claims)).toEqual([]);
    expectTakenTimesApart(day);
    for (const { id } of bookingsOf(day)) expect(bookings.has(id)).toBe(true);
  }
  return { days, bookings };
};

/** Whether one of the bookings uses the resource at that time. */
export const isUsed = ({ bookings }: Found, resourceId: string, start: number, end: number): boolean =>
  [...bookings.values()].some(
    (booking) => isUse(booking.status) && booking.resourceIds.includes(resourceId) && overlaps(booking, { start, end }),
  );
