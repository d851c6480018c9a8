import { z } from 'zod';
import type { ErrorCode } from './error-codes.ts';
import type { Route } from './route.ts';
import { nothing, pathId } from './schemas/fields.ts';

export const plain = { params: nothing, query: nothing, auth: true } as const;
export const ofBooking = { ...plain, params: z.strictObject({ bookingId: pathId }) } as const;
export const ofSite = { ...plain, params: z.strictObject({ siteId: pathId }) } as const;
export const ofSeries = { ...plain, params: z.strictObject({ seriesId: pathId }) } as const;

export const ok = <B extends z.ZodType>(body: B) => ({ status: 200, body }) as const;
export const created = <B extends z.ZodType>(body: B) => ({ status: 201, body }) as const;

export const NOT_FOUND = ['not-found'] as const satisfies readonly ErrorCode[];
export const READ_ONE = ['not-found', 'forbidden'] as const satisfies readonly ErrorCode[];
export const DECIDED = ['forbidden', 'conflict', 'rules', 'busy'] as const satisfies readonly ErrorCode[];
export const LIFE_CYCLE = [...READ_ONE, 'not-possible-now', 'busy'] as const satisfies readonly ErrorCode[];
export const GUARDED = [...LIFE_CYCLE, 'version-mismatch', 'if-match-missing'] as const satisfies readonly ErrorCode[];

/** Keeps the schemas' types, so that client, endpoints and document follow from one definition. */
export const route = <const R extends Route>(definition: R): R => definition;
