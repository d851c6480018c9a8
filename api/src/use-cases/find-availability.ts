import { search } from '@yhteistila/core/availability/search.ts';
import { type Day, emptyDay, partitionOf } from '@yhteistila/core/booking/day.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { dayOf, daysOf } from '@yhteistila/core/time/site-time.ts';
import { readDays } from './alternatives-for.ts';
import type { Deps } from './deps.ts';
import type { AvailabilityInput } from './inputs.ts';
import { done, refused } from './outcome.ts';
import { checkOrganisation, impliesExternal } from './read-request.ts';
import type { UseCases } from './use-cases.ts';

const VIRTUAL = 'virtual';

const sitesLookedAt = ({ siteIds, also }: AvailabilityInput, directory: Directory): readonly string[] => {
  const virtual = also.length === 0 ? [] : directory.sites.filter(({ size }) => size === VIRTUAL).map(({ id }) => id);
  return [...new Set([...siteIds, ...virtual])];
};

const partitionsFor = (input: AvailabilityInput, directory: Directory): readonly string[] =>
  sitesLookedAt(input, directory).flatMap((siteId) => {
    const zone = directory.siteById.get(siteId)?.timeZone;
    if (zone === undefined) return [];
    return daysOf(dayOf(input.start, zone), dayOf(input.end - 1, zone)).map((day) => partitionOf(siteId, day));
  });

/** Offers that could be booked at this moment, best first, and every refused space with its reasons. */
export const findAvailability =
  (deps: Deps): UseCases['findAvailability'] =>
  async (caller, input) => {
    const directory = await deps.directory();
    const unknown = input.siteIds.findIndex((id) => !directory.siteById.has(id));
    if (unknown >= 0) return refused('not-found', { errors: [{ path: `siteIds.${unknown}`, key: 'unknown-site' }] });
    const organisationId = input.organisationId ?? caller.person.organisationId;
    for (const siteId of input.siteIds) {
      const wrong = checkOrganisation(organisationId, siteId, caller.person, directory);
      if (wrong !== undefined) return wrong;
    }
    const now = deps.clock.now();
    const days = await readDays(deps, partitionsFor(input, directory), now);
    const dayAt = (siteId: string, day: string): Day => days.get(partitionOf(siteId, day)) ?? emptyDay(siteId, day);
    const { start, end, ...rest } = input;
    const query = { ...rest, from: start, to: end, organisationId, externalParticipants: impliesExternal(input) };
    const found = search(query, { now, directory, organiser: caller.person, dayOf: dayAt });
    return done(found);
  };
