import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Fault } from '@yhteistila/core/site/fault.ts';
import { BUSY } from '../bookings/change-booking.ts';
import { identityCodeIn } from '../bookings/identity-code-in-text.ts';
import { checkResource, type Refused } from '../bookings/read-request.ts';
import type { Deps } from '../deps.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import { type Caller, done, refused, replayed } from '../outcome.ts';
import { underKey } from '../remember-request.ts';
import { atSite } from './at-site.ts';
import type { FaultUseCases, NewFault } from './fault-acts.ts';
import { placeReport } from './place-report.ts';
import { tellHosts } from './tell-hosts.ts';

/** A resource that can be booked, or a device or place that cannot, must be there and of the site. */
const checkPlace = ({ siteId, resourceId }: NewFault, directory: Directory): Refused | undefined => {
  const fixture = directory.fixtureById.get(resourceId);
  if (fixture === undefined) return checkResource(resourceId, 'resourceId', directory, ({ id }) => id === siteId);
  if (fixture.siteId === siteId) return undefined;
  return refused('malformed', { errors: [{ path: 'resourceId', key: 'resource-of-another-site' }] });
};

const check = (wish: NewFault, directory: Directory): Refused | undefined => {
  const { siteId, text } = wish;
  const wrong = checkPlace(wish, directory);
  if (wrong !== undefined) return wrong;
  const refusal = identityCodeIn(text, siteId);
  return refusal === undefined ? undefined : { ok: false, refusal };
};

const newFault = (id: string, { text, ...wish }: NewFault, { person }: Caller, now: number): Fault => ({
  ...wish,
  id,
  version: 1,
  reportedBy: person.id,
  reportedAt: now,
  count: 1,
  ...(text === undefined || text.trim() === '' ? {} : { text }),
});

/**
 * Anybody reports a fault in a resource, device or place of the site, and its hosts are told. The same said again while it is
 * open is counted on it. A repeated idempotency key gets the same fault, and is counted once. Refusals: `not-found`, `malformed`, `rules` (a personal identity code), `idempotency-key-reused`, `busy`.
 */
export const reportFault =
  (deps: Deps): FaultUseCases['report'] =>
  async (caller, { fault: wish, idempotency }) => {
    const directory = await deps.directory([wish.siteId]);
    if (!directory.siteById.has(wish.siteId)) return refused('not-found');
    const forbidden = forbiddenUnless(caller.person, 'reportFault', atSite(wish.siteId), directory);
    if (forbidden !== undefined) return forbidden;
    const wrong = check(wish, directory);
    if (wrong !== undefined) return wrong;
    const newId = `${wish.siteId}.f.${deps.newId().toLowerCase()}`;
    const keyed = { personId: caller.person.id, act: `reportFault.${wish.siteId}`, idempotency, newId };
    return underKey(deps, keyed, async ({ id }) => {
      const placed = await placeReport(deps, newFault(id, wish, caller, deps.clock.now()));
      if (placed === undefined) return { ok: false, refusal: BUSY };
      const { document, repeated } = placed;
      await tellHosts(deps, document, directory);
      return (repeated ? replayed : done)(document.fault);
    });
  };
