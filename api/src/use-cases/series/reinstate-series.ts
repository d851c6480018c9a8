import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { SeriesDocument } from '../../records/series.ts';
import type { SeriesView } from '../answers.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { decideAgain } from '../bookings/decide-again.ts';
import { checkChanged } from '../bookings/edit-booking.ts';
import { TAKING_BACK } from '../bookings/reinstate.ts';
import { changeDecided } from '../bookings/with-alternatives.ts';
import type { Deps } from '../deps.ts';
import type { DatesOfSeries } from '../inputs.ts';
import type { Refusal } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { actOnDates } from './act-on-dates.ts';
import { foreseeDates, type Wanted } from './foresee-change.ts';
import { refusalByAll } from './refused-change.ts';

/** What was cancelled before that by itself stays so. */
const lastCancelled = ({ acts }: SeriesDocument): readonly LocalDay[] =>
  acts.findLast(({ cancels }) => cancels === true)?.days ?? [];

/** Why none of the dates can be had again by now; undefined where one can. */
const refusedByEach =
  (deps: Deps) =>
  async (due: readonly Booking[], moment: Moment): Promise<Refusal | undefined> => {
    const wanted = due.map((booking): Wanted => {
      const changed = TAKING_BACK.changed(booking, moment);
      return { booking, changed, kept: [], isSame: false, wrong: checkChanged(changed, moment)?.refusal };
    });
    const foreseen = await foreseeDates(deps, wanted, moment, {
      decideOne: (current, changed, days, at) => ({ decision: decideAgain(changed, current, days, at) }),
    });
    return refusalByAll(deps, foreseen, moment);
  };

/**
 * Takes back the last cancellation of the series, or that of every date that the scope means, as far as each date is
 * ahead and can be had again. Each is decided as a new booking would be; refused where none
 * can.
 */
export const reinstateSeries =
  (deps: Deps): UseCase<DatesOfSeries, SeriesView> =>
  (caller, asked) =>
    actOnDates(deps, caller, asked, {
      permission: 'reinstate',
      meantBy: lastCancelled,
      foresee: refusedByEach(deps),
      isDue: ({ status, end }, now) => status === 'cancelled' && now < end,
      run: ({ id }, seriesAct) => changeDecided(deps, caller, id, 'reinstate', { ...TAKING_BACK, seriesAct }),
    });
