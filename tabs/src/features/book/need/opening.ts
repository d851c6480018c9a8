import { USUAL_HOURS, usualPart } from '@yhteistila/core/availability/usual-window.ts';
import { type Purpose, servesCustomers } from '@yhteistila/core/site/purpose.ts';
import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { dayOf, type LocalDay, minutesOfDay, type TimeZone, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import type { SiteDetails, Today } from '../../../api/queries.ts';
import type { Span, When } from './need.ts';
import { gridBefore } from './need-request.ts';

const MINUTE_MS = 60_000;
const END_OF_DAY = 1440;

/** The hours that matter for a purpose: customers are served in the customers' hours. */
export const hoursKind = (purpose: Purpose): 'customer' | 'building' =>
  servesCustomers(purpose) ? 'customer' : 'building';

/** The first of the day's opening hours in which a booking of that length still fits from `now` on. */
export const nextOpening = (
  hours: readonly { readonly start: string; readonly end: string }[],
  minutes: number,
  now: Instant,
): Interval | undefined =>
  hours
    .map(({ start, end }) => ({ start: Math.max(Date.parse(start), gridBefore(now)), end: Date.parse(end) }))
    .find(({ start, end }) => end - start >= minutes * MINUTE_MS);

const endMinutes = (end: Instant, zone: TimeZone): number => minutesOfDay(end, zone) || END_OF_DAY;

/** Now while it is open; else the usual part of the next opening. */
export const whenOf = (opening: Interval, now: Instant, zone: TimeZone): When => {
  if (opening.start <= now) return { mode: 'now' };
  const day = dayOf(opening.start, zone);
  const span = usualPart({ from: minutesOfDay(opening.start, zone), to: endMinutes(opening.end, zone) });
  return day === dayOf(now, zone) ? { mode: 'today', span } : { mode: 'date', day, span };
};

/** The opening hours of that day which the purpose goes by. */
export const openHours = (today: Pick<Today, 'hours'>, purpose: Purpose) => today.hours[hoursKind(purpose)];

const minutesOfClock = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The usual hours of that weekday, for a person who turns to another day; what is exceptional the answer tells. */
export const usualSpan = (hours: SiteDetails['hours'] | undefined, purpose: Purpose, day: LocalDay): Span => {
  const open = hours?.[hoursKind(purpose)][weekdayOf(day)] ?? [];
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return USUAL_HOURS;
  return usualPart({ from: minutesOfClock(first.from), to: minutesOfClock(last.to) });
};
