import { expect } from '@jest/globals';
import type { EventDocument } from '@yhteistila/api/src/ports/day-documents.ts';
import type { DayStore, StoredDay } from '@yhteistila/api/src/ports/day-store.ts';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { type Answered, bookingsIn } from './racing-clients.ts';

/** Throws when two bookings of a resource overlap, or when a booking does not stand, alike, in each of its resources. */
export const expectWhole = (day: StoredDay): void => {
  for (const { resourceId, bookings } of day.resourceDays) {
    for (const [i, one] of bookings.entries()) {
      const clash = bookings.slice(i + 1).find((other) => overlaps(one, other));
      if (clash) throw new Error(`${one.id} and ${clash.id} overlap in ${resourceId}`);
    }
  }
  for (const booking of bookingsIn(day)) {
    const places = day.resourceDays.filter((each) => each.bookings.some((other) => other.id === booking.id));
    expect(places.map((each) => each.resourceId).sort()).toEqual([...booking.resourceIds].sort());
    for (const { bookings } of places) expect(bookings.find((other) => other.id === booking.id)).toEqual(booking);
  }
};

const eventsAfter = async (days: DayStore, cursor: string, partition: string): Promise<EventDocument[]> => {
  const found = new Map<string, EventDocument>();
  for (let next = await days.follow(cursor, 100); next.events.length > 0; next = await days.follow(next.cursor, 100)) {
    for (const each of next.events) if (each.partition === partition) found.set(each.event.id, each.event);
  }
  return [...found.values()];
};

/** Each booking as its events tell it. Throws when they skip a version or tell one twice. */
const told = (events: readonly EventDocument[]): Map<string, Booking> => {
  const latest = new Map<string, Booking>();
  for (const { after, before } of events) {
    expect(before?.version ?? 0).toBe(after.version - 1);
    expect(before).toEqual(latest.get(after.id));
    latest.set(after.id, after);
  }
  return latest;
};

/** After a race: no overlap, every answered success is there, every event has its booking and every booking its events. */
export const expectJustice = async (
  days: DayStore,
  partition: string,
  cursor: string,
  answers: readonly Answered[],
): Promise<void> => {
  const day = await days.readDay(partition);
  if (day === 'unchanged') throw new Error('nothing was known');
  expectWhole(day);
  const events = await eventsAfter(days, cursor, partition);
  expect(day.guard.version).toBe(events.length);
  for (const { eventId, after } of answers) {
    expect(events.find((each) => each.id === eventId)?.after).toEqual(after);
  }
  const history = [...told(events).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(bookingsIn(day)).toEqual(history.filter((each) => each.status !== 'cancelled'));
  const gone = history.filter((each) => each.status === 'cancelled');
  const ended = await days.readDocuments(
    partition,
    gone.map((each) => `ended.${each.id}`),
  );
  const endedBookings = ended.flatMap((each) => (each.kind === 'ended' ? [each.booking] : []));
  expect(endedBookings.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(gone);
};
