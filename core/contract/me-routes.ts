import { z } from 'zod';
import { LISTED, NOT_FOUND, ok, plain, route } from './route-parts.ts';
import { booking, bookingList } from './schemas/booking-view.ts';
import { idempotencyKey } from './schemas/fields.ts';
import { daysQuery, me, settingsChanges } from './schemas/me.ts';

const ofCaller = { ...plain, tag: 'me' } as const;

/** Calls about the caller; part of ROUTES. */
export const ME_ROUTES = {
  me: route({
    ...ofCaller,
    method: 'GET',
    path: '/api/me',
    summary: 'Read the caller',
    description: 'Who the token stands for: the person, the organisation, the roles, and what the person has chosen.',
    replies: ok(me, 'The caller.'),
    errors: [],
  }),
  changeMe: route({
    ...ofCaller,
    method: 'PATCH',
    path: '/api/me',
    summary: 'Change the caller’s settings',
    description: 'Sets the language, the home site, the wanted notices or the quiet hours; what is not named stays.',
    body: settingsChanges,
    replies: ok(me, 'The caller, with the new settings.'),
    errors: NOT_FOUND,
  }),
  myBookings: route({
    ...ofCaller,
    method: 'GET',
    path: '/api/me/bookings',
    summary: 'List the caller’s bookings',
    description: 'The caller’s own bookings over all sites, between two local days, both inclusive.',
    query: daysQuery,
    replies: ok(bookingList, 'The bookings, by their start.', LISTED),
    errors: [],
  }),
  withdrawRequest: route({
    ...ofCaller,
    method: 'DELETE',
    path: '/api/me/requests/{key}',
    summary: 'Take back a request',
    description:
      'Takes back a booking that was sent under an Idempotency-Key, whether it arrived or not: one that was made is cancelled, one that comes late makes none.',
    params: z.strictObject({ key: idempotencyKey }),
    replies: ok(
      z.object({ booking: booking.optional().meta({ description: 'the one that had been made' }) }),
      'Nothing comes of the request any more.',
    ),
    errors: ['not-possible-now', 'busy'],
  }),
} as const;
