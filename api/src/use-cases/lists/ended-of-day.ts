import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Day, partitionOf } from '@yhteistila/core/booking/day.ts';
import { type BookingView, redact } from '@yhteistila/core/booking/redact.ts';
import type { Viewer } from '@yhteistila/core/booking/relation.ts';
import { afterAct } from '@yhteistila/core/booking/status.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import type { Resource } from '@yhteistila/core/site/resource.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { dayInterval } from '@yhteistila/core/time/site-time.ts';
import type { DayStore } from '../../ports/day-store.ts';

/** A declined request never had its time: what has ended and once stood there is what could be taken back. */
const onceStood = ({ status }: Booking): boolean => afterAct(status, 'reinstate') !== undefined;

const liveIds = (day: Day): ReadonlySet<string> =>
  new Set([...day.resourceDays.values()].flatMap(({ bookings }) => bookings.map(({ id }) => id)));

/** Of an interpreter or a loop beside a room others learn nothing once it is free again: it would only tell a need (M18). */
const isTold = ({ kind }: Resource, { visibility }: BookingView): boolean => kind === 'space' || visibility === 'full';

/**
 * What was cancelled or released on the day, by resource and in order of time, as the viewer may see it. Read after the
 * day, so it may know of more: what still stands in `day` is left out.
 */
export const endedOfDay = async (
  store: Pick<DayStore, 'readEnded'>,
  day: Day,
  viewer: Viewer,
  directory: Directory,
): Promise<ReadonlyMap<string, readonly BookingView[]>> => {
  const site = directory.siteById.get(day.siteId);
  const standing = liveIds(day);
  const span = dayInterval(day.day, zoneOf(directory, day.siteId));
  const documents = await store.readEnded(partitionOf(day.siteId, day.day));
  const ended = documents
    .map(({ booking }) => booking)
    // A booking that was moved to another day ends in the partition where it began.
    .filter((booking) => onceStood(booking) && overlaps(booking, span) && !standing.has(booking.id))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const viewsOn = (resource: Resource) =>
    ended
      .filter(({ resourceIds }) => resourceIds.includes(resource.id))
      .map((booking) => redact(booking, viewer, directory))
      .filter((view) => isTold(resource, view));
  return new Map((site?.resources ?? []).map((resource) => [resource.id, viewsOn(resource)]));
};
