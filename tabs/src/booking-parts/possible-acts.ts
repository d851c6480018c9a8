import { afterAct } from '@yhteistila/core/booking/status.ts';
import { parseIso } from '@yhteistila/core/time/site-time.ts';
import type { BookingView } from '../api/queries.ts';

/** What a person can do to a booking of their own, in the order in which it is offered. */
export const BOOKING_ACTS = ['join', 'checkIn', 'checkOut', 'extend', 'move', 'cancel', 'reinstate'] as const;
export type BookingAct = (typeof BOOKING_ACTS)[number];

const MINUTE_MS = 60_000;
/** Where no rule asks for a check-in, one is possible from this long before the start (N23). */
const USUALLY_OPENS_MS = 15 * MINUTE_MS;
/** From when on joining is what comes next. */
const JOIN_BEFORE_MS = 15 * MINUTE_MS;

const instantOf = (time: string | undefined): number | undefined => (time === undefined ? undefined : parseIso(time));

const isDue = (booking: BookingView, start: number, end: number, now: number): boolean => {
  const from = instantOf(booking.checkInFrom) ?? start - USUALLY_OPENS_MS;
  return from <= now && now < end && afterAct(booking.status, 'checkIn') !== undefined;
};

/** What can be done now, as far as status and time tell. The service has the last word. */
export const possibleActs = (booking: BookingView, now: number): readonly BookingAct[] => {
  const start = instantOf(booking.start) ?? 0;
  const end = instantOf(booking.end) ?? 0;
  const { status, meetingUrl } = booking;
  const ahead = now < end;
  const possible: { readonly [act in BookingAct]: boolean } = {
    join: meetingUrl !== undefined && ahead && afterAct(status, 'edit') !== undefined && now >= start - JOIN_BEFORE_MS,
    checkIn: isDue(booking, start, end, now),
    checkOut: status === 'checkedIn' && ahead,
    extend: ahead && afterAct(status, 'extend') !== undefined,
    // A running booking keeps its start: it can be made longer or end earlier.
    move: now < start && afterAct(status, 'edit') !== undefined,
    cancel: ahead && afterAct(status, 'cancel') !== undefined,
    reinstate: ahead && afterAct(status, 'reinstate') !== undefined,
  };
  return BOOKING_ACTS.filter((act) => possible[act]);
};

const FIRST: readonly BookingAct[] = ['join', 'checkIn', 'checkOut', 'move', 'reinstate', 'cancel'];

/** The act that stands as a button; the rest is in the menu (ui.md, My bookings). */
export const firstAct = (acts: readonly BookingAct[]): BookingAct | undefined =>
  FIRST.find((act) => acts.includes(act));
