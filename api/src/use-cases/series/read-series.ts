import { needsGuard } from '@yhteistila/core/booking/guarded.ts';
import { means } from '@yhteistila/core/booking/series-scope.ts';
import type { SeriesView } from '../answers.ts';
import type { Deps } from '../deps.ts';
import type { OfSeries } from '../inputs.ts';
import { done, refused } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { openSeries } from './open-series.ts';
import { bookingsOfSeries, seriesView } from './series-view.ts';

/** The series with the dates that the scope means, skipped ones visible. */
export const readSeries =
  (deps: Deps): UseCase<Omit<OfSeries, 'expectedVersion'>, SeriesView> =>
  async (caller, { seriesId, scope }) => {
    const opened = await openSeries(deps, caller, seriesId, 'read');
    if (!opened.ok) return opened;
    const { document, directory, seesAll } = opened.value;
    const occurrences = document.occurrences.filter(({ day }) => means(scope, day));
    const bookings = await bookingsOfSeries(deps, { ...document, occurrences });
    if (seesAll)
      return done(await seriesView(deps, bookings, { document: { ...document, occurrences }, caller, directory }));
    const guarded = new Map([...bookings].filter(([, booking]) => needsGuard(booking)));
    if (guarded.size === 0) return refused('forbidden');
    const theirs = {
      ...document,
      except: [],
      acts: document.acts.map((act) => ({ ...act, days: act.days.filter((day) => guarded.has(day)) })),
      occurrences: occurrences.filter(({ day }) => guarded.has(day)),
    };
    return done(await seriesView(deps, guarded, { document: theirs, caller, directory }));
  };
