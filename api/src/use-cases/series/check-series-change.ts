import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { type Day, emptyDay, resourceDayOf, siteDayOf } from '@yhteistila/core/booking/day.ts';
import type { DateField } from '@yhteistila/core/booking/series-change.ts';
import type { Decision } from '@yhteistila/core/rules/decide.ts';
import { zoneOf } from '@yhteistila/core/site/directory.ts';
import type { Days } from '../../commit/plan.ts';
import { readDays } from '../alternatives-for.ts';
import type { Moment } from '../booking-act.ts';
import { factsInputFor, partitionsForChange } from '../decide-again.ts';
import { decideChange } from '../decide-change.ts';
import type { Deps } from '../deps.ts';
import { checkChanged, withChanges } from '../edit-booking.ts';
import { partitionsOf } from '../facts.ts';
import { done, refused } from '../outcome.ts';
import type { UseCases } from '../use-cases.ts';
import { withoutBooking } from '../without-booking.ts';
import { openSeries } from './open-series.ts';
import { alternativeFor } from './plan-series.ts';
import { dueDates, orderOf, planChange } from './series-changes.ts';
import { bookingsOfSeries } from './series-view.ts';

const withBooking = (day: Day, booking: Booking): Day => {
  const taken = booking.resourceIds.map((id) => {
    const before = resourceDayOf(day, id);
    return [id, { ...before, bookings: [...before.bookings, booking] }] as const;
  });
  return { ...day, resourceDays: new Map([...day.resourceDays, ...taken]) };
};

/** The days in which the booking stands as changed, and no longer as it was. */
const moved = (days: Days, changed: Booking, moment: Moment): Days => {
  const left = withoutBooking(days, changed.id);
  const taken = partitionsOf(changed, moment.directory).map((partition) => {
    const { siteId, day } = siteDayOf(partition);
    return [partition, withBooking(left.get(partition) ?? emptyDay(siteId, day), changed)] as const;
  });
  return new Map([...left, ...taken]);
};

interface Wanted {
  readonly booking: Booking;
  readonly changed: Booking;
  /** What it has of its own and keeps. */
  readonly kept: readonly DateField[];
  /** Nothing of the change is for it. */
  readonly isSame: boolean;
}

interface Checked extends Wanted {
  readonly decision: Decision;
}

/** Of a date that stays as it is nothing is decided anew. */
const asItIs = ({ status, obligations }: Booking): Decision => ({
  allowed: true,
  status: status === 'requested' ? status : 'confirmed',
  findings: [],
  obligations,
});

/** Decides one date after the other, in the order in which they would be changed, each on what the earlier ones left. */
const decideInTurn = (
  wanted: readonly Wanted[],
  read: Days,
  moment: Moment,
): { readonly checked: readonly Checked[]; readonly days: Days } => {
  let days = read;
  const checked = wanted.map((each) => {
    const { booking, changed, isSame } = each;
    if (isSame) return { ...each, decision: asItIs(booking) };
    const { decision, after } = decideChange(changed, booking, withoutBooking(days, booking.id), moment);
    if (after !== undefined) days = moved(days, after, moment);
    return { ...each, decision };
  });
  return { checked, days };
};

/**
 * What a change of one date, the following, all, or a range would come to, date by date. Stores nothing. `not-found`
 * when no date ahead is meant, `malformed` when the changes cannot be.
 */
export const checkSeriesChange =
  (deps: Deps): UseCases['checkSeriesChange'] =>
  async (caller, { seriesId, scope, from, changes }) => {
    const opened = await openSeries(deps, caller, seriesId, 'edit');
    if (!opened.ok) return opened;
    const { document, directory } = opened.value;
    const moment: Moment = { caller, now: deps.clock.now(), directory };
    const due = dueDates((await bookingsOfSeries(deps, document)).values(), scope, moment.now);
    const told = { scope, changes, ...(from !== undefined && { from }) };
    const planned = planChange(document, due, told, zoneOf(directory, document.siteId));
    if (planned === undefined) return refused('not-found');
    const wanted = (orderOf(planned) ?? due).map((booking) => ({
      booking,
      changed: withChanges(booking, planned.changesOf(booking)),
      kept: planned.keptBy(booking),
      isSame: Object.keys(planned.changesOf(booking)).length === 0,
    }));
    const wrong = wanted.map(({ changed }) => checkChanged(changed, moment)).find((each) => each !== undefined);
    if (wrong !== undefined) return { ok: false, refusal: wrong.refusal };
    const partitions = wanted.flatMap(({ booking, changed }) => [
      ...partitionsForChange(changed, booking, moment),
      ...partitionsOf(booking, directory),
    ]);
    const read = await readDays(deps, [...new Set(partitions)], moment.now);
    const { checked, days } = decideInTurn(wanted, read, moment);
    return done({
      siteId: document.siteId,
      occurrences: [...checked]
        .sort((a, b) => a.booking.start - b.booking.start)
        .map(({ booking, changed, decision, kept }) => {
          const free = withoutBooking(days, booking.id);
          const alternative = decision.allowed
            ? undefined
            : alternativeFor(changed, free, factsInputFor(booking, moment));
          return {
            day: booking.occurrence ?? booking.day,
            start: changed.start,
            end: changed.end,
            ...decision,
            ...(kept.length === 0 ? {} : { kept }),
            ...(alternative === undefined ? {} : { alternative }),
          };
        }),
    });
  };
