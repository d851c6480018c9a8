import type { Texts } from '../language/texts.ts';
import { type Interval, intersect } from '../time/interval.ts';
import { exceptionOn, type HoursException, openingOn, type WeeklyHours } from '../time/opening.ts';
import { rememberByDay } from '../time/remember-by-day.ts';
import { addDays, atLocal, type LocalDay, weekdayOf } from '../time/site-time.ts';
import type { Site } from './site.ts';

const WHOLE_DAY = [{ from: 0, to: 1440 }] as const;
const ALWAYS: WeeklyHours = {
  MO: WHOLE_DAY,
  TU: WHOLE_DAY,
  WE: WHOLE_DAY,
  TH: WHOLE_DAY,
  FR: WHOLE_DAY,
  SA: WHOLE_DAY,
  SU: WHOLE_DAY,
};

/** What the two lists share, pair by pair: stretches that only touch stay apart. */
export const intersectAll = (some: readonly Interval[], others: readonly Interval[]): Interval[] =>
  some.flatMap((one) => others.flatMap((other) => intersect(one, other) ?? []));

/** A stop of a mobile service bus on one day. */
export interface StopTime extends Interval {
  readonly place: Texts;
}

/** Where the bus stops on the day and from when to when, in order, as planned in an ordinary week. */
export const stopsOn = (site: Site, day: LocalDay): readonly StopTime[] => {
  const weekday = weekdayOf(day);
  return (site.hours.stops ?? [])
    .filter((stop) => stop.weekday === weekday)
    .map(({ place, hours }) => ({
      place,
      start: atLocal(day, hours.from, site.timeZone),
      end: atLocal(day, hours.to, site.timeZone),
    }))
    .sort((a, b) => a.start - b.start);
};

/** The weekly hours; those of a bus that names none are its stops alone. */
const weekOf = (site: Site, weekly: WeeklyHours): WeeklyHours =>
  site.size === 'XS' && Object.keys(weekly).length === 0 ? ALWAYS : weekly;

const openOn = (site: Site, weekly: WeeklyHours, exceptions: readonly HoursException[], day: LocalDay): Interval[] =>
  openingOn(weekOf(site, weekly), exceptions, day, site.timeZone);

/**
 * When staff may be in the building on the day, in order. S: no exception opens it longer than its host is open; XS:
 * at its stops only, each stop a stretch of its own (M1).
 */
export const buildingHours: (site: Site, day: LocalDay) => readonly Interval[] = rememberByDay((site, day) => {
  const { building, buildingExceptions, host } = site.hours;
  const open = openOn(site, building, buildingExceptions, day);
  if (site.size === 'XS') return intersectAll(stopsOn(site, day), open);
  return host === undefined ? open : intersectAll(open, openingOn(host, [], day, site.timeZone));
});

/** When customers are received on the day, in order: never outside the building's hours. */
export const customerHours: (site: Site, day: LocalDay) => readonly Interval[] = rememberByDay((site, day) => {
  const { customer, customerExceptions } = site.hours;
  return intersectAll(buildingHours(site, day), openOn(site, customer, customerExceptions, day));
});

/**
 * The name of what closes the day to customers, e.g. "Christmas Day": a holiday or another exception that leaves no
 * hours. Undefined on any other day, also one that the week itself closes.
 */
export const closedBecause = ({ hours }: Site, day: LocalDay): Texts | undefined =>
  [hours.customerExceptions, hours.buildingExceptions]
    .map((exceptions) => exceptionOn(exceptions, day))
    .find((exception) => exception?.hours.length === 0 && exception.reason !== undefined)?.reason;

/** When a guard is on duty on the day, in order: never while the building is closed; none where no guard is named. */
export const guardHours: (site: Site, day: LocalDay) => readonly Interval[] = rememberByDay((site, day) =>
  intersectAll(buildingHours(site, day), openingOn(site.hours.guard ?? {}, [], day, site.timeZone)),
);

/** The first day after `after` on which there are hours; undefined when none of the next 60. */
export const nextDayWithHours = (
  hoursOn: (day: LocalDay) => readonly Interval[],
  after: LocalDay,
): LocalDay | undefined => {
  for (let ahead = 1; ahead <= 60; ahead += 1) {
    const day = addDays(after, ahead);
    if (hoursOn(day).length > 0) return day;
  }
  return undefined;
};
