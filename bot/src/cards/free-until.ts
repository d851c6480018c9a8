import type { dayView } from '@yhteistila/core/contract/schemas/site.ts';
import { isCustomerFacing } from '@yhteistila/core/site/resource.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { z } from 'zod';
import { instantOf } from './place-and-time.ts';
import type { SiteView } from './viewer.ts';

type DayView = z.output<typeof dayView>;

/** What holds a room; whatever else a booking can be has let it go. */
const HOLDING: ReadonlySet<string> = new Set(['requested', 'confirmed', 'checkedIn']);

/**
 * When what is free now is taken again, or the house closes, for rooms of customers to customers; undefined for what is
 * not free now.
 */
export const freeUntil = (day: DayView, space: SiteView['resources'][number], now: Instant): Instant | undefined => {
  const resource = day.resources.find(({ id }) => id === space.id);
  const hours = isCustomerFacing(space) ? day.hours.customer : day.hours.building;
  const open = hours.find(({ start, end }) => instantOf(start) <= now && now < instantOf(end));
  if (resource === undefined || open === undefined) return undefined;
  const held = resource.bookings.filter(({ status }) => HOLDING.has(status));
  const taken = [...held, ...(resource.closures ?? [])].filter(({ end }) => instantOf(end) > now);
  if (taken.some(({ start }) => instantOf(start) <= now)) return undefined;
  return Math.min(instantOf(open.end), ...taken.map(({ start }) => instantOf(start)));
};
