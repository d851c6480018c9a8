import type { RouteHeaders } from './route.ts';

/** What the document says of a header that calls may send: its meaning, its form, and one as it might come. */
interface RequestHeaderFacts {
  readonly description: string;
  readonly schema: { readonly type: 'string'; readonly pattern?: string };
  readonly example: string;
}

/** Headers that every call reads. */
export const HEADERS_OF_ALL_CALLS = {
  'Accept-Language': {
    description: 'The language of texts in the answer: `fi`, `sv` or `en`. Finnish where none of them is asked for.',
    schema: { type: 'string' },
    example: 'en',
  },
  'X-Request-Id': {
    description: 'A name for this call, under which it stands in the log and in the answer.',
    schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
    example: '5f0c2a4e-9d1b-4f7a-8a3e-2b6c1d0e9f84',
  },
} as const satisfies Readonly<Record<string, RequestHeaderFacts>>;

/** Headers that every GET reads besides. */
export const HEADERS_OF_READS = {
  'If-None-Match': {
    description: 'ETags of what the caller has, or `*`: 304 without a body where one of them still holds.',
    schema: { type: 'string' },
    example: '"3"',
  },
} as const satisfies Readonly<Record<string, RequestHeaderFacts>>;

/** Headers that some routes read, by what a route calls them. */
export const HEADERS_OF_SOME_CALLS = {
  ifMatch: {
    name: 'If-Match',
    description:
      'ETags of what was read; `*` for whatever it is now. Nothing is changed where none of them is its version.',
    schema: { type: 'string' },
    example: '"3"',
  },
  idempotencyKey: {
    name: 'Idempotency-Key',
    description:
      'A name that the caller gives to this request, 1 to 200 visible ASCII characters. Sent again under the same key within 24 hours, the request is not carried out again, and has the same answer.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
    example: '0190f5c8-5d1c-7e0a-9c55-0a4f3f1b2c3d',
  },
} as const satisfies { readonly [header in keyof RouteHeaders]-?: RequestHeaderFacts & { readonly name: string } };
