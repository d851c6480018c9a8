import { afterAct } from '@yhteistila/core/booking/status.ts';
import { may, type Permission } from '@yhteistila/core/site/roles.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
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

const MINUTE_MS = 60_000;
/** Where no rule asks for a check-in, one is possible from this long before the start (N23). */
const USUALLY_OPENS_MS = 15 * MINUTE_MS;
/** A card takes six buttons, and the last of them leads to the tab. */
const MOST = 5;

type Possible = { readonly [act in BookingAct]: boolean };

const timesOf = ({ start, end }: BookingView): Interval => ({ start: instantOf(start), end: instantOf(end) });

const possibleNow = (booking: BookingView, now: number): Possible => {
  const { status, purpose, meetingUrl, checkInFrom, checkInBy } = booking;
  const { start, end } = timesOf(booking);
  const can = (act: Parameters<typeof afterAct>[1]) => now < end && afterAct(status, act) !== undefined;
  const isNear = now >= (checkInFrom === undefined ? start - USUALLY_OPENS_MS : instantOf(checkInFrom));
  const isUsed = status === 'checkedIn' || (status === 'confirmed' && now >= start && checkInBy === undefined);
  const isRunning = (status === 'confirmed' || status === 'checkedIn') && start <= now && now < end;
  const servesCustomer = purpose === 'customerService' || purpose === 'remoteService';
  return {
    join: meetingUrl !== undefined && can('edit') && status !== 'requested',
    customerHere: purpose === 'remoteService' && isNear && can('edit') && status !== 'requested',
    checkIn: isNear && can('checkIn'),
    checkOut: can('checkOut') && now >= start,
    reinstate: can('reinstate'),
    extend: isUsed && can('extend'),
    cancel: can('cancel'),
    customerAbsent: servesCustomer && isRunning,
    extendMore: isUsed && can('extend'),
  };
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
  return ACTS.filter((act) => possible[act] && mayAct(booking, act, viewer)).slice(0, MOST);
};
