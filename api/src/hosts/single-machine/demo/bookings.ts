import type { Directory } from '@yhteistila/core/site/directory.ts';
import { customerHours } from '@yhteistila/core/site/hours.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { type Instant, overlaps } from '@yhteistila/core/time/interval.ts';
import { hoursOn } from '@yhteistila/core/time/opening.ts';
import { addDays, atLocal, dayOf, daysBetween, daysOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { bookPlanned, type Occasion } from './book-planned.ts';
import { closedOn } from './closures.ts';
import { type ClosedResource, type DayContents, dayContents } from './day-contents.ts';
import type { PlannedBooking } from './day-plan.ts';
import { fillDay } from './fill-day.ts';
import { lifeOf, type Step } from './life.ts';
import { coordinatorOf } from './people.ts';
import { randomOf } from './random.ts';

const DAYS_BACK = 56;
const DAYS_AHEAD = 14;
/** Days around today whose history is told as events; older ones hold bookings only. */
const TOLD_DAYS = 1;
/** Weeks differ, so that no two neighbouring ones are alike. */
const WEEKS = 2;
const LEFT_OUT_PART = 0.03;
const NOON = 12 * 60;

/** A day as the rules have allowed it, once for all days that keep the same hours. */
interface Plan {
  readonly day: LocalDay;
  readonly bookings: readonly PlannedBooking[];
}

/** Everything that the rules could judge differently on another day: who is open and who serves, when. */
const hoursKey = (directory: Directory, site: Site, day: LocalDay): string => {
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

const planner = (directory: Directory) => {
  const plans = new Map<string, Plan>();
  return (site: Site, day: LocalDay): Plan => {
    const key = hoursKey(directory, site, day);
    const known = plans.get(key);
    if (known !== undefined) return known;
    const plan = { day, bookings: fillDay(directory, site, day, randomOf(key)) };
    plans.set(key, plan);
    return plan;
  };
};

const noonsApart = (site: Site, from: LocalDay, to: LocalDay): number =>
  atLocal(to, NOON, site.timeZone) - atLocal(from, NOON, site.timeZone);

/** What has happened to each booking of the day up to `now`. */
const livesOf = (plan: Plan, occasion: Occasion, closed: readonly ClosedResource[]): readonly (readonly Step[])[] => {
  const { site, day, now } = occasion;
  return plan.bookings.flatMap((planned, index) => {
    const random = randomOf(`${site.id} ${day} ${index}`);
    if (random() < LEFT_OUT_PART) return [];
    const booked = bookPlanned(planned, occasion, random);
    if (booked === undefined) return [];
    const isClosed = closed.some(
      (each) => booked.resourceIds.includes(each.resourceId) && overlaps(booked, each.closure),
    );
    if (isClosed) return [];
    return [lifeOf(booked, coordinatorOf(site.id), random).filter(({ at }) => at <= now)];
  });
};

/**
 * The demo's bookings, site-day by site-day: eight weeks back and two ahead of the local day of `now`. The same directory
 * and `now` give the same bookings; days without customer hours, and later days, are not told of.
 */
export function* demoBookings(directory: Directory, now: Instant): Iterable<DayContents> {
  const planOf = planner(directory);
  for (const site of directory.sites) {
    const today = dayOf(now, site.timeZone);
    for (const day of daysOf(addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD))) {
      if (customerHours(site, day).length === 0) continue;
      const plan = planOf(site, day);
      const occasion = { directory, site, day, now, shiftMs: noonsApart(site, plan.day, day) };
      const closed = closedOn(site, day, today);
      const lives = livesOf(plan, occasion, closed);
      const told = Math.abs(daysBetween(today, day)) <= TOLD_DAYS ? lives.flat() : [];
      yield dayContents(site.id, day, lives, told, closed);
    }
  }
}
