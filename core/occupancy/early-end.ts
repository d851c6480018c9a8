import type { Booking } from '../booking/booking.ts';
import type { Status } from '../booking/status.ts';
import { minuteOf } from '../booking/taken-time.ts';
import type { Instant } from '../time/interval.ts';

const MINUTE_MS = 60_000;

/** An end that came before the booked one can be taken back for so long. */
export const UNDO_END_MS = 10_000;

type Times = Pick<Booking, 'start' | 'end' | 'bookedStart' | 'bookedEnd'>;

/**
 * The times of a booking whose use ends now: its real end is the minute that it is, but a use lasts a minute at least.
 * One that was checked in and ended before its start has taken the time from its check-in on. What was booked is kept.
 */
export const timesAfterEnd = (booking: Booking, now: Instant): Partial<Times> => {
  const { start: booked, end: bookedEnd, checkedInAt } = booking;
  const start = now < booked && checkedInAt !== undefined ? Math.min(booked, minuteOf(checkedInAt)) : booked;
  const end = Math.min(bookedEnd, Math.max(minuteOf(now), start + MINUTE_MS));
  return {
    ...(start < booked && { start, bookedStart: booking.bookedStart ?? booked }),
    ...(end < bookedEnd && { end, bookedEnd: booking.bookedEnd ?? bookedEnd }),
  };
};

interface EndedUse {
  readonly status: Status;
  readonly endedAt?: Instant | undefined;
  readonly bookedEnd?: Instant | undefined;
}

/** Whether its use ended before its booked end, so short a time ago that this can be taken back. */
export const canUndoEnd = ({ status, endedAt, bookedEnd }: EndedUse, now: Instant): boolean =>
  status === 'completed' &&
  endedAt !== undefined &&
  bookedEnd !== undefined &&
  now - endedAt <= UNDO_END_MS &&
  now < bookedEnd;

/** The booking in use again, until its booked end. */
export const withoutEnd = (booking: Booking, now: Instant): Booking => {
  const { bookedStart, bookedEnd, endedAt: _, customerAbsentAt: __, ...rest } = booking;
  // A start that is later than what was booked was moved there before the end (a change of rooms during the use).
  const wasUsedBefore = bookedStart !== undefined && bookedStart > booking.start;
  return {
    ...rest,
    status: 'checkedIn',
    checkedInAt: booking.checkedInAt ?? now,
    start: wasUsedBefore ? bookedStart : booking.start,
    end: bookedEnd ?? booking.end,
    ...(bookedStart !== undefined && !wasUsedBefore && { bookedStart }),
  };
};
