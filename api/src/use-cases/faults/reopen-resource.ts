import type { Site } from '@yhteistila/core/site/site.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { type ClosureBody, type ClosureDocument, closureAt } from '../../records/closures.ts';
import { update } from '../../records/update.ts';
import { notNow } from '../bookings/booking-act.ts';
import { BUSY } from '../bookings/change-booking.ts';
import type { Deps } from '../deps.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { atSite } from './at-site.ts';
import { carryOutClosure } from './carry-out-closure.ts';
import { directoryAround } from './directory-around.ts';
import type { FaultUseCases } from './fault-acts.ts';
import { placedClosure } from './placed-closure.ts';

const UNKNOWN = { errors: [{ path: '', key: 'unknown-closure' }] };

interface Named {
  readonly site: Site;
  readonly resourceId: string;
  readonly closureId: string;
}

/** The closure, which from now on is being taken back. */
const beginReopening = async (
  deps: Deps,
  { site, resourceId, closureId }: Named,
): Promise<Outcome<ClosureDocument>> => {
  const record = closureAt(deps.records, { siteId: site.id, id: closureId });
  const updated = await update<ClosureBody, Outcome<ClosureDocument>>(record, (kept) => {
    if (kept === undefined || kept.value.resourceId !== resourceId) return { left: refused('not-found', UNKNOWN) };
    const { value: closure, version } = kept;
    if (closure.state === 'reopening' || closure.state === 'reopened') return { left: done({ ...closure, version }) };
    const now = deps.clock.now();
    if (closure.end <= now) return { left: { ok: false, ...notNow('closure-over') } };
    return { next: { ...closure, state: 'reopening', reopenedFrom: dayOf(now, site.timeZone) } };
  });
  if (updated.outcome === 'busy') return { ok: false, refusal: BUSY };
  if (updated.outcome === 'left') return updated.left;
  return done({ ...updated.after.value, version: updated.after.version });
};

/**
 * Takes a resource back into service, today and later; days that are over keep what was. Repeated: the same answer.
 * Refusals: `not-found`, `forbidden`, `not-possible-now` once it is over, `busy`.
 */
export const reopenResource =
  (deps: Deps): FaultUseCases['reopen'] =>
  async (caller, { resourceId, closureId }) => {
    const directory = await directoryAround(deps, resourceId);
    const site = directory.resourceById.get(resourceId)?.site;
    if (site === undefined) return refused('not-found', { errors: [{ path: '', key: 'unknown-resource' }] });
    const forbidden = forbiddenUnless(caller.person, 'closeResource', atSite(site.id), directory);
    if (forbidden !== undefined) return forbidden;
    const reopening = await beginReopening(deps, { site, resourceId, closureId });
    if (!reopening.ok) return reopening;
    const carried = await carryOutClosure(deps, reopening.value, directory);
    return carried === 'busy' ? { ok: false, refusal: BUSY } : done(placedClosure(reopening.value));
  };
