import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Closure, emptyResourceDay, partitionOf, type ResourceDay } from '@yhteistila/core/booking/day.ts';
import { isUse } from '@yhteistila/core/booking/status.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { endedId, eventOf } from '../../commit/change.ts';
import { resourceDayDocument } from '../../commit/resource-days.ts';
import {
  type EndedDocument,
  type EventDocument,
  type ResourceDayDocument,
  SCHEMA_VERSION,
} from '../../ports/day-documents.ts';
import type { Write } from '../../ports/day-store.ts';
import { keptAfter } from '../../records/retention.ts';
import type { Step } from './life.ts';

/** What one site-day holds, as the documents of its partition. */
export interface DayContents {
  readonly partition: string;
  readonly resourceDays: readonly ResourceDayDocument[];
  /** Bookings that were cancelled, declined or released. */
  readonly ended: readonly EndedDocument[];
  /** In order of time. */
  readonly events: readonly EventDocument[];
}

/** A resource that is out of use. */
export interface ClosedResource {
  readonly resourceId: string;
  readonly closure: Closure;
}

/** Below the hundred operations that a commit takes, its guard included. */
const WRITES_A_COMMIT = 90;

const endedDocument = (booking: Booking): EndedDocument => ({
  id: endedId(booking.id),
  kind: 'ended',
  schemaVersion: SCHEMA_VERSION,
  expiresAt: keptAfter('ended', booking.changedAt),
  booking,
});

const resourceDaysOf = (bookings: readonly Booking[], closed: readonly ClosedResource[]): readonly ResourceDay[] => {
  const byResource = new Map<string, Booking[]>();
  for (const booking of bookings) {
    for (const resourceId of booking.resourceIds) {
      const same = byResource.get(resourceId);
      if (same === undefined) byResource.set(resourceId, [booking]);
      else same.push(booking);
    }
  }
  for (const { resourceId } of closed) if (!byResource.has(resourceId)) byResource.set(resourceId, []);
  return [...byResource].map(([resourceId, held]) => ({
    ...emptyResourceDay(resourceId),
    bookings: held.sort((a, b) => a.start - b.start),
    closures: closed.filter((each) => each.resourceId === resourceId).map(({ closure }) => closure),
  }));
};

/** The documents of a site-day. Each life holds what has happened so far to one booking; `told` becomes events. */
export const dayContents = (
  siteId: string,
  day: LocalDay,
  lives: readonly (readonly Step[])[],
  told: readonly Step[],
  closed: readonly ClosedResource[],
): DayContents => {
  const bookings = lives.flatMap((life) => life.at(-1)?.after ?? []);
  return {
    partition: partitionOf(siteId, day),
    resourceDays: resourceDaysOf(
      bookings.filter(({ status }) => isUse(status)),
      closed,
    ).map(resourceDayDocument),
    ended: bookings.filter(({ status }) => !isUse(status)).map(endedDocument),
    events: [...told].sort((a, b) => a.at - b.at).map(eventOf),
  };
};

/** The contents as writes, in as many commits as they need; the same contents always give the same commits. */
export const commitsOf = ({ resourceDays, ended, events }: DayContents): readonly (readonly Write[])[] => {
  const writes = [...resourceDays, ...ended, ...events].map((document): Write => ({ op: 'put', document }));
  return Array.from({ length: Math.ceil(writes.length / WRITES_A_COMMIT) }, (_, index) =>
    writes.slice(index * WRITES_A_COMMIT, (index + 1) * WRITES_A_COMMIT),
  );
};
