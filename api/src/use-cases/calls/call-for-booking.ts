import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { hasRemoteSide, organisationWanted } from '@yhteistila/core/occupancy/booked-people.ts';
import { type Call, isOver } from '@yhteistila/core/occupancy/call.ts';
import { startCall } from '@yhteistila/core/occupancy/ring-on.ts';
import { ringSeconds } from '@yhteistila/core/rules/engine/ring-seconds.ts';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import { serviceOf } from '@yhteistila/core/site/service-of.ts';
import { siteOf } from '../../commit/booking-id.ts';
import { locate } from '../../commit/locate.ts';
import { orUnknown } from '../../commit/or-unknown.ts';
import { callsOfBooking, createCall, findCall } from '../../records/calls.ts';
import { notNow } from '../bookings/booking-act.ts';
import { BUSY } from '../bookings/change-booking.ts';
import { checkIn } from '../bookings/check-in.ts';
import { unknown } from '../bookings/read-request.ts';
import type { Deps } from '../deps.ts';
import { forbiddenUnless } from '../forbidden-unless.ts';
import type { Context, Idempotency } from '../inputs.ts';
import { type Caller, done, type Outcome, refused, replayed } from '../outcome.ts';
import { underKey } from '../remember-request.ts';
import { afterChange, type CallMoment, ringOn } from './change-call.ts';

interface BookingCallInput {
  readonly bookingId: string;
  readonly serviceId?: string;
  readonly idempotency: Idempotency | undefined;
  readonly context: Context;
}

const MAX_TRIES = 5;

const idOf = (bookingId: string, number: number): string => `${bookingId}.${number}`;
const numberOf = ({ id }: Call): number => Number(id.slice(id.lastIndexOf('.') + 1));

const roomOf = ({ resourceIds, siteId }: Booking, { resourceById }: Directory): string | undefined =>
  resourceIds.find((id) => {
    const placed = resourceById.get(id);
    return placed?.resource.kind === 'space' && placed.site.id === siteId;
  });

/** Who calls, for which booking, and about which of the organisation's services. */
interface Asked {
  readonly caller: Caller;
  readonly booking: Booking;
  readonly serviceId: string | undefined;
}

/** The booking's next call with its first rings, not yet stored. */
const newCall = async (deps: Deps, asked: Asked, id: string, moment: CallMoment): Promise<Call> => {
  const { caller, booking, serviceId } = asked;
  const { directory, now } = moment;
  const { siteId, languages = [] } = booking;
  const resourceId = roomOf(booking, directory);
  const room = resourceId === undefined ? {} : { resourceId };
  const call = startCall({
    id,
    kind: 'customer',
    siteId,
    organisationId: organisationWanted(booking, directory),
    bookingId: booking.id,
    ...room,
    ...(languages.length > 0 && { languages }),
    ...(serviceId !== undefined && { serviceId }),
    meetingUrl: booking.meetingUrl ?? (await deps.meetings.linkOf(booking.id)),
    ringSeconds: ringSeconds({ siteId, ...room, request: booking, organiser: caller.person, now }, directory),
    startedBy: caller.person.id,
    startedAt: now,
  });
  return ringOn(deps, call, moment, booking);
};

/** Makes the booking's next call; the open one, where somebody else was first. */
const makeCall = async (deps: Deps, asked: Asked, first: number): Promise<Outcome<Call>> => {
  const directory = await deps.directory([siteOf(asked.booking.id)]);
  for (let number = first; number < first + MAX_TRIES; number += 1) {
    const id = idOf(asked.booking.id, number);
    const call = await newCall(deps, asked, id, { directory, now: deps.clock.now() });
    if (await createCall(deps, call)) {
      await afterChange(deps, undefined, call);
      return done(call);
    }
    const other = await findCall(deps, id);
    if (other !== undefined && !isOver(other)) return done(other);
  }
  return { ok: false, refusal: BUSY };
};

/**
 * A booking's customer is present: checks the booking in, and calls. One open call a booking: a repeat gets it.
 * `not-possible-now` when nobody takes part from afar, or when the booking cannot be checked in; `not-found` for a
 * service that the organisation does not have.
 */
export const callForBooking = async (
  deps: Deps,
  caller: Caller,
  { bookingId, serviceId, idempotency, context }: BookingCallInput,
): Promise<Outcome<Call>> => {
  const located = await locate(deps.changes, bookingId, deps.clock.now());
  if (located === undefined) return refused('not-found');
  const { booking } = located;
  const directory = await deps.directory([siteOf(bookingId)]);
  const forbidden = forbiddenUnless(caller.person, 'startCall', booking, directory);
  if (forbidden !== undefined) return forbidden;
  if (!hasRemoteSide(booking, directory)) return { ok: false, ...notNow('call-not-remote') };
  if (
    serviceId !== undefined &&
    serviceOf(directory, organisationWanted(booking, directory), serviceId) === undefined
  ) {
    return unknown('serviceId', 'unknown-service');
  }
  const calls = await callsOfBooking(deps, bookingId);
  const next = Math.max(0, ...calls.map(numberOf)) + 1;
  const keyed = { personId: caller.person.id, act: 'startCall', idempotency, newId: idOf(bookingId, next) };
  return underKey(deps, keyed, async ({ id, repeated }) => {
    const made = repeated ? calls.find((call) => call.id === id) : undefined;
    if (made !== undefined) return replayed(made);
    const open = calls.find((call) => !isOver(call));
    if (open !== undefined) return done(open);
    const checkedIn = await checkIn(deps)(caller, { bookingId }, context);
    if (!checkedIn.ok) return checkedIn;
    // The booking is in use by now, whatever comes of the call.
    return orUnknown(() => makeCall(deps, { caller, booking, serviceId }, next), { bookingId });
  });
};
