import type { BookingRequest } from '@yhteistila/core/booking/booking.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { servesAt } from '@yhteistila/core/site/serving.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { contains, type Interval } from '@yhteistila/core/time/interval.ts';
import { dayInterval, dayOf } from '@yhteistila/core/time/site-time.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import type { NewBooking } from '../inputs.ts';
import { done, type Outcome, refused } from '../outcome.ts';

export type Refused = { readonly ok: false; readonly refusal: Extract<Outcome<never>, { ok: false }>['refusal'] };

export const unknown = (path: string, key: string): Refused => refused('not-found', { errors: [{ path, key }] });
const malformed = (path: string, key: string): Refused => refused('malformed', { errors: [{ path, key }] });

const VIRTUAL = 'virtual';

/** The resource must exist, and its site be one that may be meant. `path` names the input that it came in. */
export const checkResource = (
  id: string,
  path: string,
  directory: Directory,
  isMeant: (site: Site) => boolean,
): Refused | undefined => {
  const placed = directory.resourceById.get(id);
  if (placed === undefined) {
    return directory.fixtureById.has(id) ? malformed(path, 'not-bookable') : unknown(path, 'unknown-resource');
  }
  return isMeant(placed.site) ? undefined : malformed(path, 'resource-of-another-site');
};

/** Every resource must exist, and be of this site or of the virtual site of remote experts (docs/api.md §1). */
const checkResources = (
  input: Pick<BookingRequest, 'siteId' | 'resourceIds'>,
  directory: Directory,
): Refused | undefined => {
  for (const [index, id] of input.resourceIds.entries()) {
    const isMeant = (site: Site) => site.id === input.siteId || site.size === VIRTUAL;
    const wrong = checkResource(id, `resourceIds.${index}`, directory, isMeant);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
};

/** A booking lies inside one local day of its site (docs/api.md §1). */
const checkTimes = (input: Interval, site: Site): Refused | undefined => {
  const day = dayInterval(dayOf(input.start, site.timeZone), site.timeZone);
  return contains(day, input) ? undefined : malformed('end', 'across-midnight');
};

/** Another organisation's booking: adviser and coordinator at their own site, for one that serves there. */
export const checkOrganisation = (
  organisationId: string,
  siteId: string,
  person: Person,
  directory: Directory,
): Refused | undefined => {
  if (organisationId === person.organisationId) return undefined;
  if (!directory.organisationById.has(organisationId)) return unknown('organisationId', 'unknown-organisation');
  const forOthers = { organiserId: '', organisationId, siteId };
  const forbidden = forbiddenUnless(person, 'bookForOthers', forOthers, directory);
  if (forbidden === undefined && servesAt(directory, siteId, organisationId)) return undefined;
  const key = forbidden === undefined ? 'organisation-serves-elsewhere' : 'other-organisation';
  return refused('forbidden', { ...forbidden?.refusal, errors: [{ path: 'organisationId', key }] });
};

/** What the directory and the calendar refuse in a request: unknown or foreign resources, a time across midnight. */
export const checkAgainstDirectory = (
  input: Pick<BookingRequest, 'siteId' | 'resourceIds' | 'start' | 'end'>,
  directory: Directory,
): Refused | undefined => {
  const site = directory.siteById.get(input.siteId);
  if (site === undefined) return unknown('siteId', 'unknown-site');
  return checkResources(input, directory) ?? checkTimes(input, site);
};

/** Customer service has external participants, whatever the request says (docs/api.md §2). */
export const impliesExternal = ({
  purpose,
  externalParticipants,
}: Pick<NewBooking, 'purpose' | 'externalParticipants'>) => purpose === 'customerService' || externalParticipants;

/** Completes and checks what came in against the directory; what the rules say of it is another matter. */
export const readRequest = (input: NewBooking, person: Person, directory: Directory): Outcome<BookingRequest> => {
  const organisationId = input.organisationId ?? person.organisationId;
  const wrong =
    checkAgainstDirectory(input, directory) ?? checkOrganisation(organisationId, input.siteId, person, directory);
  if (wrong !== undefined) return wrong;
  return done({ ...input, organisationId, externalParticipants: impliesExternal(input) });
};
