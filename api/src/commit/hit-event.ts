import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Closure } from '@yhteistila/core/booking/day.ts';
import { outOfUse } from '@yhteistila/core/rules/engine/closed-now.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { EventDocument } from '../ports/day-documents.ts';
import { eventOf } from './change.ts';

/** A closure of a resource, and who made it. */
export interface Closing {
  readonly resourceId: string;
  readonly closure: Closure;
  /** Person id, or `system`. */
  readonly actorId: string;
}

/**
 * The event of a booking that a closure hits, or no longer does: the booking is as it was, and `because` says what is
 * closed, from when to when and why. Named after the closure too, for the booking has no new version.
 */
const closureEvent = (
  type: 'hitByClosure' | 'closureEnded',
  booking: Booking,
  { resourceId, closure, actorId }: Closing,
  at: Instant,
): EventDocument => {
  const because = [outOfUse(resourceId, closure)];
  const event = eventOf({ type, actorId, at, before: booking, after: booking, because });
  return { ...event, id: `${event.id}.${closure.id}${type === 'closureEnded' ? '.ended' : ''}` };
};

/** The event of a booking that the closure hits. */
export const hitEvent = (booking: Booking, closing: Closing, at: Instant): EventDocument =>
  closureEvent('hitByClosure', booking, closing, at);

/** The event of a booking whose space is back in service before the closure's end. */
export const closureEndedEvent = (booking: Booking, closing: Closing, at: Instant): EventDocument =>
  closureEvent('closureEnded', booking, closing, at);
