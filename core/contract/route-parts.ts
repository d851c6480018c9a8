import { z } from 'zod';
import type { ErrorCode } from './error-codes.ts';
import type { ReplyHeaders } from './reply-headers.ts';
import type { Route } from './route.ts';
import { nothing, pathId } from './schemas/fields.ts';

export const plain = { params: nothing, query: nothing, auth: true } as const;
export const ofBooking = { ...plain, tag: 'bookings', params: z.strictObject({ bookingId: pathId }) } as const;
export const ofSite = { ...plain, tag: 'sites', params: z.strictObject({ siteId: pathId }) } as const;
export const ofSeries = { ...plain, tag: 'series', params: z.strictObject({ seriesId: pathId }) } as const;

/** A success with what its body is, and the headers that it has besides those of every answer. */
export const ok = <B extends z.ZodType>(body: B, says: string, headers: ReplyHeaders = {}) =>
  ({ status: 200, body, says, headers }) as const;
/** What was made has a place and a version. */
export const created = <B extends z.ZodType>(body: B, says: string) =>
  ({ status: 201, body, says, headers: { ETag: 'always', Location: 'always' } }) as const;

/** It has a version; or it has one that not every caller may know. */
export const VERSIONED = { ETag: 'always' } as const satisfies ReplyHeaders;
export const VERSIONED_FOR_SOME = { ETag: 'sometimes' } as const satisfies ReplyHeaders;
/** A list that may go on in another answer. */
export const LISTED = { Link: 'sometimes' } as const satisfies ReplyHeaders;

export const NOT_FOUND = ['not-found'] as const satisfies readonly ErrorCode[];
export const READ_ONE = ['not-found', 'forbidden'] as const satisfies readonly ErrorCode[];
export const DECIDED = [...READ_ONE, 'conflict', 'rules', 'busy'] as const satisfies readonly ErrorCode[];
export const LIFE_CYCLE = [...READ_ONE, 'not-possible-now', 'busy'] as const satisfies readonly ErrorCode[];
export const GUARDED = [...LIFE_CYCLE, 'version-mismatch', 'if-match-missing'] as const satisfies readonly ErrorCode[];

/** Keeps the schemas' types, so that client, endpoints and document follow from one definition. */
export const route = <const R extends Route>(definition: R): R => definition;
