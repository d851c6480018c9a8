import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { bufferOf } from '@yhteistila/core/rules/kinds/buffer.ts';
import type { PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import { customerHours } from '@yhteistila/core/site/hours.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { type Instant, overlaps } from '@yhteistila/core/time/interval.ts';
import { addDays, atLocal, dayOf, daysBetween, daysOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { coordinatorOf } from '../people.ts';
import { bookPlanned, type Occasion } from './book-planned.ts';
import { closedOn } from './closures.ts';
import { type ClosedResource, type DayContents, dayContents } from './day-contents.ts';
import { type DayPlans, dayPlans, type PlannedDay } from './day-plans.ts';
import { lifeOf, type Step } from './life.ts';
import { randomOf } from './random.ts';

const DAYS_BACK = 56;
const DAYS_AHEAD = 14;
/** Days around today whose history is told as events; older ones hold bookings only. */
const TOLD_DAYS = 1;
const LEFT_OUT_PART = 0.03;
const NOON = 12 * 60;
const MINUTE_MS = 60_000;

const noonsApart = (site: Site, from: LocalDay, to: LocalDay): number =>
  atLocal(to, NOON, site.timeZone) - atLocal(from, NOON, site.timeZone);

/** The longest time in milliseconds that any rule keeps free between two bookings (N13). */
const longestBufferMs = ({ rules }: PeopledDirectory): number =>
  Math.max(0, ...rules.filter(({ kind }) => kind === 'buffer').map((rule) => bufferOf(rule).minutes * MINUTE_MS));

/** From when a booking's resources are free before its start, whoever had them by the plan of its day. */
const freedBefore = (plan: PlannedDay, { directory, shiftMs }: Occasion): ((booking: Booking) => Instant) => {
  const bufferMs = longestBufferMs(directory);
  const ends = new Map<string, Instant[]>();
  for (const { request } of plan.bookings) {
    for (const id of request.resourceIds) ends.set(id, [...(ends.get(id) ?? []), request.end + shiftMs]);
  }
  return ({ resourceIds, start }) => {
    const earlier = resourceIds.flatMap((id) => ends.get(id) ?? []).filter((end) => end <= start);
    return earlier.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...earlier) + bufferMs;
  };
};

/** What has happened to each booking of the day up to `now`. */
const livesOf = (
  plan: PlannedDay,
  occasion: Occasion,
  closed: readonly ClosedResource[],
): readonly (readonly Step[])[] => {
  const { site, day, now } = occasion;
  const coordinatorId = coordinatorOf(site.id);
  const freedFrom = freedBefore(plan, occasion);
  return plan.bookings.flatMap((planned, index) => {
    const random = randomOf(`${site.id} ${day} ${index}`);
    if (random() < LEFT_OUT_PART) return [];
    const booked = bookPlanned(planned, occasion, random);
    if (booked === undefined) return [];
    const isClosed = closed.some(
      (each) => booked.resourceIds.includes(each.resourceId) && overlaps(booked, each.closure),
    );
    if (isClosed) return [];
    return [lifeOf(booked, { coordinatorId, freeFrom: freedFrom(booked) }, random).filter(({ at }) => at <= now)];
  });
};

/**
 * The demo's bookings, site-day by site-day: eight weeks back and two ahead of the local day of `now`. The same directory
 * and `now` give the same bookings; days without customer hours, and later days, are not told of.
 * `planOf` may be kept for several `now` of one directory, because making plans takes the longest.
 */
export function* demoBookings(
  directory: PeopledDirectory,
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
