import type { BookingRequest } from '@yhteistila/core/booking/booking.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { dayOfRequest } from '../availability/facts.ts';
import { checkOrganisation, readRequest } from '../bookings/read-request.ts';
import type { NewChain } from '../inputs.ts';
import { done, type Outcome, type Refusal, refused } from '../outcome.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/** What is wrong with a step, told by its place in the visit. */
const ofStep = (step: number, { refusal }: Refused): Refused => ({
  ok: false,
  refusal: {
    ...refusal,
    ...(refusal.errors && {
      errors: refusal.errors.map(({ path, ...rest }) => ({
        ...rest,
        path: path === 'siteId' ? path : `steps.${step}.${path}`,
      })),
    }),
  },
});

/** For each step: own organisation, or the caller may book for it at this site. */
export const checkStepOrganisations = (
  steps: readonly { readonly organisationId: string }[],
  siteId: string,
  person: Person,
  directory: Directory,
): Refused | undefined => {
  for (const [index, { organisationId }] of steps.entries()) {
    const wrong = checkOrganisation(organisationId, siteId, person, directory);
    if (wrong !== undefined) return ofStep(index, wrong);
  }
  return undefined;
};

const malformed = (path: string, key: string): Refused => refused('malformed', { errors: [{ path, key }] });

/** A visit is one commit: every resource of the site itself, one local day, one step after the other. */
const checkTogether = (requests: readonly BookingRequest[], directory: Directory): Refused | undefined => {
  for (const [index, request] of requests.entries()) {
    const away = request.resourceIds.findIndex((id) => directory.resourceById.get(id)?.site.id !== request.siteId);
    if (away >= 0) return malformed(`steps.${index}.resourceIds.${away}`, 'chain-one-site');
    const before = requests[index - 1];
    if (before === undefined) continue;
    if (dayOfRequest(before, directory) !== dayOfRequest(request, directory)) {
      return malformed(`steps.${index}.start`, 'chain-one-day');
    }
    if (request.start < before.end) return malformed(`steps.${index}.start`, 'chain-order');
  }
  return undefined;
};

/** Completes and checks the steps of a visit against the directory. */
export const readChain = (
  { siteId, steps }: NewChain,
  person: Person,
  directory: Directory,
): Outcome<readonly BookingRequest[]> => {
  const requests: BookingRequest[] = [];
  for (const [index, step] of steps.entries()) {
    const request = readRequest({ ...step, siteId, externalParticipants: true }, person, directory);
    if (!request.ok) return ofStep(index, request);
    requests.push(request.value);
  }
  return checkTogether(requests, directory) ?? done(requests);
};
