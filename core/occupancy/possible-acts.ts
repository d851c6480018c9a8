import { type Act, afterAct, type Status } from '../booking/status.ts';
import { type Purpose, servesCustomers } from '../site/purpose.ts';
import type { Instant } from '../time/interval.ts';
import { USUALLY_OPENS_MS } from './check-in-window.ts';
import { canUndoEnd } from './early-end.ts';

/**
 * What staff can do with a booking, wherever it is shown. `customerHere` rings the expert, `customerAbsent` ends it;
 * `resume` takes back an early end.
 */
export const POSSIBLE_ACTS = [
  'join',
  'customerHere',
  'checkIn',
  'checkOut',
  'extend',
  'move',
  'customerAbsent',
  'cancel',
  'reinstate',
  'resume',
] as const;
export type PossibleAct = (typeof POSSIBLE_ACTS)[number];

/** The shortest day, on which clocks go forward: whole days (N11) are not made longer by minutes. */
const MIN_DAY_MS = 23 * 3_600_000;

/** A booking as far as its viewer knows it. Instants are epoch milliseconds. */
export interface SeenBooking {
  readonly status: Status;
  readonly start: Instant;
  readonly end: Instant;
  readonly purpose?: Purpose | undefined;
  readonly checkInFrom?: Instant | undefined;
  readonly meetingUrl?: string | undefined;
  readonly endedAt?: Instant | undefined;
  readonly bookedEnd?: Instant | undefined;
}

/** What can be done with it at `now`, as far as status, purpose and time tell; who may is the matter of `may`. */
export const possibleActs = (booking: SeenBooking, now: Instant): readonly PossibleAct[] => {
  const { status, purpose, start, end, meetingUrl, checkInFrom = start - USUALLY_OPENS_MS } = booking;
  const can = (act: Act) => now < end && afterAct(status, act) !== undefined;
  const isNear = now >= checkInFrom;
  const isGranted = can('edit') && status !== 'requested';
  const possible: { readonly [act in PossibleAct]: boolean } = {
    join: meetingUrl !== undefined && isGranted,
    customerHere: purpose === 'remoteService' && isNear && isGranted,
    checkIn: isNear && can('checkIn'),
    checkOut: can('checkOut'),
    extend: can('extend') && end - start < MIN_DAY_MS,
    // A running booking keeps its start: it can be made longer or end earlier.
    move: now < start && can('edit'),
    customerAbsent: purpose !== undefined && servesCustomers(purpose) && now >= start && can('markAbsent'),
    cancel: can('cancel'),
    reinstate: can('reinstate'),
    resume: canUndoEnd(booking, now),
  };
  return POSSIBLE_ACTS.filter((act) => possible[act]);
};
