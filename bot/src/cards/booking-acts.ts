import { permissionObjectOf } from '@yhteistila/core/booking/permission-object-of.ts';
import { type PossibleAct, possibleActs } from '@yhteistila/core/occupancy/possible-acts.ts';
import { may, type Permission } from '@yhteistila/core/site/roles.ts';
import { placesAmong } from '@yhteistila/core/site/site-role.ts';
import { instantOf } from './place-and-time.ts';
import type { BookingView, SiteView, Viewer } from './viewer.ts';

/**
 * What a card offers to do with a booking, the first thing first. A press refreshes the card in place, so that ending a
 * use never stands where beginning it did (`bookingActions` fills that place).
 */
const ACTS = [
  'join',
  'customerHere',
  'checkIn',
  'reinstate',
  'resume',
  'extend',
  'checkOut',
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
  // Whoever may end the use may take that back.
  resume: 'checkOut',
  extend: 'extend',
  cancel: 'cancel',
  customerAbsent: 'markCustomerAbsent',
  extendMore: 'extend',
};

/** A card takes six buttons, and the last of them leads to the tab. */
const MAX_ACTS = 5;

type Possible = { readonly [act in BookingAct]?: boolean };

const possibleNow = (booking: BookingView, now: number): Possible => {
  const { status, purpose, meetingUrl, checkInFrom, checkInBy } = booking;
  const start = instantOf(booking.start);
  const instantOr = (time: string | undefined) => (time === undefined ? undefined : instantOf(time));
  const acts = possibleActs(
    {
      ...{ status, purpose, meetingUrl, start, end: instantOf(booking.end) },
      checkInFrom: instantOr(checkInFrom),
      endedAt: instantOr(booking.endedAt),
      bookedEnd: instantOr(booking.bookedEnd),
    },
    now,
  );
  const can: { readonly [act in PossibleAct]?: boolean } = Object.fromEntries(acts.map((act) => [act, true]));
  // A card has few buttons: making it longer is offered to who uses the room, not to who has booked it for next week.
  const isUsed = status === 'checkedIn' || (status === 'confirmed' && now >= start && checkInBy === undefined);
  const longer = isUsed && can.extend === true;
  return { ...can, extend: longer, extendMore: longer };
};

/** A booking with as much of its site as roles need. */
interface Placed {
  readonly booking: BookingView;
  readonly site: Pick<SiteView, 'id' | 'parentId'>;
}

const mayAct = ({ booking, site }: Placed, act: BookingAct, { person }: Viewer): boolean =>
  may(person, PERMISSIONS[act], permissionObjectOf(booking, site.id), placesAmong([site]));

/** What the viewer can do with the booking now, as far as status, time and roles tell. The API has the last word. */
export const actsNow = (placed: Placed, viewer: Viewer): readonly BookingAct[] => {
  const possible = possibleNow(placed.booking, viewer.now);
  return ACTS.filter((act) => possible[act] === true && mayAct(placed, act, viewer)).slice(0, MAX_ACTS);
};
