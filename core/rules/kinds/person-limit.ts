import { z } from 'zod';
import type { Booking, BookingRequest } from '../../booking/booking.ts';
import type { Day } from '../../booking/day.ts';
import { isLive, isUse } from '../../booking/status.ts';
import { RESOURCE_TYPES, type ResourceType } from '../../site/resource.ts';
import { type Interval, lengthMinutes, overlaps } from '../../time/interval.ts';
import { dayInterval, dayOf } from '../../time/site-time.ts';
import type { Facts, Subject } from '../engine/facts.ts';
import { isFirstConcerned } from '../engine/first-concerned.ts';
import { defineKind } from '../engine/kind.ts';
import { isWholeDayOf, looksForWholeDay } from './whole-day.ts';

const HOUR_MINUTES = 60;

interface Params {
  readonly hoursADay?: number | undefined;
  readonly noOverlap?: boolean | undefined;
  readonly exceptWholeDaysOf?: readonly ResourceType[] | undefined;
}

/** What is booked for another organisation, or for a team, is not the organiser's own time (N20). */
const isForOthers = ({ organisationId, purpose }: BookingRequest, { organiser }: Facts): boolean =>
  organisationId !== organiser.organisationId || purpose === 'teamDay';

/** The organiser's used bookings of the day, each once; of one that is being changed, what it is about to become. */
const bookedBy = (organiserId: string, day: Day): readonly Booking[] => {
  const found = new Map<string, Booking>();
  const take = (booking: Booking): void => {
    if (booking.organiserId === organiserId) found.set(booking.id, booking);
  };
  for (const { bookings } of day.resourceDays.values()) bookings.forEach(take);
  for (const { claims } of day.resourceDays.values()) {
    for (const { direction, booking } of claims) if (direction === 'entering') take(booking);
  }
  return [...found.values()].filter(({ status }) => isUse(status));
};

const found = new WeakMap<Day, Map<string, readonly Booking[]>>();

/** The same, found once for each day and organiser: a search asks a thousand times of one snapshot. */
const usedBy = (organiserId: string, day: Day): readonly Booking[] => {
  const ofDay = found.get(day) ?? new Map<string, readonly Booking[]>();
  found.set(day, ofDay);
  const known = ofDay.get(organiserId) ?? bookedBy(organiserId, day);
  ofDay.set(organiserId, known);
  return known;
};

const ownBookings = ({ request, facts }: Subject, { exceptWholeDaysOf }: Params): readonly Booking[] => {
  const day = facts.days.get(request.siteId);
  const all = day === undefined ? [] : usedBy(facts.organiser.id, day);
  return all.filter(
    (booking) =>
      booking.id !== facts.replaces?.id &&
      !isForOthers(booking, facts) &&
      !isWholeDayOf(exceptWholeDaysOf, booking, facts),
  );
};

/** Whether the organiser has used time of the day, so that this limit may say no to more. */
export const hasOwnTime = ({ organiser }: Pick<Facts, 'organiser'>, day: Day): boolean =>
  usedBy(organiser.id, day).length > 0;

const usedMinutes = (bookings: readonly Interval[]): number =>
  bookings.reduce((sum, booking) => sum + lengthMinutes(booking), 0);

const tooMany = ({ hoursADay }: Params, used: number, wanted: number): boolean =>
  hoursADay !== undefined && used + wanted > hoursADay * HOUR_MINUTES;

/** One that takes the very resource is a conflict, told as that: it would not be there if the resource were free. */
const elsewhere = (own: readonly Booking[], resourceIds: readonly string[]): readonly Booking[] =>
  own.filter((booking) => isLive(booking.status) && !booking.resourceIds.some((id) => resourceIds.includes(id)));

/**
 * N20: one organiser's own bookings of a site and day do not overlap and do not fill more than so many hours. Whatever
 * is booked on behalf of another organisation or of a team neither counts nor is refused. The rule that holds for the
 * booking's first resource speaks for the booking, once.
 */
export const personLimit = defineKind({
  kind: 'person-limit',
  combine: 'narrowest',
  params: z.strictObject({
    hoursADay: z.number().positive().max(24).optional(),
    noOverlap: z.boolean().optional(),
    /** Nobody sits in an exhibition all day: whole days of these types are no time of the organiser's own. */
    exceptWholeDaysOf: z.array(z.enum(RESOURCE_TYPES)).optional(),
  }),
  evaluate(params, subject, report, rule) {
    const { request, facts, placed } = subject;
    if (isForOthers(request, facts) || !isFirstConcerned(subject, rule)) return [];
    if (isWholeDayOf(params.exceptWholeDaysOf, request, facts)) return [];
    const own = ownBookings(subject, params);
    const used = usedMinutes(own);
    const { hoursADay = 24 } = params;
    // A search asks of a space with what comes along named alone.
    const taken = [placed.resource.id, ...request.resourceIds];
    const clashing = params.noOverlap ? elsewhere(own, taken).filter((each) => overlaps(each, request)) : [];
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
    if (looksForWholeDay(params.exceptWholeDaysOf, subject)) return {};
    const own = ownBookings(subject, params);
    const { timeZone } = placed.site;
    if (tooMany(params, usedMinutes(own), minutes)) {
      return { coverage: [dayInterval(dayOf(request.start, timeZone), timeZone)] };
    }
    return params.noOverlap ? { coverage: elsewhere(own, request.resourceIds) } : {};
  },
});
