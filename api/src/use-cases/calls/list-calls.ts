import { isOpen, ringOf } from '@yhteistila/core/occupancy/call.ts';
import { dayOf } from '@yhteistila/core/time/site-time.ts';
import { callsSince, openCalls } from '../../records/calls.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../outcome.ts';
import type { CallUseCases } from './call-use-cases.ts';
import { newestFirst, viewFor } from './view-of-call.ts';

/** Calls of the site that are open or ended today, newest first: all for its desk, else those that the caller started. */
export const callsAtSite =
  (deps: Deps): CallUseCases['atSite'] =>
  async (caller, { siteId }) => {
    const directory = await deps.directory([siteId]);
    const site = directory.siteById.get(siteId);
    if (site === undefined) return refused('not-found', { errors: [{ path: 'siteId', key: 'unknown-site' }] });
    const calls = await callsSince(deps, siteId, dayOf(deps.clock.now(), site.timeZone));
    const views = newestFirst(calls).flatMap((call) => viewFor(caller, call, directory) ?? []);
    return done(views.filter(({ sees }) => sees !== 'own-ring'));
  };

/** Calls of any site that ring the caller now, or that he has taken and that go on; newest first. */
export const myCalls =
  (deps: Deps): CallUseCases['mine'] =>
  async (caller) => {
    const { cards } = await deps.directory([]);
    const calls = (await Promise.all(cards.map(({ id }) => openCalls(deps, id)))).flat();
    const own = newestFirst(calls).filter((call) => {
      const ring = ringOf(call, caller.person.id);
      return ring !== undefined && (isOpen(ring) || ring.answer === 'taken');
    });
    const directory = await deps.directory(own.map(({ siteId }) => siteId));
    return done(own.flatMap((call) => viewFor(caller, call, directory) ?? []));
  };
