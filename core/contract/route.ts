import type { z } from 'zod';
import type { ErrorCode } from './error-codes.ts';
import type { ReplyHeaders } from './reply-headers.ts';
import type { Tag } from './tags.ts';

export const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** Headers that a route reads besides those that every route reads, or every GET (`If-None-Match`). */
export interface RouteHeaders {
  readonly ifMatch?: 'required' | 'optional';
  readonly idempotencyKey?: true;
}

/** The answer to a call that succeeded: its status, its body, what that is, and its headers besides those of all answers. */
interface Success {
  readonly status: 200 | 201;
  readonly body: z.ZodType;
  readonly says: string;
  readonly headers?: ReplyHeaders;
}

/** One call of the API: what it takes, what it answers, and what may go wrong. */
export interface Route {
  readonly method: Method;
  /** `{name}` stands for a parameter. */
  readonly path: string;
  /** A few words, as in a list of calls. */
  readonly summary: string;
  /** What it does, and for whom. */
  readonly description: string;
  readonly tag: Tag;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  /** Absent where the call has no body. */
  readonly body?: z.ZodType;
  readonly headers?: RouteHeaders;
  readonly replies: Success;
  /** Besides those that any call may get (`errorsOf`). */
  readonly errors: readonly ErrorCode[];
  /** False for the few calls that need no token. */
  readonly auth: boolean;
  /** It stores several things, one after another: an outage may leave some of them behind. */
  readonly inSteps?: true;
}

/** What any call may answer, and what any call with a token may. */
const COMMON_ERRORS: readonly ErrorCode[] = [
  'malformed',
  'headers-too-large',
  'too-slow',
  'too-many-requests',
  'store-unreachable',
  'newer-data',
  'internal',
  'method-not-allowed',
];
const SIGNED_IN_ERRORS: readonly ErrorCode[] = ['unauthenticated', 'guest-account', 'unknown-tenant'];
const WRITE_ERRORS: readonly ErrorCode[] = ['outcome-unknown'];
const BODY_ERRORS: readonly ErrorCode[] = ['too-large', 'not-json'];

/** Every error code that a caller of the route may see. */
export const errorsOf = (route: Route): readonly ErrorCode[] => [
  ...COMMON_ERRORS,
  ...(route.auth ? SIGNED_IN_ERRORS : []),
  ...(route.method === 'GET' ? [] : WRITE_ERRORS),
  ...(route.body === undefined ? [] : BODY_ERRORS),
  ...route.errors,
];

/** The route's path with its parameters filled in. Throws when one is missing. */
export const pathTo = (route: Pick<Route, 'path'>, params: { readonly [name: string]: string }): string =>
  route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${route.path} needs ${name}`);
    return encodeURIComponent(value);
  });
