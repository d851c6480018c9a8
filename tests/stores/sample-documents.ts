import type { Clock } from '@yhteistila/api/src/ports/clock.ts';
import type { EventDocument, EventType, ResourceDayDocument } from '@yhteistila/api/src/ports/day-documents.ts';
import { SCHEMA_VERSION } from '@yhteistila/api/src/ports/day-documents.ts';
import type { CommitOutcome, Guard } from '@yhteistila/api/src/ports/day-store.ts';
import type { Booking } from '@yhteistila/core/booking/booking.ts';

export const DAY = 'pori|2026-11-23';
export const NOON = Date.UTC(2026, 10, 23, 12);
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How far clocks jump. */
export const JUMPS: readonly { readonly by: string; readonly ms: number }[] = [
  { by: 'two minutes', ms: 2 * MINUTE_MS },
  { by: 'a day', ms: DAY_MS },
  { by: 'a year', ms: 365 * DAY_MS },
];

/** Each there and back again, at first ahead or back. */
export const THERE_AND_BACK = JUMPS.flatMap(({ by, ms }) => [
  { jump: `ahead by ${by} and back`, ms },
  { jump: `back by ${by} and ahead`, ms: -ms },
]);

/** A clock that a test sets. */
export interface SetClock extends Clock {
  set(instant: number): void;
}

export const clockAt = (start: number): SetClock => {
  let current = start;
  return {
    now: () => current,
    set: (instant) => {
      current = instant;
    },
  };
};

/** An hour in room A, by default. */
export const booking = (over: Partial<Booking> = {}): Booking => ({
  id: 'pori.20261123.b1',
  version: 1,
  status: 'confirmed',
  day: '2026-11-23',
  siteId: 'pori',
  resourceIds: ['a'],
  start: NOON,
  end: NOON + 60 * MINUTE_MS,
  purpose: 'meeting',
  organisationId: 'kela',
  needs: [],
  externalParticipants: false,
  confidential: false,
  organiserId: 'aino',
  createdAt: NOON - MINUTE_MS,
  changedAt: NOON - MINUTE_MS,
  obligations: [],
  decidedWith: 'v1',
  ...over,
});

export const resourceDay = (resourceId: string, bookings: readonly Booking[] = []): ResourceDayDocument => ({
  id: `resource.${resourceId}`,
  kind: 'resource-day',
  schemaVersion: SCHEMA_VERSION,
  resourceId,
  bookings,
  claims: [],
  closures: [],
});

export const event = (
  sequence: number | string,
  after: Booking = booking(),
  type: EventType = 'booked',
): EventDocument => ({
  id: `event.${sequence}`,
  kind: 'event',
  schemaVersion: SCHEMA_VERSION,
  type,
  at: NOON,
  actorId: 'aino',
  bookingId: after.id,
  bookingVersion: after.version,
  after,
});

/** The guard of a commit that was made; throws on any other outcome. */
export const guardOf = (outcome: CommitOutcome): Guard => {
  if (outcome.outcome !== 'committed') throw new Error(`not committed: ${JSON.stringify(outcome)}`);
  return outcome.guard;
};
