import { isCustomerFacing } from '@yhteistila/core/site/resource.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import { subtract } from '@yhteistila/core/time/interval.ts';
import type { DayView, Resource } from '../../api/queries.ts';
import { instantOf } from '../../i18n/instant.ts';

const MINUTE_MS = 60_000;
const MIN_MINUTES = 5;
/** What holds a room; whatever else a booking can be has let it go. */
const HOLDING: ReadonlySet<string> = new Set(['requested', 'confirmed', 'checkedIn']);

/** A room without anybody in it: until when, and for how many whole minutes. */
export interface FreeRoom {
  readonly resource: Resource;
  readonly until: number;
  readonly minutes: number;
}

const instants = ({ start, end }: { readonly start: string; readonly end: string }): Interval => ({
  start: instantOf(start),
  end: instantOf(end),
});

type DayOfResource = DayView['resources'][number];

/** Everything that keeps somebody else out of the resource on the day. */
const takenTimes = ({ bookings, closures = [] }: DayOfResource): readonly Interval[] => [
  ...bookings.filter(({ status }) => HOLDING.has(status)).map(instants),
  ...closures.map(instants),
];

/** The rooms for customers that are free at this moment while customers are received, longest first. */
export const freeRooms = (resources: readonly Resource[], day: DayView, now: number): readonly FreeRoom[] => {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const open = day.hours.customer.map(instants).find(({ start, end }) => start <= now && now < end);
  if (open === undefined) return [];
  return day.resources
    .flatMap((each) => {
      const resource = byId.get(each.id);
      if (resource === undefined || !isCustomerFacing(resource)) return [];
      const free = subtract({ start: now, end: open.end }, takenTimes(each))[0];
      if (free === undefined || free.start > now) return [];
      const minutes = Math.floor((free.end - now) / MINUTE_MS);
      return minutes < MIN_MINUTES ? [] : [{ resource, until: free.end, minutes }];
    })
    .sort((one, other) => other.minutes - one.minutes);
};
