import { z } from 'zod';
import type { ErrorCode } from './error-codes.ts';
import type { Route } from './route.ts';
import { availability, availabilityRequest } from './schemas/availability.ts';
import { booking, bookingChanges, bookingList, bookingRequest, declining, extension } from './schemas/booking.ts';
import { decision } from './schemas/decision.ts';
import { localDay, nothing, pathId } from './schemas/fields.ts';
import { daysQuery, health, me, settingsChanges } from './schemas/me.ts';
import {
  occurrence,
  occurrenceToAdd,
  series,
  seriesChanges,
  seriesPreview,
  seriesRequest,
  seriesScope,
} from './schemas/series.ts';
import { dayView, organisation, site, siteSummary, today, todayQuery } from './schemas/site.ts';

const plain = { params: nothing, query: nothing, auth: true } as const;
const ofBooking = { ...plain, params: z.strictObject({ bookingId: pathId }) } as const;
const ofSite = { ...plain, params: z.strictObject({ siteId: pathId }) } as const;
const ofSeries = { ...plain, params: z.strictObject({ seriesId: pathId }) } as const;

const ok = <B extends z.ZodType>(body: B) => ({ status: 200, body }) as const;
const created = <B extends z.ZodType>(body: B) => ({ status: 201, body }) as const;

const NOT_FOUND = ['not-found'] as const satisfies readonly ErrorCode[];
const READ_ONE = ['not-found', 'forbidden'] as const satisfies readonly ErrorCode[];
const DECIDED = ['forbidden', 'conflict', 'rules', 'busy'] as const satisfies readonly ErrorCode[];
const LIFE_CYCLE = [...READ_ONE, 'not-possible-now', 'busy'] as const satisfies readonly ErrorCode[];
const GUARDED = [...LIFE_CYCLE, 'version-mismatch', 'if-match-missing'] as const satisfies readonly ErrorCode[];

/** Keeps the schemas' types, so that client, endpoints and document follow from one definition. */
const route = <const R extends Route>(definition: R): R => definition;

/** THE list of calls: the only place that names a URL or a verb. */
export const ROUTES = {
  health: route({
    ...plain,
    auth: false,
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service is ready',
    replies: ok(health),
    errors: ['busy'],
  }),
  openapi: route({
    ...plain,
    auth: false,
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This document',
    replies: ok(z.record(z.string(), z.unknown())),
    errors: [],
  }),
  me: route({
    ...plain,
    method: 'GET',
    path: '/api/me',
    summary: 'The caller',
    replies: ok(me),
    errors: [],
  }),
  changeMe: route({
    ...plain,
    method: 'PATCH',
    path: '/api/me',
    summary: 'Change the caller’s language, home site and notices',
    body: settingsChanges,
    replies: ok(me),
    errors: [],
  }),
  myBookings: route({
    ...plain,
    method: 'GET',
    path: '/api/me/bookings',
    summary: 'The caller’s bookings over all sites, between two local days, both inclusive',
    query: daysQuery,
    replies: ok(bookingList),
    errors: [],
  }),
  organisations: route({
    ...plain,
    method: 'GET',
    path: '/api/organisations',
    summary: 'All organisations',
    replies: ok(z.array(organisation)),
    errors: [],
  }),
  sites: route({
    ...plain,
    method: 'GET',
    path: '/api/sites',
    summary: 'All sites',
    replies: ok(z.array(siteSummary)),
    errors: [],
  }),
  site: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}',
    summary: 'A site with its zones, floors, resources and weekly hours',
    replies: ok(site),
    errors: NOT_FOUND,
  }),
  today: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}/today',
    summary: 'Which organisations serve at the site on a day, with which services, from when to when',
    query: todayQuery,
    replies: ok(today),
    errors: NOT_FOUND,
  }),
  day: route({
    ...plain,
    method: 'GET',
    path: '/api/sites/{siteId}/days/{day}',
    summary: 'Day view: all resources with their bookings as the caller may see them',
    params: z.strictObject({ siteId: pathId, day: localDay }),
    headers: { ifNoneMatch: true },
    replies: ok(dayView),
    errors: NOT_FOUND,
  }),
  availability: route({
    ...plain,
    method: 'POST',
    path: '/api/availability',
    summary: 'Find free spaces that the rules allow',
    body: availabilityRequest,
    replies: ok(availability),
    errors: ['forbidden'],
  }),
  checkBooking: route({
    ...plain,
    method: 'POST',
    path: '/api/bookings/check',
    summary: 'What would be decided; nothing is stored',
    body: bookingRequest,
    replies: ok(decision),
    errors: ['forbidden'],
  }),
  book: route({
    ...plain,
    method: 'POST',
    path: '/api/bookings',
    summary: 'Book',
    headers: { idempotencyKey: true },
    body: bookingRequest,
    replies: created(booking),
    errors: [...DECIDED, 'idempotency-key-reused'],
  }),
  booking: route({
    ...ofBooking,
    method: 'GET',
    path: '/api/bookings/{bookingId}',
    summary: 'One booking, as the caller may see it',
    replies: ok(booking),
    errors: NOT_FOUND,
  }),
  changeBooking: route({
    ...ofBooking,
    method: 'PATCH',
    path: '/api/bookings/{bookingId}',
    summary: 'Move, resize, change room or edit',
    headers: { ifMatch: 'required' },
    body: bookingChanges,
    replies: ok(booking),
    errors: [...GUARDED, 'conflict', 'rules'],
  }),
  cancelBooking: route({
    ...ofBooking,
    method: 'DELETE',
    path: '/api/bookings/{bookingId}',
    summary: 'Cancel',
    headers: { ifMatch: 'required' },
    replies: ok(booking),
    errors: GUARDED,
  }),
  checkIn: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/check-in',
    summary: 'Check in',
    replies: ok(booking),
    errors: LIFE_CYCLE,
  }),
  checkOut: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/check-out',
    summary: 'Check out; the time that is left becomes free',
    replies: ok(booking),
    errors: LIFE_CYCLE,
  }),
  extend: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/extend',
    summary: 'Extend; decided as a change',
    body: extension,
    replies: ok(booking),
    errors: [...LIFE_CYCLE, 'conflict', 'rules'],
  }),
  approve: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/approve',
    summary: 'Approve a requested booking',
    replies: ok(booking),
    errors: [...LIFE_CYCLE, 'conflict', 'rules'],
  }),
  decline: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/decline',
    summary: 'Decline a requested booking',
    body: declining,
    replies: ok(booking),
    errors: LIFE_CYCLE,
  }),
  reinstate: route({
    ...ofBooking,
    method: 'POST',
    path: '/api/bookings/{bookingId}/reinstate',
    summary: 'Take back a cancellation or a release; fully decided again',
    replies: ok(booking),
    errors: [...LIFE_CYCLE, 'conflict', 'rules'],
  }),
  checkSeries: route({
    ...plain,
    method: 'POST',
    path: '/api/series/check',
    summary: 'Every date of a series with what would be decided; nothing is stored',
    body: seriesRequest,
    replies: ok(seriesPreview),
    errors: ['forbidden'],
  }),
  bookSeries: route({
    ...plain,
    method: 'POST',
    path: '/api/series',
    summary: 'Book a series',
    headers: { idempotencyKey: true },
    body: seriesRequest,
    replies: created(series),
    errors: [...DECIDED, 'idempotency-key-reused'],
  }),
  series: route({
    ...ofSeries,
    method: 'GET',
    path: '/api/series/{seriesId}',
    summary: 'A series with its dates',
    query: seriesScope,
    replies: ok(series),
    errors: READ_ONE,
  }),
  changeSeries: route({
    ...ofSeries,
    method: 'PATCH',
    path: '/api/series/{seriesId}',
    summary: 'Change one date, the following, all, or those of a range',
    headers: { ifMatch: 'optional' },
    query: seriesScope,
    body: seriesChanges,
    replies: ok(series),
    errors: [...LIFE_CYCLE, 'version-mismatch', 'conflict', 'rules'],
  }),
  cancelSeries: route({
    ...ofSeries,
    method: 'DELETE',
    path: '/api/series/{seriesId}',
    summary: 'Cancel one date, the following, all, or those of a range',
    headers: { ifMatch: 'optional' },
    query: seriesScope,
    replies: ok(series),
    errors: [...LIFE_CYCLE, 'version-mismatch'],
  }),
  addOccurrence: route({
    ...ofSeries,
    method: 'POST',
    path: '/api/series/{seriesId}/occurrences',
    summary: 'Add a date to a series, also one that was skipped',
    headers: { idempotencyKey: true },
    body: occurrenceToAdd,
    replies: created(occurrence),
    errors: [...LIFE_CYCLE, 'conflict', 'rules', 'idempotency-key-reused'],
  }),
} as const satisfies { readonly [id: string]: Route };

export type Routes = typeof ROUTES;
export type RouteId = keyof Routes;
