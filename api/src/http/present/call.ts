import type { call } from '@yhteistila/core/contract/schemas/call.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import { serviceOf } from '@yhteistila/core/site/service-of.ts';
import { toIso } from '@yhteistila/core/time/site-time.ts';
import type { z } from 'zod';
import type { CallView, Duty } from '../../use-cases/calls/call-use-cases.ts';
import type { Caller } from '../../use-cases/outcome.ts';
import { namedPerson, optionalPerson } from './named-person.ts';
import { optionalIso, type Presenting } from './presenting.ts';

type CallReply = z.output<typeof call>;

/**
 * A call as JSON; what its viewer may not see is left out: who else was rung, for whom, and by whom; to a host of a
 * customer's room also who took it, and the way in.
 */
export const presentCall = (
  { call: of, sees }: CallView,
  { directory, caller }: Presenting & { readonly caller: Caller },
): CallReply => {
  const zone = zoneOf(directory, of.siteId);
  const all = sees === 'everything';
  const isInIt = sees !== 'room';
  const organisation = directory.organisationById.get(of.organisationId);
  const service = of.serviceId === undefined ? undefined : serviceOf(directory, of.organisationId, of.serviceId);
  const rings = all ? of.rings : of.rings.filter(({ personId }) => isInIt && personId === caller.person.id);
  return {
    id: of.id,
    version: of.version,
    kind: of.kind,
    state: of.state,
    siteId: of.siteId,
    resourceId: of.resourceId,
    bookingId: all ? of.bookingId : undefined,
    organisation: all && organisation !== undefined ? { id: organisation.id, name: organisation.name } : undefined,
    service: isInIt && service !== undefined ? { id: service.id, name: service.name } : undefined,
    startedAt: toIso(of.startedAt, zone),
    startedBy: all ? namedPerson(of.startedBy, directory) : undefined,
    meetingUrl: isInIt ? of.meetingUrl : undefined,
    takenBy: isInIt ? optionalPerson(of.takenBy, directory) : undefined,
    takenAt: optionalIso(of.takenAt, zone),
    interpretedBy: isInIt ? optionalPerson(of.interpretedBy, directory) : undefined,
    endedAt: optionalIso(of.endedAt, zone),
    endedBecause: of.endedBecause,
    rings: rings.map(({ personId, role, step, rungAt, answer, answeredAt }) => ({
      person: namedPerson(personId, directory),
      role,
      step,
      rungAt: toIso(rungAt, zone),
      answer,
      answeredAt: optionalIso(answeredAt, zone),
    })),
  };
};

/** Told in the time of the person's home site. */
export const presentDuty = (
  { onDuty, since, until }: Duty,
  { directory, caller }: Presenting & { readonly caller: Caller },
) => {
  const zone = zoneOf(directory, caller.person.homeSiteId);
  return { onDuty, since: optionalIso(since, zone), until: optionalIso(until, zone) };
};
