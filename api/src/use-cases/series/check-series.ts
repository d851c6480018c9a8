import type { Deps } from '../deps.ts';
import type { FactsInput } from '../facts.ts';
import { done } from '../outcome.ts';
import type { UseCases } from '../use-cases.ts';
import { alternativeFor, planSeries, readSeriesWish } from './plan-series.ts';
import { readStanding } from './standing-bookings.ts';

/** Every date of a series with its decision, and an alternative for each that would be refused. Stores nothing. */
export const checkSeries =
  (deps: Deps): UseCases['checkSeries'] =>
  async (caller, wish) => {
    const directory = await deps.directory();
    const series = readSeriesWish(wish, caller, directory);
    if (!series.ok) return series;
    const input: FactsInput = { now: deps.clock.now(), directory, organiser: caller.person, inSeries: true };
    const read = await readStanding(deps, caller, wish, series.value);
    if (!read.ok) return read;
    const { planned, days } = await planSeries(deps, series.value, input, { standing: read.value });
    return done({
      siteId: series.value.request.siteId,
      occurrences: planned.map(({ occurrence: { day, ...time }, request, decision, standing }) => {
        const alternative = decision.allowed ? undefined : alternativeFor(request, days, input);
        const { start, end } = standing ?? time;
        return {
          day,
          start,
          end,
          ...decision,
          ...(standing === undefined ? {} : { bookingId: standing.id }),
          ...(alternative === undefined ? {} : { alternative }),
        };
      }),
    });
  };
