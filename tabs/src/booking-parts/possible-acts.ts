import { USUALLY_OPENS_MS } from '@yhteistila/core/occupancy/check-in-window.ts';
import { type PossibleAct, possibleActs as possibleInAll } from '@yhteistila/core/occupancy/possible-acts.ts';
import type { BookingView } from '../api/queries.ts';
import { instantOf } from '../i18n/instant.ts';

/** What is offered in the lists, in the order in which it stands there; that a customer came is the desk's to say. */
export const BOOKING_ACTS = [
  'join',
  'checkIn',
  'checkOut',
  'extend',
  'move',
  'customerAbsent',
  'cancel',
  'reinstate',
] as const satisfies readonly PossibleAct[];
export type BookingAct = (typeof BOOKING_ACTS)[number];

/** What can be done now, as far as status and time tell. The service has the last word. */
export const possibleActs = (booking: BookingView, now: number): readonly BookingAct[] => {
  const start = instantOf(booking.start);
  const { status, purpose, meetingUrl } = booking;
  const checkInFrom = booking.checkInFrom === undefined ? undefined : instantOf(booking.checkInFrom);
  const seen = { status, purpose, meetingUrl, start, end: instantOf(booking.end), checkInFrom };
  const possible: readonly PossibleAct[] = possibleInAll(seen, now);
  // Long before, joining is not what comes next, and nobody is there.
  const isJoinable = now >= start - USUALLY_OPENS_MS;
  return BOOKING_ACTS.filter((act) => possible.includes(act) && (act !== 'join' || isJoinable));
};

/** Ending is never among them: it would come to stand where the check-in was pressed. */
const FIRST: readonly BookingAct[] = ['join', 'checkIn', 'move', 'reinstate', 'cancel'];

/** The act that stands as a button; the rest is in the menu (ui.md, My bookings). */
export const firstAct = (acts: readonly BookingAct[]): BookingAct | undefined =>
  FIRST.find((act) => acts.includes(act));
