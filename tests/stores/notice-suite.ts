import { describe } from '@jest/globals';
import { describeAllJobs } from './notices/all-jobs.ts';
import { describeErasing } from './notices/erasing.ts';
import { describeJobTroubles } from './notices/job-troubles.ts';
import { describeLeaseClocks } from './notices/lease-clocks.ts';
import { describeLeases } from './notices/leases.ts';
import { describeQueue } from './notices/queue.ts';
import { describeQueueClocks } from './notices/queue-clocks.ts';
import { describeTelling } from './notices/telling.ts';
import type { OpenStores } from './open-stores.ts';

/** What notices and the jobs that send them promise on every store. */
export const describeNotices = (name: string, open: OpenStores, racingRuns: number): void => {
  describe(`notices on the ${name} store`, () => {
    describeQueue(open);
    describeQueueClocks(open);
    describeAllJobs(open);
    describeErasing(open);
    describeLeases(open);
    describeLeaseClocks(open);
    describeJobTroubles(open, Math.ceil(racingRuns / 10));
    describeTelling(open, racingRuns);
  });
};
