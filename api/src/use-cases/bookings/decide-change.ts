import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { minuteOf } from '@yhteistila/core/booking/taken-time.ts';
import { checkInWindow } from '@yhteistila/core/occupancy/check-in-window.ts';
import type { Decision } from '@yhteistila/core/rules/engine/decide.ts';
import { usableFrom } from '@yhteistila/core/rules/engine/early-use.ts';
import { gridUpTo } from '@yhteistila/core/rules/engine/grid.ts';
import type { Days } from '../../commit/plan.ts';
import { factsFor } from '../availability/facts.ts';
import type { Moment } from './booking-act.ts';
import { decideAgain, decided, factsInputFor } from './decide-again.ts';

/** What the rules say of a changed booking; where they allow it, the booking as it becomes. */
export interface DecidedChange {
  readonly decision: Decision;
  readonly after?: Booking;
}

const addsResources = (current: Booking, changed: Booking): boolean =>
  changed.resourceIds.some((id) => !current.resourceIds.includes(id));

/** A booking that has begun and changes rooms: what its new room was used for until now is no obstacle. */
const begunNow = (current: Booking, changed: Booking, { now }: Moment): Booking | undefined => {
  const start = gridUpTo(now);
  const hasBegun = changed.start === current.start && current.start < start && start < changed.end;
  if (!hasBegun || !addsResources(current, changed)) return undefined;
  return { ...changed, start, bookedStart: current.bookedStart ?? current.start };
};

const decideOne = (changed: Booking, current: Booking, days: Days, moment: Moment): DecidedChange => {
  const decision = decideAgain(changed, current, days, moment);
  return decision.allowed ? { decision, after: { ...changed, ...decided(changed, decision, moment) } } : { decision };
};

/**
 * The use of a booking that is checked in and gets another time or another room is a new one, whose taken time begins
 * now: it goes on where the new place is free at once, else it waits for its start and for a new check-in.
 */
const withUse = (current: Booking, after: Booking, days: Days, moment: Moment): Booking => {
  if (current.status !== 'checkedIn') return after;
  if (after.start === current.start && !addsResources(current, after)) return { ...after, status: 'checkedIn' };
  const { now } = moment;
  const isOpen = () =>
    now >= checkInWindow(after).start &&
    minuteOf(now) >= usableFrom(after, factsFor(after, days, factsInputFor(current, moment)));
  if (now >= after.start || isOpen()) return { ...after, status: 'checkedIn', checkedInAt: now };
  const { checkedInAt: _, ...waiting } = after;
  return waiting;
};

/** Decides a changed booking as a new one would be, but that it stands not in its own way and may have begun. */
export const decideChange = (changed: Booking, current: Booking, days: Days, moment: Moment): DecidedChange => {
  const asAsked = decideOne(changed, current, days, moment);
  const begun = asAsked.after === undefined ? begunNow(current, changed, moment) : undefined;
  const fromNow = begun && decideOne(begun, current, days, moment);
  const { decision, after } = fromNow?.after === undefined ? asAsked : fromNow;
  return after === undefined ? { decision } : { decision, after: withUse(current, after, days, moment) };
};
