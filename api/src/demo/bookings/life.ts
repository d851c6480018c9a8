import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { ended, nextVersion } from '@yhteistila/core/booking/ended.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { EventType } from '../../ports/day-documents.ts';
import { between, type Random } from './random.ts';

/** One thing that happens to a booking, and the booking after it. */
export interface Step {
  readonly type: EventType;
  readonly at: Instant;
  readonly actorId: string;
  readonly before?: Booking;
  readonly after: Booking;
}

const SECOND_MS = 1000;
const SYSTEM = 'system';

const DECLINED_PART = 0.15;
const CANCELLED_PART = 0.04;
const NO_SHOW_PART = 0.04;
const EARLIEST_CHECK_IN_MINUTES = 8;

/** A moment between the two, on a whole second. */
const momentBetween = (random: Random, from: Instant, to: Instant): Instant =>
  Math.floor((from + (0.1 + 0.8 * random()) * (to - from)) / SECOND_MS) * SECOND_MS;

const decided = (booking: Booking, random: Random): { readonly type: EventType; readonly after: Booking } => {
  const at = momentBetween(random, booking.createdAt, booking.start);
  return random() < DECLINED_PART
    ? { type: 'declined', after: ended(booking, at, 'declined') }
    : { type: 'approved', after: nextVersion(booking, at, { status: 'confirmed' }) };
};

const cancelled = (booking: Booking, random: Random): Booking =>
  ended(booking, momentBetween(random, booking.changedAt, booking.start), 'cancelled');

const checkedIn = (booking: Booking, freeFrom: Instant, random: Random): Booking => {
  const wanted = booking.start - between(random, 0, EARLIEST_CHECK_IN_MINUTES * 60) * SECOND_MS;
  const at = Math.max(wanted, Math.min(freeFrom, booking.start), booking.changedAt);
  return nextVersion(booking, at, { status: 'checkedIn', checkedInAt: at });
};

/**
 * All that happens to a booking from its making to its end, in order of time: it is approved where it must be, mostly
 * used, now and then cancelled, declined or left unused. `coordinatorId` is who decides on requests; nobody checks in
 * before the start and before `freeFrom`, when those who came before have left.
 */
export const lifeOf = (
  booked: Booking,
  { coordinatorId, freeFrom }: { readonly coordinatorId: string; readonly freeFrom: Instant },
  random: Random,
): readonly Step[] => {
  const steps: Step[] = [{ type: 'booked', at: booked.createdAt, actorId: booked.organiserId, after: booked }];
  let current = booked;
  const happens = (type: EventType, actorId: string, after: Booking): void => {
    steps.push({ type, at: after.changedAt, actorId, before: current, after });
    current = after;
  };
  if (current.status === 'requested') {
    const decision = decided(current, random);
    happens(decision.type, coordinatorId, decision.after);
    if (decision.type === 'declined') return steps;
  }
  if (random() < CANCELLED_PART) {
    happens('cancelled', booked.organiserId, cancelled(current, random));
    return steps;
  }
  if (current.checkIn !== undefined) {
    if (random() < NO_SHOW_PART) {
      happens('released', SYSTEM, ended(current, current.checkIn.by, 'released'));
      return steps;
    }
    happens('checkedIn', booked.organiserId, checkedIn(current, freeFrom, random));
  }
  happens('completed', SYSTEM, ended(current, current.end, 'completed'));
  return steps;
};
