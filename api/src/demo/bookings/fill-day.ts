import type { PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import type { Resource } from '@yhteistila/core/site/resource.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { overlaps } from '@yhteistila/core/time/interval.ts';
import { atLocal, type LocalDay, type LocalMinutes } from '@yhteistila/core/time/site-time.ts';
import { addBooking, type DayPlan, emptyPlan, type PlannedBooking, type Wish } from './day-plan.ts';
import { AT_SHORT_NOTICE, HABITS, type Habit } from './habits.ts';
import { between, pick, type Random } from './random.ts';

const STEP_MINUTES = 15;
const FLOW_MINUTES = 180;
/** Small sites and remote experts are booked this many times more sparsely than an L site. */
const SPARSE = 4;
const NOTICE_TRIES = 4;

/** An agency with a continuous flow holds its point from the morning on (M7). */
const continuousFlow = ({ directory, site, day }: DayPlan, resource: Resource, habit: Habit): Wish | undefined => {
  const presences = directory.presencesBySite.get(site.id) ?? [];
  const flowing = presences.find((presence) => presence.continuousFlowResourceIds.includes(resource.id));
  if (flowing === undefined) return undefined;
  const { organisationId } = flowing;
  const start = atLocal(day, habit.from, site.timeZone);
  return { resource, start, minutes: FLOW_MINUTES, purposes: habit.purposes, organisationId };
};

const fillResource = (plan: DayPlan, resource: Resource, habit: Habit): void => {
  const { random, site, day } = plan;
  const sparse = site.size === 'L' ? 1 : SPARSE;
  const flow = continuousFlow(plan, resource, habit);
  let from: LocalMinutes = habit.from + pick(random, habit.gaps) * sparse;
  if (flow !== undefined && addBooking(plan, flow)) from = habit.from + FLOW_MINUTES + 5;
  while (from < habit.to) {
    const minutes = pick(random, habit.lengths);
    const start = atLocal(day, from, site.timeZone);
    const fits = from + minutes <= habit.to;
    const added = fits && addBooking(plan, { resource, start, minutes, purposes: habit.purposes });
    from += added ? minutes + pick(random, habit.gaps) * sparse : STEP_MINUTES;
  }
};

/** Every remote agency's first expert stays free, so that a call is answered at any time. */
const isBooked = ({ type, id }: Resource): boolean => type !== 'expert' || id.endsWith('-2');

const noticeWishes = ({ site, day, random }: DayPlan): readonly Wish[] =>
  site.resources.flatMap((resource) => {
    const purposes = AT_SHORT_NOTICE[resource.type];
    if (purposes === undefined || site.size !== 'L') return [];
    return Array.from({ length: NOTICE_TRIES }, (): Wish => {
      const minutes = pick(random, [15, 20, 30]);
      const from = 9 * 60 + 5 * between(random, 0, (7 * 60) / 5 - minutes / 5);
      const leadMinutes = between(random, 5, 180);
      return { resource, start: atLocal(day, from, site.timeZone), minutes, purposes, leadMinutes };
    });
  });

const madeAt = ({ start, leadMinutes = 0 }: Wish): number => start - leadMinutes * 60_000;

const isTaken = ({ taken }: DayPlan, { resource, start, minutes }: Wish): boolean =>
  taken.get(resource.id)?.bookings.some((booking) => overlaps(booking, { start, end: start + minutes * 60_000 })) ===
  true;

/** A whole day of a site, first what is booked days before, then, in the order in which it was made, what is not. */
export const fillDay = (
  directory: PeopledDirectory,
  site: Site,
  day: LocalDay,
  random: Random,
): readonly PlannedBooking[] => {
  const plan = emptyPlan(directory, site, day, random);
  for (const resource of site.resources.filter(isBooked)) {
    const habit = HABITS[resource.type];
    if (habit !== undefined) fillResource(plan, resource, habit);
  }
  for (const wish of [...noticeWishes(plan)].sort((a, b) => madeAt(a) - madeAt(b))) {
    if (!isTaken(plan, wish)) addBooking(plan, wish);
  }
  return plan.bookings;
};
