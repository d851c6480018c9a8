import {
  created,
  DECIDED,
  GUARDED,
  LIFE_CYCLE,
  NOT_FOUND,
  ofBooking,
  ok,
  plain,
  READ_ONE,
  route,
  VERSIONED_FOR_SOME,
} from './route-parts.ts';
import { bookingChanges, bookingCheck, bookingRequest, cancelling, declining, extension } from './schemas/booking.ts';
import { booking } from './schemas/booking-view.ts';
import { decision } from './schemas/decision.ts';

const ofBookings = { ...plain, tag: 'bookings' } as const;

/** What most of these calls answer. */
const asItIs = ok(booking, 'The booking as it is now.', VERSIONED_FOR_SOME);

/** Calls about one booking; part of ROUTES. */
export const BOOKING_ROUTES = {
  checkBooking: route({
    ...ofBookings,
    method: 'POST',
    path: '/api/bookings/check',
    summary: 'Check a booking',
    description:
      'What would be decided, of a new booking or, with `replaces`, of a change. Nothing is stored. 200 whatever the decision is.',
    body: bookingCheck,
    replies: ok(decision, 'The decision with its findings.'),
    errors: READ_ONE,
  }),
  book: route({
    ...ofBookings,
    method: 'POST',
    path: '/api/bookings',
    summary: 'Book',
    description:
      'Makes a booking, or refuses with every reason. Under an Idempotency-Key the same request makes one booking, however often it is sent within 24 hours.',
    headers: { idempotencyKey: true },
    body: bookingRequest,
    replies: created(booking, 'The booking that was made, confirmed or waiting for approval.'),
    errors: [...DECIDED, 'idempotency-key-reused'],
  }),
  booking: route({
    ...ofBooking,
    method: 'GET',
    path: '/api/bookings/{bookingId}',
    summary: 'Read a booking',
    description: 'One booking, as the caller may see it: `visibility` says how much that is.',
    replies: asItIs,
    errors: NOT_FOUND,
  }),
  changeBooking: route({
    ...ofBooking,
    method: 'PATCH',
    path: '/api/bookings/{bookingId}',
    summary: 'Change a booking',
    description:
      'Moves, resizes, changes the room or edits. Decided again, unless texts alone change. Without success it stays as it was.',
    headers: { ifMatch: 'required' },
    body: bookingChanges,
    replies: asItIs,
    errors: [...GUARDED, 'conflict', 'rules'],
  }),
  cancelBooking: route({
    ...ofBooking,
    method: 'DELETE',
    path: '/api/bookings/{bookingId}',
    summary: 'Cancel a booking',
    description: 'Cancels; the time becomes free. Somebody else than the organiser says why in the body.',
    headers: { ifMatch: 'required' },
    body: cancelling,
    replies: asItIs,
    errors: [...GUARDED, 'rules'],
  }),
  checkIn: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/check-in',
    summary: 'Check in',
    description: 'The use begins. Repeated: the same answer.',
    replies: asItIs,
    errors: LIFE_CYCLE,
  }),
  checkOut: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/check-out',
    summary: 'Check out',
    description: 'The use ends; the time that is left becomes free. Repeated: the same answer.',
    replies: asItIs,
    errors: LIFE_CYCLE,
  }),
  customerAbsent: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/customer-absent',
    summary: 'Say that the customer did not come',
    description: 'The customer did not come: the booking ends, the time that is left becomes free.',
    replies: asItIs,
    errors: LIFE_CYCLE,
  }),
  guardAcknowledged: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/guard-acknowledged',
    summary: 'Say that the guard knows',
    description: 'The site’s guard, or the host who stands in, knows of this booking where and when it is now.',
    replies: asItIs,
    errors: LIFE_CYCLE,
  }),
  extend: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/extend',
    summary: 'Extend a booking',
    description:
      'A later end, decided as a change. Minutes need an Idempotency-Key, so that a repeat does not count twice; a new end needs none.',
    headers: { idempotencyKey: true },
    body: extension,
    replies: asItIs,
    errors: [...LIFE_CYCLE, 'conflict', 'rules', 'idempotency-key-reused'],
  }),
  approve: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/approve',
    summary: 'Approve a booking',
    description: 'A coordinator approves a requested booking, which is decided again.',
    replies: asItIs,
    errors: [...LIFE_CYCLE, 'conflict', 'rules'],
  }),
  decline: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/decline',
    summary: 'Decline a booking',
    description: 'A coordinator declines a requested booking; the organiser reads the reason.',
    body: declining,
    replies: asItIs,
    errors: [...LIFE_CYCLE, 'rules'],
  }),
  reinstate: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/reinstate',
    summary: 'Take back an end',
    description: 'Takes back a cancellation or a release, or for ten seconds an early end; decided again.',
    replies: asItIs,
    errors: [...LIFE_CYCLE, 'conflict', 'rules'],
  }),
} as const;
