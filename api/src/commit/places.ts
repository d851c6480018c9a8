import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { partitionOf } from '@yhteistila/core/booking/day.ts';
import { isUse } from '@yhteistila/core/booking/status.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';

/** The partitions in which a booking stands, each with the resources it holds there. */
export type Places = ReadonlyMap<string, readonly string[]>;

const NOWHERE: Places = new Map();

/** Where the booking stands: nowhere once it was cancelled, declined or released. */
export const placesOf = (booking: Booking | undefined, directory: Directory): Places => {
  if (booking === undefined || !isUse(booking.status)) return NOWHERE;
  const places = new Map<string, string[]>();
  for (const resourceId of booking.resourceIds) {
    const siteId = directory.resourceById.get(resourceId)?.site.id ?? booking.siteId;
    const partition = partitionOf(siteId, booking.day);
    const there = places.get(partition);
    if (there === undefined) places.set(partition, [resourceId]);
    else there.push(resourceId);
  }
  return places;
};
