import type { Texts } from '../language/texts.ts';
import { type Instant, type Interval, overlaps } from '../time/interval.ts';
import type { LocalDay } from '../time/site-time.ts';
import type { Booking } from './booking.ts';
import { isLive } from './status.ts';

/** A time in which a resource cannot be used: repair, cleaning, an event that takes the floor. */
export interface Closure extends Interval {
  readonly id: string;
  readonly reason: Texts;
  /** Bookings that it hit and of which no event tells yet: more than one commit holds. */
  readonly untold?: readonly string[];
  /** Bookings that are still to be told, one commit after another, that the closure ends early. */
  readonly stillToTell?: readonly string[];
}

/**
 * A hold on resources in a partition that is not the booking's home, until the home's decision is known.
 * `entering` takes its time at once; `leaving` marks a copy that goes when the decision is `committed`.
 */
export interface Claim extends Interval {
  readonly bookingId: string;
  /** Names the one proposal that this claim is part of; the decision about it is `decision.<bookingId>.<attempt>`. */
  readonly attempt: string;
  /** The version of the booking that the decision would make. */
  readonly version: number;
  readonly direction: 'entering' | 'leaving';
  /** Partition that holds the decision, e.g. `pori|2026-11-23`. */
  readonly home: string;
  readonly organisationId: string;
  /** After this instant, whoever meets the claim settles it. */
  readonly deadline: Instant;
  /** What the partition will hold when the decision is `committed`. */
  readonly booking: Booking;
}

/** One resource's day: what takes it, inline. Never deleted. */
export interface ResourceDay {
  readonly resourceId: string;
  /** Live bookings and completed ones, each whole; a booking of several resources stands in each of them. */
  readonly bookings: readonly Booking[];
  readonly claims: readonly Claim[];
  readonly closures: readonly Closure[];
}

/** The aggregate: one local day of one site, as one guard version saw it. */
export interface Day {
  readonly siteId: string;
  readonly day: LocalDay;
  readonly resourceDays: ReadonlyMap<string, ResourceDay>;
}

/** The partition key of a site-day: `pori|2026-11-23`. */
export const partitionOf = (siteId: string, day: LocalDay): string => `${siteId}|${day}`;

/** The site and day that a partition key names. Throws on anything else. */
export const siteDayOf = (partition: string): { siteId: string; day: LocalDay } => {
  const [siteId, day] = partition.split('|');
  if (siteId === undefined || day === undefined) throw new Error(`not a site-day: ${partition}`);
  return { siteId, day };
};

export const emptyResourceDay = (resourceId: string): ResourceDay => ({
  resourceId,
  bookings: [],
  claims: [],
  closures: [],
});

/** A day without any booking yet. */
export const emptyDay = (siteId: string, day: LocalDay): Day => ({ siteId, day, resourceDays: new Map() });

/** The resource's day, empty where nothing was ever booked. */
export const resourceDayOf = (day: Day, resourceId: string): ResourceDay =>
  day.resourceDays.get(resourceId) ?? emptyResourceDay(resourceId);

/** Every booking of the day once, also those of several resources. */
export const bookingsOf = (day: Day): readonly Booking[] => {
  const seen = new Map<string, Booking>();
  for (const resourceDay of day.resourceDays.values()) {
    for (const booking of resourceDay.bookings) seen.set(booking.id, booking);
  }
  return [...seen.values()];
};

/** The bookings that stand in the way of a closure: live, over some of its time, and not over yet. */
export const hitBy = (resourceDay: ResourceDay, closure: Interval, now: Instant): readonly Booking[] =>
  resourceDay.bookings.filter((booking) => isLive(booking.status) && booking.end > now && overlaps(booking, closure));
