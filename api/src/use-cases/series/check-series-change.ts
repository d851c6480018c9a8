import { zoneOf } from '@yhteistila/core/site/directory.ts';
import type { Days } from '../../commit/plan.ts';
import type { SeriesPreview } from '../answers.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { factsInputFor } from '../bookings/decide-again.ts';
import { withoutBooking } from '../bookings/without-booking.ts';
import type { Deps } from '../deps.ts';
import { mapInPieces } from '../in-pieces.ts';
import type { ChangeOfDates, OfSeries } from '../inputs.ts';
import { done, refused } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { type Foreseen, foreseeChange } from './foresee-change.ts';
import { openSeries } from './open-series.ts';
import { alternativeFor } from './plan-series.ts';
import { dueDates, planChange } from './series-changes.ts';
import { bookingsOfSeries } from './series-view.ts';

/** What could be had on the same day instead of a date as changed; undefined where that is allowed. */
export const insteadOf = async (
  deps: Pick<Deps, 'changes'>,
  { booking, changed, decision }: Foreseen,
  days: Days,
  moment: Moment,
) =>
  decision === undefined || decision.allowed
    ? undefined
    : alternativeFor(deps, changed, withoutBooking(days, booking.id), factsInputFor(booking, moment));

/**
 * What a change of one date, the following, all, or a range would come to, date by date. Stores nothing. `not-found`
 * when no date ahead is meant, `malformed` when the changes cannot be.
 */
export const checkSeriesChange =
  (deps: Deps): UseCase<Omit<OfSeries, 'expectedVersion'> & ChangeOfDates, SeriesPreview> =>
  async (caller, { seriesId, scope, from, changes }) => {
    const opened = await openSeries(deps, caller, seriesId, 'edit');
    if (!opened.ok) return opened;
    const { document, directory } = opened.value;
    const moment: Moment = { caller, now: deps.clock.now(), directory };
    const due = dueDates((await bookingsOfSeries(deps, document)).values(), scope, moment.now);
    const told = { scope, changes, ...(from !== undefined && { from }) };
    const planned = await planChange(deps.changes.giveWay, document, due, told, zoneOf(directory, document.siteId));
    if (planned === undefined) return refused('not-found');
    const { dates, days } = await foreseeChange(deps, planned, moment);
    const wrong = dates.find((each) => each.wrong !== undefined)?.wrong;
    if (wrong !== undefined) return { ok: false, refusal: wrong };
    const inOrder = [...dates].sort((a, b) => a.booking.start - b.booking.start);
    const occurrences = await mapInPieces(deps.changes.giveWay, inOrder, async (date) => {
      const { booking, changed, decision, kept } = date;
      if (decision === undefined) return [];
      const alternative = await insteadOf(deps, date, days, moment);
      return [
        {
          day: booking.occurrence ?? booking.day,
          start: changed.start,
          end: changed.end,
          ...decision,
          ...(kept.length === 0 ? {} : { kept }),
          ...(alternative === undefined ? {} : { alternative }),
        },
      ];
    });
    const decided = dates.reduce((sum, { changed }) => sum + changed.resourceIds.length, 0);
    return done({ siteId: document.siteId, decided, occurrences: occurrences.flat() });
  };
