import { describe } from '@jest/globals';
import { describeCommitLimits } from './commit-limits.ts';
import { describeDirectory } from './directory.ts';
import { describeDirectoryChanges } from './directory-changes.ts';
import { describeDirectoryHistory } from './directory-history.ts';
import { describeDirectoryModel } from './directory-model.ts';
import { describeEnded } from './ended.ts';
import { describeFollowing } from './following.ts';
import { describeGuardedCommits } from './guarded-commits.ts';
import { describeKeptTexts } from './kept-texts.ts';
import { describeNewerDocuments } from './newer-documents.ts';
import type { OpenStores } from './open-stores.ts';
import { describeRacing } from './racing.ts';
import { describeRecords } from './records.ts';
import { describeTypedRecords } from './typed-records.ts';
import { describeUpgrades } from './upgrades.ts';

export type { OpenStores } from './open-stores.ts';

export interface SuiteOptions {
  /** Runs of the racing property where STORE_RUNS does not say. */
  readonly racingRuns?: number;
  /** Set where the store erases by a clock of its own, not by the tests'. */
  readonly hasOwnClock?: true;
}

const RACING_RUNS = 300;

/** What every store promises. `open` is called for each test. */
export const describeStore = (name: string, open: OpenStores, options: SuiteOptions = {}): void => {
  describe(`the ${name} store`, () => {
    describeGuardedCommits(open);
    describeCommitLimits(open);
    describeEnded(open);
    describeFollowing(open, options.hasOwnClock !== true);
    describeRecords(open);
    describeTypedRecords(open);
    describeDirectory(open);
    describeDirectoryChanges(open);
    describeDirectoryHistory(open);
    describeDirectoryModel(open);
    describeUpgrades(open);
    describeKeptTexts(open);
    describeNewerDocuments(open);
    describeRacing(open, options.racingRuns ?? RACING_RUNS);
  });
};
