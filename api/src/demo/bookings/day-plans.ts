import type { PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { hoursOn } from '@yhteistila/core/time/opening.ts';
import { daysBetween, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { PlannedBooking } from './day-plan.ts';
import { fillDay } from './fill-day.ts';
import { randomOf } from './random.ts';

/** Weeks differ, so that no two neighbouring ones are alike. */
const WEEKS = 2;

/** A day as the rules have allowed it, once for all days that keep the same hours. */
export interface PlannedDay {
  readonly day: LocalDay;
  readonly bookings: readonly PlannedBooking[];
}

/** Everything that the rules could judge differently on another day: who is open and who serves, when. */
const hoursKey = (directory: PeopledDirectory, site: Site, day: LocalDay): string => {
  const { hours } = site;
  const presences = directory.presencesBySite.get(site.id) ?? [];
  return JSON.stringify([
    site.id,
    hoursOn(hours.building, hours.buildingExceptions, day),
    hoursOn(hours.customer, hours.customerExceptions, day),
    presences.map((presence) => hoursOn(presence.hours, presence.exceptions, day)),
    Math.floor(daysBetween('2020-01-06', day) / 7) % WEEKS,
  ]);
};

/** The plan of a site's day; days of equal hours share one. */
export type DayPlans = (site: Site, day: LocalDay) => PlannedDay;

/** Plans days of the directory's sites as they are asked for, each kind of day once. */
export const dayPlans = (directory: PeopledDirectory): DayPlans => {
  const plans = new Map<string, PlannedDay>();
  return (site, day) => {
    const key = hoursKey(directory, site, day);
    const known = plans.get(key);
    if (known !== undefined) return known;
    const plan = { day, bookings: fillDay(directory, site, day, randomOf(key)) };
    plans.set(key, plan);
    return plan;
  };
};
