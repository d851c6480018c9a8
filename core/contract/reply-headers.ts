/** What the document says of a header: its meaning, its form, and one as it might come. */
interface ReplyHeaderFacts {
  readonly description: string;
  readonly schema: {
    readonly type: 'string' | 'integer';
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly format?: string;
    readonly minimum?: number;
  };
  readonly example: string | number;
}

/** THE headers that answers carry and programs read. `always` in a route's replies promises one, `sometimes` allows it. */
export const REPLY_HEADERS = {
  'X-Request-Id': {
    description:
      'The name of this call in the log: the caller’s own where one was sent that can be a name, else a new one.',
    schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
    example: '5f0c2a4e-9d1b-4f7a-8a3e-2b6c1d0e9f84',
  },
  ETag: {
    description:
      'The version of what is answered: for If-Match when it is changed, for If-None-Match when it is asked for again.',
    schema: { type: 'string', pattern: '^(W/)?"[^"]*"$' },
    example: '"3"',
  },
  Location: {
    description: 'Where what was made is found.',
    schema: { type: 'string', format: 'uri-reference' },
    example: '/api/bookings/pori.20261123.01kamx3v8q',
  },
  'Retry-After': {
    description: 'Seconds after which the call may be sent again.',
    schema: { type: 'integer', minimum: 1 },
    example: 5,
  },
  'WWW-Authenticate': {
    description: 'That a bearer token is asked for, and what is wrong with the one that came (RFC 6750).',
    schema: { type: 'string', pattern: '^Bearer' },
    example: 'Bearer error="invalid_token"',
  },
  Allow: {
    description: 'The methods that the path has.',
    schema: { type: 'string' },
    example: 'GET, HEAD, PATCH, OPTIONS',
  },
  'Content-Language': {
    description: 'The languages of texts in the answer.',
    schema: { type: 'string', pattern: '^(fi|sv|en)(, (fi|sv|en))*$' },
    example: 'en',
  },
  Link: {
    description: 'Where the list goes on (RFC 8288), with `rel="next"`; absent where it ends.',
    schema: { type: 'string' },
    example: '</api/me/bookings?from=2026-11-01&to=2026-11-30&cursor=bXkuMQ>; rel="next"',
  },
  'Idempotent-Replayed': {
    description: '`true` where an earlier call under the same Idempotency-Key has made what is answered.',
    schema: { type: 'string', enum: ['true'] },
    example: 'true',
  },
  'RateLimit-Limit': {
    description:
      'How many calls the caller may send in a minute; absent, as the two that follow, where calls are not counted.',
    schema: { type: 'integer', minimum: 1 },
    example: 1200,
  },
  'RateLimit-Remaining': {
    description: 'How many of them are left.',
    schema: { type: 'integer', minimum: 0 },
    example: 1199,
  },
  'RateLimit-Reset': {
    description: 'Seconds until all of them are there again.',
    schema: { type: 'integer', minimum: 1 },
    example: 60,
  },
} as const satisfies Readonly<Record<string, ReplyHeaderFacts>>;

export type ReplyHeader = keyof typeof REPLY_HEADERS;

/** Which headers an answer has: one that is promised, or one that comes where there is something to say. */
export type ReplyHeaders = { readonly [name in ReplyHeader]?: 'always' | 'sometimes' };

/** On every answer, whatever it is. */
export const HEADERS_OF_ALL: ReplyHeaders = {
  'X-Request-Id': 'always',
  'RateLimit-Limit': 'sometimes',
  'RateLimit-Remaining': 'sometimes',
  'RateLimit-Reset': 'sometimes',
};

/** On every answer that has a body. */
export const HEADERS_OF_BODIES: ReplyHeaders = { 'Content-Language': 'always' };

/** On what a GET has read, where its route says no other. */
export const HEADERS_OF_READINGS: ReplyHeaders = { ETag: 'always' };

/** Where what a GET would read is what the caller has. */
export const HEADERS_OF_NOT_MODIFIED: ReplyHeaders = {
  ...HEADERS_OF_READINGS,
  'Content-Language': 'sometimes',
  Link: 'sometimes',
};

/** On what a call has done that takes an Idempotency-Key. */
export const HEADERS_OF_KEYED: ReplyHeaders = { 'Idempotent-Replayed': 'sometimes' };

/** On refusals, by status. */
export const HEADERS_OF_REFUSALS: { readonly [status: number]: ReplyHeaders } = {
  401: { 'WWW-Authenticate': 'always' },
  405: { Allow: 'always' },
  429: { 'Retry-After': 'always' },
  503: { 'Retry-After': 'always' },
};
