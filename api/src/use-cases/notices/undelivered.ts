import type { Notice } from '@yhteistila/core/notice/notice.ts';
import type { Trouble } from '../../records/notices/waiting-notices.ts';
import type { Deps } from '../deps.ts';
import { atSite } from '../faults/at-site.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import { type Caller, done, type Outcome, refused } from '../outcome.ts';
import { createQueue } from './queue.ts';

/** A notice that has not reached its receiver; `failed` when it was given up. */
export interface Undelivered {
  readonly notice: Notice;
  readonly attempts: number;
  readonly state: 'waiting' | 'failed';
  readonly trouble: Trouble;
}

/** Notices about a site that have not reached their receivers, newest first. For the site's coordinators. */
export const undelivered =
  (deps: Pick<Deps, 'records' | 'directory'>) =>
  async ({ person }: Caller, { siteId }: { readonly siteId: string }): Promise<Outcome<readonly Undelivered[]>> => {
    const directory = await deps.directory([siteId]);
    if (!directory.siteById.has(siteId)) return refused('not-found');
    const forbidden = forbiddenUnless(person, 'seeUndelivered', atSite(siteId), directory);
    if (forbidden !== undefined) return forbidden;
    const queue = createQueue(deps.records);
    const [failed, pending] = await Promise.all([queue.failedAt(siteId), queue.everyPending()]);
    const waiting = pending.flatMap(({ notice, attempts, trouble }): Undelivered[] =>
      notice.siteId === siteId && trouble !== undefined ? [{ notice, attempts, trouble, state: 'waiting' }] : [],
    );
    const given = failed.map((each): Undelivered => ({ ...each, state: 'failed' }));
    return done([...waiting, ...given].sort((a, b) => b.notice.at - a.notice.at));
  };
