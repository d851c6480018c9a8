import { siteOf } from '../../commit/booking-id.ts';
import { readFault, siteOfFault } from '../../records/faults.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../outcome.ts';
import type { FaultUseCases } from './fault-acts.ts';
import { seesFault } from './sees-fault.ts';

/** One fault; `not-found` for whoever neither reported it nor may mend it. */
export const readOneFault =
  (deps: Deps): FaultUseCases['read'] =>
  async ({ person }, { faultId }) => {
    const siteId = siteOfFault(faultId);
    const found = siteId === undefined ? undefined : await readFault(deps.records, siteId, faultId);
    const isSeen = found !== undefined && seesFault(found.fault, person, await deps.directory([siteOf(faultId)]));
    return isSeen ? done(found.fault) : refused('not-found');
  };
