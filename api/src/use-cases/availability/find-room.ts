import type { Offer } from '@yhteistila/core/availability/offer.ts';
import { refit } from '@yhteistila/core/availability/refit.ts';
import { searchInSteps } from '@yhteistila/core/availability/search.ts';
import type { Booking, BookingRequest } from '@yhteistila/core/booking/booking.ts';
import { emptyDay, partitionOf } from '@yhteistila/core/booking/day.ts';
import { needsInterpreter } from '@yhteistila/core/booking/need.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import type { Facts } from '@yhteistila/core/rules/engine/facts.ts';
import { type Directory, zoneOf } from '@yhteistila/core/site/directory.ts';
import { dayInterval, GRID_MINUTES } from '@yhteistila/core/time/site-time.ts';
import type { Days } from '../../commit/plan.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { factsInputFor } from '../bookings/decide-again.ts';
import type { Deps } from '../deps.ts';
import { inSteps } from '../in-pieces.ts';
import { readDays } from './alternatives-for.ts';
import { dayOfRequest, type FactsInput, factsFor } from './facts.ts';

const MAX_OFFERS = 5;
const GRID_MS = GRID_MINUTES * 60_000;

const virtualSitesOf = ({ sites }: Directory): readonly string[] =>
  sites.filter(({ size }) => size === 'virtual').map(({ id }) => id);

/** Where those are booked who may come along besides: interpreters of the virtual sites. */
export const partitionsOfCompanions = (
  request: Pick<BookingRequest, 'siteId' | 'start'>,
  directory: Directory,
): readonly string[] => {
  const day = dayOfRequest(request, directory);
  return virtualSitesOf(directory).map((siteId) => partitionOf(siteId, day));
};

const factsWithCompanions = (request: BookingRequest, days: Days, input: FactsInput): Facts => {
  const day = dayOfRequest(request, input.directory);
  const facts = factsFor(request, days, input);
  const virtual = virtualSitesOf(input.directory).map(
    (siteId) => [siteId, days.get(partitionOf(siteId, day)) ?? emptyDay(siteId, day)] as const,
  );
  return { ...facts, days: new Map([...virtual, ...facts.days]) };
};

/** The changed booking in a room that fits it at its time; as it is where none does. */
export const inFittingRoom = <R extends BookingRequest>(changed: R, days: Days, input: FactsInput): R => {
  const resourceIds = refit(changed, factsWithCompanions(changed, days, input));
  return resourceIds === undefined ? changed : { ...changed, resourceIds };
};

const companionsOf = ({ needs, languages, resourceIds }: BookingRequest, { resourceById }: Directory) => {
  const hasExpert = resourceIds.some((id) => resourceById.get(id)?.resource.type === 'expert');
  return [
    ...(needsInterpreter({ needs, languages }) ? (['interpreter'] as const) : []),
    ...(hasExpert ? (['expert'] as const) : []),
  ].map((type) => ({ kind: 'person' as const, type }));
};

/** Rooms for it later on the same day: what is free when, where nothing is at its own time. */
export const roomsLater = async (
  deps: Pick<Deps, 'changes'>,
  changed: Booking,
  moment: Moment,
): Promise<readonly Offer[]> => {
  const { directory, now } = moment;
  const { siteId, start, end, purpose, organisationId, attendees, needs, languages, confidential } = changed;
  const day = dayOfRequest(changed, directory);
  const partitions = [siteId, ...virtualSitesOf(directory)].map((id) => partitionOf(id, day));
  const days = await readDays(deps, partitions, now);
  const query = {
    siteIds: [siteId],
    from: Math.max(start, Math.floor(now / GRID_MS) * GRID_MS),
    to: dayInterval(day, zoneOf(directory, siteId)).end,
    minutes: (end - start) / 60_000,
    ...{ purpose, organisationId, needs, confidential, externalParticipants: changed.externalParticipants },
    ...(attendees !== undefined && { attendees }),
    ...(languages !== undefined && { languages }),
    also: companionsOf(changed, directory),
    limit: MAX_OFFERS,
  };
  const { replaces, ...input } = factsInputFor(changed, moment);
  const facts = { ...input, ...(isLive(changed.status) && { replaces }) };
  const searching = searchInSteps(query, { ...facts, dayOf: (id, on) => days.get(partitionOf(id, on)) });
  return (await inSteps(deps.changes.giveWay, searching)).offers;
};
