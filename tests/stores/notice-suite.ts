import { describe } from '@jest/globals';
import { describeLeases } from './notices/leases.ts';
import { describeQueue } from './notices/queue.ts';
import { describeTelling } from './notices/telling.ts';
import type { OpenStores } from './open-stores.ts';

/** What notices and the jobs that send them promise on every store. */
export const describeNotices = (name: string, open: OpenStores, racingRuns: number): void => {
  describe(`notices on the ${name} store`, () => {
    describeQueue(open);
    describeLeases(open);
    describeTelling(open, racingRuns);
  });
};
