import { means } from '@yhteistila/core/booking/series-scope.ts';
import { afterAct } from '@yhteistila/core/booking/status.ts';
import type { Deps } from '../deps.ts';
import { checkVersion } from '../expected-version.ts';
import { done, refused } from '../outcome.ts';
import type { UseCases } from '../use-cases.ts';
import { cancelBookings } from './cancel-bookings.ts';
import { openSeries } from './open-series.ts';
import { writeSeriesDocument } from './series-document.ts';
import { bookingsOfSeries, seriesView } from './series-view.ts';

/**
 * Cancels one date, the following, all, or those of a range: every booking of them that can still be cancelled and is
 * not over. `not-found` when the scope means no date of the series.
 */
export const cancelSeries =
  (deps: Deps): UseCases['cancelSeries'] =>
  async (caller, { seriesId, scope, expectedVersion }) => {
    const opened = await openSeries(deps, caller, seriesId, 'cancel');
    if (!opened.ok) return opened;
    const { document, directory } = opened.value;
    const mismatch = checkVersion(document.version, expectedVersion);
    if (mismatch !== undefined) return { ok: false, refusal: mismatch };
    if (!document.occurrences.some(({ day }) => means(scope, day))) return refused('not-found');
    const next = { ...document, version: document.version + 1, booked: true };
    if (!(await writeSeriesDocument(deps.projections, next))) return refused('version-mismatch');
    const bookings = await bookingsOfSeries(deps, document);
    const now = deps.clock.now();
    const due = [...bookings].filter(
      ([day, booking]) => means(scope, day) && booking.end > now && afterAct(booking.status, 'cancel') !== undefined,
    );
    const cancelled = await cancelBookings(
      deps,
      caller,
      due.map(([, booking]) => booking),
    );
    return done(seriesView(new Map([...bookings, ...cancelled]), { document: next, caller, directory }));
  };
