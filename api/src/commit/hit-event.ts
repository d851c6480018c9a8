import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Closure } from '@yhteistila/core/booking/day.ts';
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
 * The event of a booking that a closure hits: the booking is as it was, and `because` says what is closed, from when to
 * when and why. Named after the closure too, for the booking has no new version.
 */
export const hitEvent = (booking: Booking, { resourceId, closure, actorId }: Closing, at: Instant): EventDocument => {
  const { start: fromAt, end: untilAt, reason: because } = closure;
  const finding = {
    rule: 'closure',
    kind: 'closure',
    code: 'out-of-use',
    severity: 'refuse',
    resourceId,
    params: { fromAt, untilAt, because },
  } as const;
  const event = eventOf({
    type: 'hitByClosure',
    actorId,
    at,
    before: booking,
    after: booking,
    because: [finding],
  });
  return { ...event, id: `${event.id}.${closure.id}` };
};
