import type { Notice } from '@yhteistila/core/notice/notice.ts';
import type { Deps } from '../deps.ts';
import { createQueue, type Lane, laneOf } from './queue.ts';

export type EnqueueDeps = Pick<Deps, 'projections' | 'clock' | 'wake'>;

/** The job that empties each lane. */
const SENDER_OF: { readonly [lane in Lane]: string } = { call: 'send-calls', notice: 'send-notices' };

/**
 * Queues the notice and wakes its sender. Idempotent by key: the same news to the same person is queued once, however
 * often it is told. Durable when it returns. Throws StoreUnreachable.
 */
export const enqueueNotice =
  ({ projections, clock, wake }: EnqueueDeps) =>
  async (notice: Notice): Promise<void> => {
    if (await createQueue(projections).add(notice, clock.now())) wake(SENDER_OF[laneOf(notice.kind)]);
  };
