import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Day } from '@yhteistila/core/booking/day.ts';
import { withoutNeeds } from '@yhteistila/core/booking/ended.ts';
import { isLive, isUse } from '@yhteistila/core/booking/status.ts';
import type { Finding } from '@yhteistila/core/finding/finding.ts';
import { canUndoEnd, UNDO_END_MS } from '@yhteistila/core/occupancy/early-end.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { type EventDocument, type EventType, SCHEMA_VERSION } from '../ports/day-documents.ts';
import type { Write } from '../ports/day-store.ts';
import { keptAfter } from '../records/retention.ts';
import { placesOf } from './places.ts';
import { free, hold, resourceDayWrites, type Touched } from './resource-days.ts';

/** One change of one booking: its making, or a new version of it. */
export interface Change {
  readonly type: EventType;
  readonly actorId: string;
  readonly at: Instant;
  readonly before?: Booking;
  readonly after: Booking;
  /** Why the system did it, where it did. */
  readonly because?: readonly Finding[];
  /** Names the act on several dates of a series that it is part of. */
  readonly seriesAct?: string;
}

/** The event of a change. Its id orders it among the booking's own; the store orders it within the day. */
export const eventOf = ({ type, actorId, at, before, after, because, seriesAct }: Change): EventDocument => ({
  id: `event.${after.id}.${after.version}`,
  kind: 'event',
  schemaVersion: SCHEMA_VERSION,
  expiresAt: keptAfter('event', at),
  type,
  actorId,
  at,
  bookingId: after.id,
  bookingVersion: after.version,
  ...(before === undefined ? {} : { before: withoutNeeds(before) }),
  after: withoutNeeds(after),
  ...(because === undefined ? {} : { because }),
  ...(seriesAct === undefined ? {} : { seriesAct }),
});

export const endedId = (bookingId: string): string => `ended.${bookingId}`;
/** Needs that a booking gets back when it is taken back; the store erases them when that is over. */
export const needsId = (bookingId: string): string => `needs.${bookingId}`;
export const movedId = (bookingId: string): string => `moved.${bookingId}`;

/** Until when the needs are kept apart: what was cancelled or released can be taken back whole, an early end for a moment. */
const needsKeptUntil = ({ before, after, at }: Change): Instant | undefined => {
  if (before === undefined || isLive(after.status)) return undefined;
  if (!isUse(after.status)) return before.end;
  // The store keeps a document until the instant, which is still in time.
  return isLive(before.status) && canUndoEnd(after, at) ? at + UNDO_END_MS + 1 : undefined;
};

const needsWrite = (change: Change): Write => {
  const { before, after } = change;
  const expiresAt = needsKeptUntil(change);
  const id = needsId(after.id);
  if (before === undefined || expiresAt === undefined) return { op: 'delete', id };
  const { needs, languages } = before;
  const kept = { needs, ...(languages === undefined ? {} : { languages }) };
  return { op: 'put', document: { id, kind: 'needs', schemaVersion: SCHEMA_VERSION, expiresAt, ...kept } };
};

const hasNeeds = (booking: Booking | undefined): boolean =>
  booking !== undefined && (booking.needs.length > 0 || (booking.languages ?? []).length > 0);

/** Of a booking that stays where it stands: only an early end, and what takes that back, moves its needs. */
const needsWritesInPlace = (change: Change): Write[] => {
  const { before, after } = change;
  const areTakenBack = before !== undefined && !isLive(before.status) && isLive(after.status);
  const areKept = needsKeptUntil(change) !== undefined;
  return hasNeeds(before) && (areTakenBack || areKept) ? [needsWrite(change)] : [];
};

/**
 * The document in which a booking that stands in no resource-day of its home lives: it has ended, has moved away, or
 * never had but a remote expert. None where it stands in one.
 */
const elsewhereWrites = (home: string, change: Change, directory: Directory): Write[] => {
  const { before, after, at } = change;
  const stands = placesOf(after, directory).has(home);
  const ended: Write = isUse(after.status)
    ? { op: 'delete', id: endedId(after.id) }
    : {
        op: 'put',
        document: {
          id: endedId(after.id),
          kind: 'ended',
          schemaVersion: SCHEMA_VERSION,
          expiresAt: keptAfter('ended', at),
          booking: after,
        },
      };
  const moved: Write =
    !stands && isUse(after.status)
      ? { op: 'put', document: { id: movedId(after.id), kind: 'moved', schemaVersion: SCHEMA_VERSION, booking: after } }
      : { op: 'delete', id: movedId(after.id) };
  const stoodAtHome = before !== undefined && placesOf(before, directory).has(home);
  if (before === undefined) return stands ? [] : [moved];
  return stoodAtHome && stands ? needsWritesInPlace(change) : [ended, moved, needsWrite(change)];
};

/**
 * What changes of one or several bookings write in the partition that is the home of them all: every touched
 * resource-day once, each booking's other place, one event for each.
 */
export const batchWrites = (
  home: string,
  day: Day,
  changes: readonly Change[],
  directory: Directory,
): readonly Write[] => {
  const touched: Touched = new Map();
  for (const { before, after } of changes) {
    free(day, touched, placesOf(before, directory).get(home) ?? [], after.id);
    hold(day, touched, placesOf(after, directory).get(home) ?? [], after);
  }
  return [
    ...resourceDayWrites(touched),
    ...changes.flatMap((change) => elsewhereWrites(home, change, directory)),
    ...changes.map((change) => ({ op: 'create', document: eventOf(change) }) as const),
  ];
};

/** What one change writes in its booking's home partition. */
export const homeWrites = (home: string, day: Day, change: Change, directory: Directory): readonly Write[] =>
  batchWrites(home, day, [change], directory);
