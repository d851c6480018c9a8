import { means } from '@yhteistila/core/booking/series-scope.ts';
import type { Deps } from '../deps.ts';
import { done } from '../outcome.ts';
import type { UseCases } from '../use-cases.ts';
import { openSeries } from './open-series.ts';
import { bookingsOfSeries, seriesView } from './series-view.ts';

/** The series with the dates that the scope means, skipped ones visible. */
export const readSeries =
  (deps: Deps): UseCases['readSeries'] =>
  async (caller, { seriesId, scope }) => {
    const opened = await openSeries(deps, caller, seriesId, 'read');
    if (!opened.ok) return opened;
    const { document, directory } = opened.value;
    const occurrences = document.occurrences.filter(({ day }) => means(scope, day));
    const meant = { ...document, occurrences };
    return done(seriesView(await bookingsOfSeries(deps, meant), { document: meant, caller, directory }));
  };
