import { type PossibleAct, possibleActs } from '@yhteistila/core/occupancy/possible-acts.ts';
import { may, type Permission } from '@yhteistila/core/site/roles.ts';
import { instantOf } from './place-and-time.ts';
import type { BookingView, Viewer } from './viewer.ts';

/** What a card offers to do with a booking, the first thing first. */
const ACTS = [
  'join',
  'customerHere',
  'checkIn',
  'checkOut',
  'reinstate',
  'extend',
  'cancel',
  'customerAbsent',
  'extendMore',
] as const;
export type BookingAct = (typeof ACTS)[number];

const PERMISSIONS: { readonly [act in BookingAct]: Permission } = {
  join: 'read',
  customerHere: 'startCall',
  checkIn: 'checkIn',
  checkOut: 'checkOut',
  reinstate: 'reinstate',
  extend: 'extend',
  cancel: 'cancel',
  customerAbsent: 'markCustomerAbsent',
  extendMore: 'extend',
};

/** A card takes six buttons, and the last of them leads to the tab. */
const MOST = 5;

type Possible = { readonly [act in BookingAct]?: boolean };

const possibleNow = (booking: BookingView, now: number): Possible => {
  const { status, purpose, meetingUrl, checkInFrom, checkInBy } = booking;
  const start = instantOf(booking.start);
  const opens = checkInFrom === undefined ? undefined : instantOf(checkInFrom);
  const acts = possibleActs(
    { status, purpose, meetingUrl, start, end: instantOf(booking.end), checkInFrom: opens },
    now,
  );
  const can: { readonly [act in PossibleAct]?: boolean } = Object.fromEntries(acts.map((act) => [act, true]));
  // A card has few buttons: making it longer is offered to who uses the room, not to who has booked it for next week.
  const isUsed = status === 'checkedIn' || (status === 'confirmed' && now >= start && checkInBy === undefined);
  const longer = isUsed && can.extend === true;
  return { ...can, extend: longer, extendMore: longer };
};

const mayAct = (booking: BookingView, act: BookingAct, { person }: Viewer): boolean =>
  may(person, PERMISSIONS[act], {
    organiserId: booking.organiser?.id ?? '',
    organisationId: booking.organisationId ?? booking.organisation?.id ?? '',
    siteId: booking.siteId ?? '',
  });

/** What the viewer can do with the booking now, as far as status, time and roles tell. The API has the last word. */
export const actsNow = (booking: BookingView, viewer: Viewer): readonly BookingAct[] => {
  const possible = possibleNow(booking, viewer.now);
  return ACTS.filter((act) => possible[act] === true && mayAct(booking, act, viewer)).slice(0, MOST);
};
