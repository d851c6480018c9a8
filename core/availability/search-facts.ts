import type { Booking } from '../booking/booking.ts';
import type { Day } from '../booking/day.ts';
import type { Facts } from '../rules/engine/facts.ts';
import type { Site } from '../site/site.ts';
import type { Interval } from '../time/interval.ts';
import { dayInterval, GRID_MINUTES, type LocalDay } from '../time/site-time.ts';

export const SLOT_MS = GRID_MINUTES * 60_000;

/** What a search looks at, loaded before it: as Facts, over several days. */
export interface SearchFacts extends Omit<Facts, 'days'> {
  /** A day that was loaded before; undefined for one that was not. */
  dayOf(siteId: string, day: LocalDay): Day | undefined;
  /** The organiser's own bookings of late, by which a place is a familiar one. */
  readonly recent?: readonly Booking[];
}

/** One local day of one site with its facts, and the slots of it in which a booking may lie. */
export interface SearchDay {
  readonly site: Site;
  readonly day: LocalDay;
  readonly interval: Interval;
  /** How many slots the day has: 276, 288 or 300. */
  readonly slots: number;
  /** First slot, and the one after the last, that lie wholly in the window. */
  readonly from: number;
  readonly to: number;
  readonly facts: Facts;
}

/**
 * The day with the facts of the site and of the others that may take part; undefined when the site's own day was not
 * loaded. Without a window the whole day is looked at.
 */
export const searchDayOf = (
  site: Site,
  day: LocalDay,
  facts: SearchFacts,
  otherSiteIds: readonly string[],
  window?: Interval,
): SearchDay | undefined => {
  const { dayOf, ...rest } = facts;
  if (dayOf(site.id, day) === undefined) return undefined;
  const days = new Map<string, Day>();
  for (const siteId of [site.id, ...otherSiteIds]) {
    const loaded = dayOf(siteId, day);
    if (loaded !== undefined) days.set(siteId, loaded);
  }
  const interval = dayInterval(day, site.timeZone);
  const slots = (interval.end - interval.start) / SLOT_MS;
  const { start, end } = window ?? interval;
  return {
    site,
    day,
    interval,
    slots,
    from: Math.max(0, Math.ceil((start - interval.start) / SLOT_MS)),
    to: Math.min(slots, Math.floor((end - interval.start) / SLOT_MS)),
    facts: { ...rest, days },
  };
};

/** The instant at which the slot begins. */
export const instantOf = ({ interval }: SearchDay, slot: number): number => interval.start + slot * SLOT_MS;
