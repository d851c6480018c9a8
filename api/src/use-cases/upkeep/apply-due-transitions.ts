import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { bookingsOf, partitionOf } from '@yhteistila/core/booking/day.ts';
import { ended } from '@yhteistila/core/booking/ended.ts';
import { afterAct } from '@yhteistila/core/booking/status.ts';
import { type DueAct, dueAct } from '@yhteistila/core/occupancy/due-act.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { addDays, dayOf, daysOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { claimsOf } from '../../commit/claims.ts';
import { readSettled } from '../../commit/settle.ts';
import type { EventType } from '../../ports/day-documents.ts';
import { changeBooking, type Decided } from '../bookings/change-booking.ts';
import type { Deps } from '../deps.ts';
import { giveWayIfDue } from '../in-pieces.ts';
import { readMark, writeMark } from './job-mark.ts';

/** Days that the very first run looks back, and one that finds the mark of a clock that was ahead. */
const DAYS_BACK_AT_FIRST = 14;
/** Every later run continues where the last ended; but not at what a clock said that had lost its years. */
const MAX_DAYS_BACK = 400;

const EVENT_OF: { readonly [act in DueAct]: EventType } = {
  release: 'released',
  complete: 'completed',
  decline: 'declined',
};

/** What is due is asked again on the booking's newest version: a check-in that came first wins. */
const decideDue = (current: Booking, now: Instant): Decided => {
  const act = dueAct(current, now);
  const status = act === undefined ? undefined : afterAct(current.status, act);
  if (act === undefined || status === undefined) return { unchanged: current };
  const after = ended(current, now, status);
  return { change: { type: EVENT_OF[act], actorId: 'system', at: now, before: current, after } };
};

interface Settled {
  readonly settled: number;
  /** Whether something was due that could not be done now, or is still being decided. */
  readonly open: boolean;
}

/** Of the bookings that stand at the site, also those of another site that have an expert there. */
const settleDay = async (deps: Deps, siteId: string, day: LocalDay): Promise<Settled> => {
  const now = deps.clock.now();
  const { day: contents } = await readSettled(deps.changes, partitionOf(siteId, day), now);
  const due = bookingsOf(contents).filter((booking) => dueAct(booking, now) !== undefined);
  let open = claimsOf(contents).length > 0;
  const { giveWay } = deps.changes;
  for (const { id } of due) {
    await giveWayIfDue(giveWay);
    const outcome = await changeBooking(deps, id, 'system', (at) => ({
      decide: (current) => decideDue(current, at.now),
    }));
    if (!outcome.ok) open = true;
  }
  return { settled: due.length, open };
};

const JOB_ID = 'settle-bookings';
const STATE_ID = 'state';
const state = z.object({ settledThrough: z.string() });

/**
 * The first day that may still hold something undone, in the calendar of a site whose date is `today`. No day is settled
 * that is not over: where the mark says so, the clock has gone back since, and days are booked again that it has passed.
 */
const firstOpenDay = (settledThrough: LocalDay | undefined, today: LocalDay): LocalDay => {
  if (settledThrough === undefined || settledThrough >= today) return addDays(today, -DAYS_BACK_AT_FIRST);
  const next = addDays(settledThrough, 1);
  const earliest = addDays(today, -MAX_DAYS_BACK);
  return next < earliest ? earliest : next;
};

/**
 * Does what time alone does to bookings: releases no-shows, completes what is over, declines what nobody decided (M7).
 * Catches up with the days since its last run. Answers how many bookings were due.
 */
export const applyDueTransitions = (deps: Deps) => async (): Promise<number> => {
  const { cards: sites } = await deps.directory([]);
  const now = deps.clock.now();
  const todays = sites.map(({ timeZone }) => dayOf(now, timeZone)).sort();
  const [oldestToday] = todays;
  if (oldestToday === undefined) return 0;
  const mark = await readMark(deps.records, JOB_ID, STATE_ID, state);
  const from = firstOpenDay(mark.value?.settledThrough, oldestToday);
  const { giveWay } = deps.changes;
  let settled = 0;
  let through = addDays(oldestToday, -1);
  for (const { id, timeZone } of sites) {
    for (const day of daysOf(from, dayOf(now, timeZone))) {
      await giveWayIfDue(giveWay);
      const result = await settleDay(deps, id, day);
      settled += result.settled;
      if (result.open && day <= through) through = addDays(day, -1);
    }
  }
  await writeMark(deps.records, JOB_ID, STATE_ID, mark, { settledThrough: through });
  return settled;
};
