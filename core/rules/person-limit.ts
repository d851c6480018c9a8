import { z } from 'zod';
import type { Booking, BookingRequest } from '../booking/booking.ts';
import { bookingsOf, type Day } from '../booking/day.ts';
import { isLive, isUse } from '../booking/status.ts';
import { type Interval, lengthMinutes, overlaps } from '../time/interval.ts';
import { dayInterval, dayOf } from '../time/site-time.ts';
import type { Facts, Subject } from './facts.ts';
import { isFirstConcerned } from './first-concerned.ts';
import { defineKind } from './kind.ts';

const HOUR_MINUTES = 60;

interface Params {
  readonly hoursADay?: number | undefined;
  readonly noOverlap?: boolean | undefined;
}

/** What is booked for another organisation, or for a team, is not the organiser's own time (N20). */
const isForOthers = ({ organisationId, purpose }: BookingRequest, { organiser }: Facts): boolean =>
  organisationId !== organiser.organisationId || purpose === 'teamDay';

const indexes = new WeakMap<Day, ReadonlyMap<string, readonly Booking[]>>();

/** The day's used bookings by organiser, each once: a search asks a thousand times of one snapshot. */
const byOrganiser = (day: Day): ReadonlyMap<string, readonly Booking[]> => {
  const known = indexes.get(day);
  if (known !== undefined) return known;
  const entering = [...day.resourceDays.values()].flatMap(({ claims }) =>
    claims.filter(({ direction }) => direction === 'entering').map(({ booking }) => booking),
  );
  const once = new Map([...bookingsOf(day), ...entering].map((booking) => [booking.id, booking]));
  const index = new Map<string, Booking[]>();
  for (const booking of once.values()) {
    if (!isUse(booking.status)) continue;
    const same = index.get(booking.organiserId);
    if (same === undefined) index.set(booking.organiserId, [booking]);
    else same.push(booking);
  }
  indexes.set(day, index);
  return index;
};

const ownBookings = ({ request, facts }: Subject): readonly Booking[] => {
  const day = facts.days.get(request.siteId);
  const all = day === undefined ? [] : (byOrganiser(day).get(facts.organiser.id) ?? []);
  return all.filter((booking) => booking.id !== facts.replaces?.id && !isForOthers(booking, facts));
};

const usedMinutes = (bookings: readonly Interval[]): number =>
  bookings.reduce((sum, booking) => sum + lengthMinutes(booking), 0);

const tooMany = ({ hoursADay }: Params, used: number, wanted: number): boolean =>
  hoursADay !== undefined && used + wanted > hoursADay * HOUR_MINUTES;

/** One that takes the very resource is a conflict, told as that: it would not be there if the resource were free. */
const elsewhere = (own: readonly Booking[], { resourceIds }: BookingRequest): readonly Booking[] =>
  own.filter((booking) => isLive(booking.status) && !booking.resourceIds.some((id) => resourceIds.includes(id)));

/**
 * N20: one organiser's own bookings of a site and day do not overlap and do not fill more than so many hours. Whatever
 * is booked on behalf of another organisation or of a team neither counts nor is refused. The rule that holds for the
 * booking's first resource speaks for the booking, once.
 */
export const personLimit = defineKind({
  kind: 'person-limit',
  combine: 'narrowest',
  params: z.strictObject({ hoursADay: z.number().positive().max(24).optional(), noOverlap: z.boolean().optional() }),
  evaluate(params, subject, report, rule) {
    const { request, facts } = subject;
    if (isForOthers(request, facts) || !isFirstConcerned(subject, rule)) return [];
    const own = ownBookings(subject);
    const used = usedMinutes(own);
    const { hoursADay = 24 } = params;
    const clashing = params.noOverlap ? elsewhere(own, request).filter((each) => overlaps(each, request)) : [];
    return [
      ...clashing.map(({ start, end }) => report('overlap', { fromAt: start, untilAt: end })),
      ...(tooMany(params, used, lengthMinutes(request))
        ? [
            report('day-full', {
              hours: hoursADay,
              usedMinutes: used,
              leftMinutes: Math.max(0, hoursADay * HOUR_MINUTES - used),
            }),
          ]
        : []),
    ];
  },
  blocked(params, subject, rule) {
    const { request, placed, facts, minutes } = subject;
    if (isForOthers(request, facts) || !isFirstConcerned(subject, rule)) return {};
    const own = ownBookings(subject);
    const { timeZone } = placed.site;
    if (tooMany(params, usedMinutes(own), minutes)) {
      return { coverage: [dayInterval(dayOf(request.start, timeZone), timeZone)] };
    }
    return params.noOverlap ? { coverage: elsewhere(own, request) } : {};
  },
});
