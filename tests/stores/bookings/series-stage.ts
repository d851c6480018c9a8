import { afterEach, beforeEach } from '@jest/globals';
import type { SeriesView } from '@yhteistila/api/src/use-cases/answers.ts';
import type { Deps } from '@yhteistila/api/src/use-cases/deps.ts';
import type { BookingChanges, NewSeries, SeriesScope } from '@yhteistila/api/src/use-cases/inputs.ts';
import type { Outcome } from '@yhteistila/api/src/use-cases/outcome.ts';
import { bookSeries } from '@yhteistila/api/src/use-cases/series/book-series.ts';
import { cancelSeries } from '@yhteistila/api/src/use-cases/series/cancel-series.ts';
import { changeSeries } from '@yhteistila/api/src/use-cases/series/change-series.ts';
import { readSeries } from '@yhteistila/api/src/use-cases/series/read-series.ts';
import { addDays, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { at, between, MONDAY } from '../../fixtures/facts.ts';
import type { OpenedStores, OpenStores } from '../open-stores.ts';
import { clockAt } from '../sample-documents.ts';
import { OWNER } from './crash-scenarios.ts';
import { CONTEXT, callerOf, startProcess } from './process.ts';
import { answered, bookedBy, meeting, passDeadline, ROOM } from './scene.ts';
import { createHistory, expectSound, type Found } from './verdict.ts';

export const WEEKS = 10;
/** The weeks of which another agency has the room. */
export const CLASHING = [2, 5];
export const week = (index: number, first: LocalDay = MONDAY): LocalDay => addDays(first, 7 * index);
export const ALL: SeriesScope = { scope: 'all' };

/** Ten Mondays from ten to eleven, unless said. */
export const weekly = (resourceIds: readonly string[] = [ROOM], more: Partial<NewSeries> = {}): NewSeries => ({
  booking: meeting(MONDAY, resourceIds),
  recurrence: `FREQ=WEEKLY;COUNT=${WEEKS}`,
  except: [],
  onConflict: 'skip',
  ...more,
});

/** The state of each date by its first letter. */
export const states = (series: SeriesView): string => series.occurrences.map(({ state }) => state.charAt(0)).join('');

/** Opens the stores before each story, and acts on series in them as their owner. */
export const setSeriesStage = (open: OpenStores) => {
  const clock = clockAt(at('8'));
  let stores: OpenedStores;
  let deps: Deps;
  const set = async (): Promise<void> => {
    clock.set(at('8'));
    stores = await open(clock);
    deps = startProcess(stores, clock);
  };
  beforeEach(set);
  afterEach(() => stores.close());
  return {
    clock,
    deps: () => deps,
    stores: () => stores,
    /** Empty stores in the middle of a story. */
    reset: async (): Promise<void> => {
      await stores.close();
      await set();
    },
    send: (series: NewSeries, key?: string, process = deps): Promise<Outcome<SeriesView>> => {
      const idempotency = key === undefined ? {} : { idempotency: { key, bodyHash: 'body' } };
      return bookSeries(process)(callerOf(OWNER), { series, ...idempotency }, CONTEXT);
    },
    read: async (seriesId: string, scope = ALL): Promise<SeriesView> =>
      answered(await readSeries(startProcess(stores, clock))(callerOf(OWNER), { seriesId, scope }, CONTEXT)),
    edit: (seriesId: string, scope: SeriesScope, changes: BookingChanges) =>
      changeSeries(deps)(callerOf(OWNER), { seriesId, scope, changes }, CONTEXT),
    cancel: (seriesId: string, scope: SeriesScope) => cancelSeries(deps)(callerOf(OWNER), { seriesId, scope }, CONTEXT),
    sound: (): Promise<Found> => {
      passDeadline(clock);
      const partitions = Array.from({ length: 7 * WEEKS }, (_, i) => addDays(MONDAY, i)).flatMap((day) => [
        `pori|${day}`,
        `etapalvelu|${day}`,
      ]);
      return expectSound(startProcess(stores, clock), createHistory(stores.days), partitions);
    },
    takeTwo: async (): Promise<readonly string[]> => [
      await bookedBy(deps, 'te-staff', meeting(week(2), [ROOM])),
      await bookedBy(deps, 'te-staff', meeting(week(5), [ROOM], between('10.30', '11.30', week(5)))),
    ],
  };
};
