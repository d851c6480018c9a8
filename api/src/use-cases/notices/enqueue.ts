import type { Notice } from '@yhteistila/core/notice/notice.ts';
import { laneOf } from '../../records/notices/waiting-notices.ts';
import type { Deps } from '../deps.ts';
import { createQueue, SENDER_OF } from './queue.ts';

export type EnqueueDeps = Pick<Deps, 'records' | 'clock' | 'wake'>;

/**
 * Queues the notice and wakes its sender. Idempotent by key: the same news to the same person is queued once, however
 * often it is told. Durable when it returns. Throws StoreUnreachable.
 */
export const enqueueNotice =
  ({ records, clock, wake }: EnqueueDeps) =>
  async (notice: Notice): Promise<void> => {
    if (await createQueue(records).add(notice, clock.now())) wake(SENDER_OF[laneOf(notice.kind)]);
  };
