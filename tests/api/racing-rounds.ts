import { expect } from '@jest/globals';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { addDays, type LocalDay, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import type { Caller, Reply } from './api-client.ts';
import { BOOKINGS, type Wish } from './make-bookings.ts';
import { type BookingBody, bookingIn } from './read-replies.ts';
import { at } from './site-clock.ts';

/** Who books at once in a round. */
const RACERS = 16;
const MINUTE_MS = 60_000;
const BUFFER_MINUTES = 5;

/** Agencies with customers at Pori all week, for which advisers book: no limit of the person's own is in the way. */
const SERVED = ['vero', 'te', 'pori-kaupunki', 'vero'] as const;

export interface Round {
  readonly day: LocalDay;
  readonly resourceId: string;
  readonly wishes: readonly Wish[];
}

/** So many working days from the first on. */
export const workingDays = (first: LocalDay, count: number): readonly LocalDay[] => {
  const days: LocalDay[] = [];
  for (let day = first; days.length < count; day = addDays(day, 1)) {
    if (weekdayOf(day) !== 'SA' && weekdayOf(day) !== 'SU') days.push(day);
  }
  return days;
};

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const wishFor = (siteId: string, resourceId: string, day: LocalDay, from: number, minutes: number): Wish => ({
  siteId,
  resourceIds: [resourceId],
  start: at(day, clockOf(from)),
  end: at(day, clockOf(from + minutes)),
  purpose: 'customerService',
});

/** Random numbers from a seed, so that a failing round can be told again (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** Sixteen times the same wish, at a time of its own in every round. */
export const identicalRounds = (siteId: string, points: number, days: readonly LocalDay[], rounds: number): Round[] =>
  Array.from({ length: rounds }, (_, round) => {
    const day = days[round % days.length] ?? '';
    const turn = Math.floor(round / days.length);
    const resourceId = `${siteId}-service-point-screened-${1 + (turn % points)}`;
    const wish = wishFor(siteId, resourceId, day, 540 + 25 * Math.floor(turn / points), 20);
    return { day, resourceId, wishes: Array<Wish>(RACERS).fill({ ...wish, organisationId: 'vero' }) };
  });

/** Sixteen random wishes between nine and noon for a space and day that no other round has. */
export const overlappingRounds = (siteId: string, points: number, days: readonly LocalDay[], rounds: number): Round[] =>
  Array.from({ length: rounds }, (_, round) => {
    const random = randomFrom(round + 1);
    const day = days[round % days.length] ?? '';
    const turn = Math.floor(round / days.length);
    if (turn >= points) throw new Error('more rounds than there are spaces and days');
    const resourceId = `${siteId}-service-point-screened-${1 + turn}`;
    const wishes = Array.from({ length: RACERS }, () => {
      const minutes = 5 * (1 + random(12));
      const wish = wishFor(siteId, resourceId, day, 540 + 5 * random(36 - minutes / 5), minutes);
      return { ...wish, organisationId: SERVED[random(SERVED.length)] };
    });
    return { day, resourceId, wishes };
  });

/** All at the same time, by the callers in turn. Losers lose by rules or by conflict, nobody by a fault of ours. */
export const race = async (callers: readonly Caller[], { wishes }: Round): Promise<readonly BookingBody[]> => {
  const send = (wish: Wish, index: number): Promise<Reply> => {
    const caller = callers[index % callers.length];
    if (caller === undefined) throw new Error('nobody races');
    return caller.post(BOOKINGS, wish);
  };
  const replies = await Promise.all(wishes.map(send));
  for (const { status, text } of replies) {
    if (![201, 409, 422].includes(status)) throw new Error(`${status}: ${text}`);
  }
  return replies.filter(({ status }) => status === 201).map((reply) => bookingIn(reply));
};

const interval = ({ start, end }: BookingBody) => ({ start: Date.parse(start), end: Date.parse(end) });

/** No two overlap, and those of different agencies leave the buffer. */
export const expectSideBySide = (winners: readonly BookingBody[]): void => {
  for (const [index, one] of winners.entries()) {
    for (const other of winners.slice(index + 1)) {
      const apart = one.organisationId === other.organisationId ? 0 : BUFFER_MINUTES * MINUTE_MS;
      const { start, end } = interval(one);
      const clash = overlaps({ start: start - apart, end: end + apart }, interval(other));
      expect(clash ? [one, other] : undefined).toBeUndefined();
    }
  }
};

const byStart = (a: string, b: string): number => (a < b ? -1 : 1);
export const idsOf = (bookings: readonly BookingBody[]): readonly string[] =>
  bookings.map(({ id }) => id).sort(byStart);
