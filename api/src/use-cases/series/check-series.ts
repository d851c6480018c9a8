import type { SeriesPreview } from '../answers.ts';
import type { FactsInput } from '../availability/facts.ts';
import type { Deps } from '../deps.ts';
import { mapInPieces } from '../in-pieces.ts';
import type { NewSeries } from '../inputs.ts';
import { done } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { alternativeFor, planSeries, readNewSeries } from './plan-series.ts';
import { readStanding } from './standing-bookings.ts';

/** Every date of a series with its decision, and an alternative for each that would be refused. Stores nothing. */
export const checkSeries =
  (deps: Deps): UseCase<NewSeries, SeriesPreview> =>
  async (caller, wish) => {
    const directory = await deps.directory([wish.booking.siteId]);
    const series = readNewSeries(wish, caller, directory);
    if (!series.ok) return series;
    const input: FactsInput = { now: deps.clock.now(), directory, organiser: caller.person, inSeries: true };
    const read = await readStanding(deps, caller, wish, series.value);
    if (!read.ok) return read;
    const { planned, days } = await planSeries(deps, series.value, input, { standing: read.value });
    const occurrences = await mapInPieces(deps.changes.giveWay, planned, async (date) => {
      const { occurrence, request, decision, standing } = date;
      const alternative = decision.allowed ? undefined : await alternativeFor(deps, request, days, input);
      const { start, end } = standing ?? occurrence;
      return {
        day: occurrence.day,
        start,
        end,
        ...decision,
        ...(standing === undefined ? {} : { bookingId: standing.id }),
        ...(alternative === undefined ? {} : { alternative }),
      };
    });
    const { siteId, resourceIds } = series.value.request;
    return done({ siteId, decided: planned.length * resourceIds.length, occurrences });
  };
