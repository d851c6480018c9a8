import { searchInSteps } from '@yhteistila/core/availability/search.ts';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Day, emptyDay, partitionOf } from '@yhteistila/core/booking/day.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { dayOf, daysOf } from '@yhteistila/core/time/site-time.ts';
import type { Found } from '../answers.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { inputFor, replacedBy } from '../bookings/check-booking.ts';
import { checkOrganisation, impliesExternal, type Refused, unknown } from '../bookings/read-request.ts';
import type { Deps } from '../deps.ts';
import { inSteps } from '../in-pieces.ts';
import type { AvailabilityInput } from '../inputs.ts';
import { recentBookings } from '../lists/recent-bookings.ts';
import { done } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { readDays } from './alternatives-for.ts';
import type { FactsInput } from './facts.ts';

const VIRTUAL = 'virtual';

type Place = Omit<AvailabilityInput, 'replaces'>;

const sitesLookedAt = ({ siteIds, also }: Place, directory: Directory): readonly string[] => {
  const virtual = also.length === 0 ? [] : directory.sites.filter(({ size }) => size === VIRTUAL).map(({ id }) => id);
  return [...new Set([...siteIds, ...virtual])];
};

const partitionsFor = (input: Place, directory: Directory): readonly string[] =>
  sitesLookedAt(input, directory).flatMap((siteId) => {
    const zone = directory.siteById.get(siteId)?.timeZone;
    if (zone === undefined) return [];
    return daysOf(dayOf(input.start, zone), dayOf(input.end - 1, zone)).map((day) => partitionOf(siteId, day));
  });

const unknownSite = ({ siteIds }: Place, directory: Directory): Refused | undefined => {
  const index = siteIds.findIndex((id) => !directory.siteById.has(id));
  return index < 0 ? undefined : unknown(`siteIds.${index}`, 'unknown-site');
};

/** Whether the caller may ask on behalf of that organisation at every site. */
const wrongOrganisation = ({ siteIds }: Place, organisationId: string, { caller, directory }: Moment) =>
  siteIds
    .map((siteId) => checkOrganisation(organisationId, siteId, caller.person, directory))
    .find((wrong) => wrong !== undefined);

const inputOf = (replaced: Booking | undefined, moment: Moment): FactsInput => {
  const { now, directory, caller } = moment;
  return replaced === undefined ? { now, directory, organiser: caller.person } : inputFor(replaced, moment);
};

/** Offers that could be booked at this moment, best first, and every refused space with its reasons. */
export const findAvailability =
  (deps: Deps): UseCase<AvailabilityInput, Found> =>
  async (caller, { replaces, ...input }) => {
    const directory = await deps.directory(input.siteIds);
    const moment = { caller, now: deps.clock.now(), directory };
    const replaced = replaces === undefined ? undefined : await replacedBy(deps, replaces, moment);
    if (replaced?.ok === false) return replaced;
    const kept = replaced?.value.organisationId;
    const organisationId = input.organisationId ?? kept ?? caller.person.organisationId;
    const wrong =
      unknownSite(input, directory) ??
      (organisationId === kept ? undefined : wrongOrganisation(input, organisationId, moment));
    if (wrong !== undefined) return wrong;
    const [days, recent] = await Promise.all([
      readDays(deps, partitionsFor(input, directory), moment.now),
      replaced === undefined ? recentBookings(deps, caller.person, moment.now) : [],
    ]);
    const dayAt = (siteId: string, day: string): Day => days.get(partitionOf(siteId, day)) ?? emptyDay(siteId, day);
    const { start, end, ...rest } = input;
    const query = { ...rest, from: start, to: end, organisationId, externalParticipants: impliesExternal(input) };
    const searching = searchInSteps(query, { ...inputOf(replaced?.value, moment), recent, dayOf: dayAt });
    return done(await inSteps(deps.changes.giveWay, searching));
  };
