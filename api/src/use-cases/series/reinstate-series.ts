import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { Deps } from '../deps.ts';
import { TAKING_BACK } from '../reinstate.ts';
import type { UseCases } from '../use-cases.ts';
import { changeDecided } from '../with-alternatives.ts';
import { actOnDates } from './act-on-dates.ts';
import type { SeriesDocument } from './series-document.ts';

/** What was cancelled before that by itself stays so. */
const lastCancelled = ({ acts }: SeriesDocument): readonly LocalDay[] =>
  acts.findLast(({ cancels }) => cancels === true)?.days ?? [];

/**
 * Takes back the last cancellation of the series, or that of every date that the scope means, as far as each date is
 * ahead and can be had again. Each is decided as a new booking would be.
 */
export const reinstateSeries =
  (deps: Deps): UseCases['reinstateSeries'] =>
  (caller, asked) =>
    actOnDates(deps, caller, asked, {
      permission: 'reinstate',
      meantBy: lastCancelled,
      isDue: ({ status, end }, now) => status === 'cancelled' && now < end,
      run: ({ id }, seriesAct) => changeDecided(deps, caller, id, 'reinstate', { ...TAKING_BACK, seriesAct }),
    });
