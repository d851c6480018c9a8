import { describe } from '@jest/globals';
import { describeClockJumps } from './bookings/clock-jumps.ts';
import { describeClosing } from './bookings/closing.ts';
import { describeCrashes } from './bookings/crashes.ts';
import { describeIdempotency } from './bookings/idempotency.ts';
import { describeLaterLinks } from './bookings/later-links.ts';
import { describeRaces } from './bookings/races.ts';
import { describeRepairs } from './bookings/repairs.ts';
import { describeReporting } from './bookings/reporting.ts';
import { describeSeries } from './bookings/series.ts';
import { describeSeriesActs } from './bookings/series-acts.ts';
import { describeSeriesChanges } from './bookings/series-changes.ts';
import { describeSettling } from './bookings/settling.ts';
import { describeUses } from './bookings/uses.ts';
import { describeViews } from './bookings/views.ts';
import type { OpenStores } from './open-stores.ts';

/** What bookings promise on every store: the real commit layer and use cases on top of it. */
export const describeBookings = (name: string, open: OpenStores, racingRuns: number): void => {
  describe(`bookings on the ${name} store`, () => {
    describeCrashes(open);
    describeViews(open);
    describeIdempotency(open);
    describeSettling(open);
    describeRepairs(open);
    describeLaterLinks(open);
    describeClockJumps(open, Math.ceil(racingRuns / 10));
    describeSeries(open);
    describeSeriesActs(open);
    describeSeriesChanges(open);
    describeRaces(open, racingRuns);
    describeUses(open, Math.ceil(racingRuns / 2));
    describeClosing(open, racingRuns);
    describeReporting(open);
  });
};
