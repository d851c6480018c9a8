import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { closuresFrom } from '../../records/closures.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../outcome.ts';
import type { FaultUseCases } from './fault-acts.ts';
import { placedClosure } from './placed-closure.ts';

/** The site's closures that are not over, by their start. */
export const listClosures =
  (deps: Deps): FaultUseCases['closures'] =>
  async (_caller, { siteId }) => {
    const site = (await deps.directory([siteId])).siteById.get(siteId);
    if (site === undefined) return refused('not-found');
    const now = deps.clock.now();
    const found = await closuresFrom(deps.records, siteId, dayOf(now, site.timeZone));
    const standing = found.filter(({ state, end }) => end > now && (state === 'applying' || state === 'applied'));
    return done(standing.sort((a, b) => a.start - b.start).map(placedClosure));
  };
