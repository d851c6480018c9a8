import { contains, type Interval, subtract } from '../../time/interval.ts';
import { dayInterval, dayOf, type LocalDay } from '../../time/site-time.ts';
import type { Subject } from '../engine/facts.ts';
import { gridAfter } from '../engine/grid.ts';

const MINUTE_MS = 60_000;

/** The local day on which the request begins, on the clock of the resource's site. */
export const dayOfSubject = ({ request, placed }: Subject): LocalDay => dayOf(request.start, placed.site.timeZone);

/** That whole local day. */
export const dayWindowOf = (subject: Subject): Interval =>
  dayInterval(dayOfSubject(subject), subject.placed.site.timeZone);

/** Whether the interval lies within one of the hours; it does not reach from one into its neighbour. */
export const isWithin = (hours: readonly Interval[], interval: Interval): boolean =>
  hours.some((open) => contains(open, interval));

/** The starts of the day at which `minutes` would not lie within one of the hours: `isWithin` turned around. */
export const startsOutside = (hours: readonly Interval[], window: Interval, minutes: number): Interval[] => {
  // A start at the last possible moment is allowed, and an interval is half-open: hence the next moment of the grid.
  const allowed = hours.map(({ start, end }) => ({ start, end: gridAfter(end - minutes * MINUTE_MS) }));
  return subtract(window, allowed);
};

const distance = (a: Interval, b: Interval): number => Math.max(a.start, b.start) - Math.min(a.end, b.end);

/** The hours that a person most likely meant: those that overlap the interval most, else the nearest. */
export const nearestHours = (hours: readonly Interval[], interval: Interval): Interval | undefined => {
  let nearest: Interval | undefined;
  for (const open of hours) {
    if (nearest === undefined || distance(open, interval) < distance(nearest, interval)) nearest = open;
  }
  return nearest;
};
