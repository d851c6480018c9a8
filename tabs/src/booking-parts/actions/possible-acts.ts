import { USUALLY_OPENS_MS } from '@yhteistila/core/occupancy/check-in-window.ts';
import { type PossibleAct, possibleActs as possibleInAll } from '@yhteistila/core/occupancy/possible-acts.ts';
import type { BookingView } from '../../api/queries.ts';
import { instantOf } from '../../i18n/instant.ts';

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
  'resume',
] as const satisfies readonly PossibleAct[];
export type BookingAct = (typeof BOOKING_ACTS)[number];

/** What can be done now, as far as status and time tell. The service has the last word. */
export const possibleActs = (booking: BookingView, now: number): readonly BookingAct[] => {
  const start = instantOf(booking.start);
  const { status, purpose, meetingUrl } = booking;
  const instantOr = (time: string | undefined) => (time === undefined ? undefined : instantOf(time));
  const seen = {
    ...{ status, purpose, meetingUrl, start, end: instantOf(booking.end) },
    checkInFrom: instantOr(booking.checkInFrom),
    endedAt: instantOr(booking.endedAt),
    bookedEnd: instantOr(booking.bookedEnd),
  };
  const possible: readonly PossibleAct[] = possibleInAll(seen, now);
  // Long before, joining is not what comes next, and nobody is there.
  const isJoinable = now >= start - USUALLY_OPENS_MS;
  return BOOKING_ACTS.filter((act) => possible.includes(act) && (act !== 'join' || isJoinable));
};

const FIRST: readonly BookingAct[] = ['join', 'checkIn', 'move', 'resume', 'reinstate', 'cancel'];

/**
 * The act that stands as a button; the rest is in the menu. Ending a use never stands there, where
 * its beginning did, and nothing else does that would act in its stead.
 */
export const firstAct = (acts: readonly BookingAct[]): BookingAct | undefined =>
  acts.includes('checkOut') ? acts.find((act) => act === 'join') : FIRST.find((act) => acts.includes(act));
