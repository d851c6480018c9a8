import { zoneOf } from '@yhteistila/core/site/directory.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { siteOf } from '../../commit/booking-id.ts';
import { changeFault, siteOfFault, withChanges } from '../../records/faults.ts';
import { BUSY } from '../bookings/change-booking.ts';
import type { Deps } from '../deps.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import { done, refused } from '../outcome.ts';
import { atSite } from './at-site.ts';
import type { FaultUseCases } from './fault-acts.ts';

/**
 * The fault is mended. Repeated: the same answer. Whether there is such a fault is told to those alone who may mend it.
 * Refusals: `not-found`, `forbidden`, `busy`.
 */
export const mendFault =
  (deps: Deps): FaultUseCases['mend'] =>
  async ({ person }, { faultId }) => {
    const directory = await deps.directory([siteOf(faultId)]);
    const siteId = siteOfFault(faultId);
    if (siteId === undefined || !directory.siteById.has(siteId)) return refused('not-found');
    const forbidden = forbiddenUnless(person, 'mendFault', atSite(siteId), directory);
    if (forbidden !== undefined) return forbidden;
    const now = deps.clock.now();
    const mended = await changeFault(deps.records, siteId, faultId, (current) => {
      if (current.fault.mendedAt !== undefined) return current;
      const mendedOn = dayOf(now, zoneOf(directory, siteId));
      return { ...withChanges(current, { mendedBy: person.id, mendedAt: now }), mendedOn };
    });
    if (mended === undefined) return refused('not-found');
    return mended === 'busy' ? { ok: false, refusal: BUSY } : done(mended.fault);
  };
