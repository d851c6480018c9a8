import { alternativesInSteps } from '@yhteistila/core/availability/alternatives.ts';
import type { Offer } from '@yhteistila/core/availability/offer.ts';
import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { partitionOf } from '@yhteistila/core/booking/day.ts';
import { type Occurrence, occurrencesOf } from '@yhteistila/core/booking/series.ts';
import { type Decision, decide } from '@yhteistila/core/rules/engine/decide.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { Days } from '../../commit/plan.ts';
import { readDays } from '../availability/alternatives-for.ts';
import { dayOfRequest, type FactsInput, factsFor, partitionsOf } from '../availability/facts.ts';
import { readRequest } from '../bookings/read-request.ts';
import { withoutBooking } from '../bookings/without-booking.ts';
import type { Deps } from '../deps.ts';
import { inSteps, mapInPieces } from '../in-pieces.ts';
import type { NewSeries } from '../inputs.ts';
import { type Caller, done, type Outcome, refused } from '../outcome.ts';

/** A series that was read: the request of its first date, and every date. */
export interface ReadSeries {
  readonly request: BookingRequest;
  readonly occurrences: readonly Occurrence[];
  /** The days left out, those of the recurrence's own text included. */
  readonly except: readonly LocalDay[];
}

/** One date as it would be decided now. */
export interface PlannedOccurrence {
  readonly occurrence: Occurrence;
  readonly request: BookingRequest;
  readonly decision: Decision;
  /** The booking that stands for it already. */
  readonly standing?: Booking;
}

/** Reads and expands a wish. `malformed` when its recurrence cannot be read, never ends or has no date. */
export const readNewSeries = (wish: NewSeries, caller: Caller, directory: Directory): Outcome<ReadSeries> => {
  const request = readRequest(wish.booking, caller.person, directory);
  if (!request.ok) return request;
  const zone = zoneOf(directory, request.value.siteId);
  const expanded = occurrencesOf(wish.recurrence, wish.booking, wish.except, zone);
  if (!expanded.ok) {
    return refused('malformed', { errors: [{ path: 'recurrence', key: expanded.problem, params: expanded.params }] });
  }
  return done({ request: request.value, occurrences: expanded.occurrences, except: expanded.except });
};

const requestOn = (request: BookingRequest, { start, end }: Occurrence): BookingRequest => ({
  ...request,
  start,
  end,
});

/** A date that has its booking needs no decision. */
const asItStands = ({ status, obligations }: Booking): Decision => ({
  allowed: true,
  status: status === 'requested' ? status : 'confirmed',
  findings: obligations,
  obligations,
});

/** What is booked already for dates of the series. */
export interface Existing {
  /** The ids under which dates were or are to be booked: no such booking stands in its own way. */
  readonly idOn?: ReadonlyMap<LocalDay, string>;
  /** The bookings that stand for dates already. */
  readonly standing?: ReadonlyMap<LocalDay, Booking>;
}

/** The days that one request looks at. */
export const daysOfRequest = (request: BookingRequest, days: Days, { directory }: FactsInput): Days =>
  new Map(
    partitionsOf(request, directory).flatMap((partition) => {
      const day = days.get(partition);
      return day === undefined ? [] : [[partition, day] as const];
    }),
  );

/** The same, without the booking of that id. */
const daysFor = (request: BookingRequest, days: Days, id: string | undefined, input: FactsInput): Days =>
  id === undefined ? days : withoutBooking(daysOfRequest(request, days, input), id);

/** Decides every date on the days as they are now. A booking that stands for a date already is not in its way. */
export const planSeries = async (
  deps: Pick<Deps, 'changes'>,
  { request: wanted, occurrences }: ReadSeries,
  input: FactsInput,
  { idOn = new Map(), standing = new Map() }: Existing = {},
): Promise<{ readonly planned: readonly PlannedOccurrence[]; readonly days: Days }> => {
  const requests = occurrences.map((occurrence) => ({ occurrence, request: requestOn(wanted, occurrence) }));
  const { giveWay } = deps.changes;
  const partitions = await mapInPieces(giveWay, requests, (each) => partitionsOf(each.request, input.directory));
  const days = await readDays(deps, [...new Set(partitions.flat())], input.now);
  const planned = await mapInPieces(giveWay, requests, ({ occurrence, request }): PlannedOccurrence => {
    const booking = standing.get(occurrence.day);
    if (booking !== undefined) return { occurrence, request, decision: asItStands(booking), standing: booking };
    const own = daysFor(request, days, idOn.get(occurrence.day), input);
    return { occurrence, request, decision: decide(request, factsFor(request, own, input)) };
  });
  return { planned, days };
};

/** What could be booked on the same day instead of a date that is refused. */
export const alternativeFor = async (
  { changes }: Pick<Deps, 'changes'>,
  request: BookingRequest,
  days: Days,
  input: FactsInput,
): Promise<Offer | undefined> => {
  const dayOf = (siteId: string, day: string) => days.get(partitionOf(siteId, day));
  const looking = alternativesInSteps(request, { ...input, dayOf }, 1, [dayOfRequest(request, input.directory)]);
  const [first] = await inSteps(changes.giveWay, looking);
  return first;
};
