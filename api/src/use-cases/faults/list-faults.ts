import { addDays, dayOf } from '@yhteistila/core/time/site-time.ts';
import { faultsFrom } from '../../records/faults.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../outcome.ts';
import type { FaultUseCases } from './fault-acts.ts';
import { seesFault } from './sees-fault.ts';

const DAYS_AFTER_MENDING = 14;

/** Faults at the site that are open or were mended lately, newest first: all for whoever may mend them, else one's own. */
export const listFaults =
  (deps: Deps): FaultUseCases['list'] =>
  async ({ person }, { siteId }) => {
    const directory = await deps.directory([siteId]);
    const site = directory.siteById.get(siteId);
    if (site === undefined) return refused('not-found');
    const from = addDays(dayOf(deps.clock.now(), site.timeZone), -DAYS_AFTER_MENDING);
    const found = (await faultsFrom(deps.records, siteId, from)).map(({ fault }) => fault);
    const seen = found.filter((fault) => seesFault(fault, person, directory));
    return done(seen.sort((a, b) => b.reportedAt - a.reportedAt));
  };
