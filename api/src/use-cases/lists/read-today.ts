import { buildingHours, closedBecause, customerHours, stopsOn } from '@yhteistila/core/site/hours.ts';
import { servingAt } from '@yhteistila/core/site/serving.ts';
import { dayOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { Today } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';

/** Which organisations serve at the site on a day, with services and hours, and what else there is (M5). */
export const readToday =
  (deps: Deps): UseCase<{ readonly siteId: string; readonly day?: LocalDay }, Today> =>
  async (_caller, { siteId, day: asked }) => {
    const directory = await deps.directory([siteId]);
    const site = directory.siteById.get(siteId);
    if (site === undefined) return refused('not-found');
    const day = asked ?? dayOf(deps.clock.now(), site.timeZone);
    const reason = closedBecause(site, day);
    return done({
      siteId,
      day,
      hours: { building: buildingHours(site, day), customer: customerHours(site, day) },
      ...(reason === undefined ? {} : { closedBecause: reason }),
      organisations: servingAt(directory, site, day),
      stops: stopsOn(site, day),
    });
  };
