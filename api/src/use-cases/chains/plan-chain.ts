import { planChainInSteps } from '@yhteistila/core/availability/chain/plan-chain.ts';
import { type Day, emptyDay, partitionOf } from '@yhteistila/core/booking/day.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import { servingHours } from '@yhteistila/core/site/serving.ts';
import type { Site } from '@yhteistila/core/site/site.ts';
import { dayOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { FoundChains } from '../answers.ts';
import { readDays } from '../availability/alternatives-for.ts';
import type { Deps } from '../deps.ts';
import { inSteps } from '../in-pieces.ts';
import type { ChainInput } from '../inputs.ts';
import { done, refused } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { checkStepOrganisations } from './read-chain.ts';

/** On site where the organisation serves there on the day, else remotely where it does that. */
const usualPurpose = (directory: Directory, site: Site, organisationId: string, day: LocalDay): Purpose => {
  const serves = (way: 'onSite' | 'remote') =>
    (servingHours(directory, site, organisationId, day, way) ?? []).length > 0;
  return !serves('onSite') && serves('remote') ? 'remoteService' : 'customerService';
};

/**
 * Plans one customer's visit to several agencies, so that every step could be booked at this moment. `not-found`,
 * `malformed` for a window over midnight, `forbidden` for an organisation that the caller may not book for.
 */
export const planChain =
  (deps: Deps): UseCase<ChainInput, FoundChains> =>
  async (caller, { siteId, start, end, steps, ...rest }) => {
    const directory = await deps.directory([siteId]);
    const site = directory.siteById.get(siteId);
    if (site === undefined) return refused('not-found', { errors: [{ path: 'siteId', key: 'unknown-site' }] });
    const day = dayOf(start, site.timeZone);
    if (dayOf(end - 1, site.timeZone) !== day) {
      return refused('malformed', { errors: [{ path: 'to', key: 'chain-one-day' }] });
    }
    const wrong = checkStepOrganisations(steps, siteId, caller.person, directory);
    if (wrong !== undefined) return wrong;
    const now = deps.clock.now();
    const days = await readDays(deps, [partitionOf(siteId, day)], now);
    const dayAt = (id: string, each: string): Day => days.get(partitionOf(id, each)) ?? emptyDay(id, each);
    const known = steps.map((step) => ({
      ...step,
      purpose: step.purpose ?? usualPurpose(directory, site, step.organisationId, day),
    }));
    const query = { ...rest, siteId, from: start, to: end, steps: known };
    const planning = planChainInSteps(query, { now, directory, organiser: caller.person, dayOf: dayAt });
    return done({ siteId, ...(await inSteps(deps.changes.giveWay, planning)) });
  };
