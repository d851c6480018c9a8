import { afterAct } from '@yhteistila/core/booking/status.ts';
import type { SeriesView } from '../answers.ts';
import { refusalOfReason } from '../because.ts';
import type { Deps } from '../deps.ts';
import type { Explained, OfSeries } from '../inputs.ts';
import type { UseCase } from '../use-case.ts';
import { actOnDates } from './act-on-dates.ts';
import { cancelDate } from './cancel-bookings.ts';
import { asReasoned } from './template.ts';

/**
 * Cancels one date, the following, all, or those of a range: every booking of them that can still be cancelled and is
 * not over. `not-found` when the scope means no date of the series.
 */
export const cancelSeries =
  (deps: Deps): UseCase<OfSeries & Explained, SeriesView> =>
  (caller, { reason, ...asked }) =>
    actOnDates(deps, caller, asked, {
      permission: 'cancel',
      isDue: ({ status, end }, now) => end > now && afterAct(status, 'cancel') !== undefined,
      refusalOf: (document) => refusalOfReason(reason, asReasoned(document)),
      noted: { cancels: true },
      run: (booking, seriesAct) => cancelDate(deps, caller, booking, { seriesAct, reason }),
    });
