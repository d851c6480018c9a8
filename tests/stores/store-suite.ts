import { describe } from '@jest/globals';
import type { Clock } from '@yhteistila/api/src/ports/clock.ts';
import type { DayStore } from '@yhteistila/api/src/ports/day-store.ts';
import type { DirectoryStore } from '@yhteistila/api/src/ports/directory-store.ts';
import type { Projections } from '@yhteistila/api/src/ports/projections.ts';
import { describeCommitLimits } from './commit-limits.ts';
import { describeDirectory } from './directory.ts';
import { describeFollowing } from './following.ts';
import { describeGuardedCommits } from './guarded-commits.ts';
import { describeKeptTexts } from './kept-texts.ts';
import { describeProjections } from './projections.ts';
import { describeRacing } from './racing.ts';

/** One process's view of a store. */
export interface Stores {
  readonly days: DayStore;
  readonly directory: DirectoryStore;
  readonly projections: Projections;
  close(): Promise<void>;
}

export interface OpenedStores extends Stores {
  /** The same data as another process would open it. Closed before the first. */
  another(): Promise<Stores>;
}

/** Opens a store with nothing in it. The clock says what has expired. */
export type OpenStores = (clock: Clock) => Promise<OpenedStores>;

export interface SuiteOptions {
  /** Runs of the racing property where STORE_RUNS does not say. */
  readonly racingRuns?: number;
}

const RACING_RUNS = 300;

/** What every store promises. `open` is called for each test. */
export const describeStore = (name: string, open: OpenStores, options: SuiteOptions = {}): void => {
  describe(`the ${name} store`, () => {
    describeGuardedCommits(open);
    describeCommitLimits(open);
    describeFollowing(open);
    describeProjections(open);
    describeDirectory(open);
    describeKeptTexts(open);
    describeRacing(open, options.racingRuns ?? RACING_RUNS);
  });
};
