import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { bookingsOf, partitionOf } from '@yhteistila/core/booking/day.ts';
import { ended } from '@yhteistila/core/booking/ended.ts';
import { afterAct } from '@yhteistila/core/booking/status.ts';
import { type DueAct, dueAct } from '@yhteistila/core/occupancy/due-act.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { addDays, dayOf, daysOf, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import { readSettled } from '../commit/settle.ts';
import type { EventType } from '../ports/day-documents.ts';
import { changeBooking, type Decided } from './change-booking.ts';
import type { Deps } from './deps.ts';

/** Days that are caught up with after a stop, at most. */
const MOST_DAYS_BACK = 14;

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

const settleDay = async (deps: Deps, siteId: string, day: LocalDay): Promise<number> => {
  const now = deps.clock.now();
  const { day: contents } = await readSettled(deps.changes, partitionOf(siteId, day), now);
  const due = bookingsOf(contents).filter((booking) => booking.siteId === siteId && dueAct(booking, now) !== undefined);
  for (const { id } of due) {
    await changeBooking(deps, id, 'system', (at) => ({ decide: (current) => decideDue(current, at.now) }));
  }
  return due.length;
};

const JOB_PARTITION = 'job|settle-bookings';
const STATE_ID = 'state';
const state = z.object({ settledThrough: z.string() });

/** The first day that may still hold something undone. */
const firstOpenDay = async (deps: Deps, today: LocalDay): Promise<LocalDay> => {
  const found = await deps.projections.read(JOB_PARTITION, STATE_ID);
  const earliest = addDays(today, -MOST_DAYS_BACK);
  if (found === undefined) return earliest;
  const next = addDays(state.parse(found.body).settledThrough, 1);
  return next < earliest ? earliest : next;
};

/**
 * Does what time alone does to bookings: releases no-shows, completes what is over, declines what nobody decided (M7).
 * Catches up with the days since its last run. Answers how many bookings were due.
 */
export const settleBookings = (deps: Deps) => async (): Promise<number> => {
  const directory = await deps.directory();
  const now = deps.clock.now();
  let settled = 0;
  let oldestToday: LocalDay | undefined;
  for (const site of directory.sites) {
    const today = dayOf(now, site.timeZone);
    if (oldestToday === undefined || today < oldestToday) oldestToday = today;
    for (const day of daysOf(await firstOpenDay(deps, today), today)) settled += await settleDay(deps, site.id, day);
  }
  if (oldestToday !== undefined) {
    const body = { settledThrough: addDays(oldestToday, -1) };
    await deps.projections.write(JOB_PARTITION, { id: STATE_ID, version: now, body }, 'newer');
  }
  return settled;
};
