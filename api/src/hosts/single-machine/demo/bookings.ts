import type { Directory } from '@yhteistila/core/site/directory.ts';
import { customerHours } from '@yhteistila/core/site/hours.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { type Instant, overlaps } from '@yhteistila/core/time/interval.ts';
import { addDays, atLocal, dayOf, daysBetween, daysOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { bookPlanned, type Occasion } from './book-planned.ts';
import { closedOn } from './closures.ts';
import { type ClosedResource, type DayContents, dayContents } from './day-contents.ts';
import { type DayPlans, dayPlans, type PlannedDay } from './day-plans.ts';
import { lifeOf, type Step } from './life.ts';
import { coordinatorOf } from './people.ts';
import { randomOf } from './random.ts';

const DAYS_BACK = 56;
const DAYS_AHEAD = 14;
/** Days around today whose history is told as events; older ones hold bookings only. */
const TOLD_DAYS = 1;
const LEFT_OUT_PART = 0.03;
const NOON = 12 * 60;

const noonsApart = (site: Site, from: LocalDay, to: LocalDay): number =>
  atLocal(to, NOON, site.timeZone) - atLocal(from, NOON, site.timeZone);

/** What has happened to each booking of the day up to `now`. */
const livesOf = (
  plan: PlannedDay,
  occasion: Occasion,
  closed: readonly ClosedResource[],
): readonly (readonly Step[])[] => {
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
 * `planOf` may be kept for several `now` of one directory, because making plans takes the longest.
 */
export function* demoBookings(
  directory: Directory,
  now: Instant,
  planOf: DayPlans = dayPlans(directory),
): Iterable<DayContents> {
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
