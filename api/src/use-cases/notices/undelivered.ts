import { may } from '@yhteistila/core/site/roles.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../outcome.ts';
import type { NoticeUseCases, Undelivered } from './notice-use-cases.ts';
import { createQueue } from './queue.ts';

/** Notices about a site that have not reached their receivers, newest first. For the site's coordinators. */
export const undelivered =
  (deps: Pick<Deps, 'projections' | 'directory'>): NoticeUseCases['undelivered'] =>
  async ({ person }, { siteId }) => {
    const { siteById } = await deps.directory();
    if (!siteById.has(siteId)) return refused('not-found');
    if (!may(person, 'seeUndelivered', { organiserId: '', organisationId: '', siteId })) return refused('forbidden');
    const queue = createQueue(deps.projections);
    const [failed, pending] = await Promise.all([queue.failedAt(siteId), queue.everyPending()]);
    const waiting = pending.flatMap(({ notice, attempts, trouble }): Undelivered[] =>
      notice.siteId === siteId && trouble !== undefined ? [{ notice, attempts, trouble, state: 'waiting' }] : [],
    );
    const given = failed.map((each): Undelivered => ({ ...each, state: 'failed' }));
    return done([...waiting, ...given].sort((a, b) => b.notice.at - a.notice.at));
  };
