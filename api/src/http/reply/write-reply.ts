import type { Language } from '@yhteistila/core/language/texts.ts';
import type { ReadyBody, Reply } from '../endpoint.ts';
import type { Allowance } from '../limits/limits.ts';
import { DATA_POLICY, EVERYWHERE } from '../page-headers.ts';
import type { RawReply, RawRequest } from '../request/raw.ts';
import { encodeBody } from './compress.ts';
import { contentTag, matchesTag } from './etag.ts';

const UTF8 = new TextEncoder();

const OK = 200;
const NOT_MODIFIED = 304;

/** On every answer: it is for this caller alone. */
const ALWAYS: Readonly<Record<string, string>> = {
  ...EVERYWHERE,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': DATA_POLICY,
};

const readyOf = ({ ready, body }: Reply): ReadyBody | undefined =>
  ready ?? (body === undefined ? undefined : { bytes: UTF8.encode(JSON.stringify(body)) });

/** How the caller stands with the limit of calls (docs/decisions/0034-http-manners.md). */
const limitHeaders = (allowance: Allowance | undefined): Record<string, string> =>
  allowance === undefined
    ? {}
    : {
        'RateLimit-Limit': String(allowance.limit),
        'RateLimit-Remaining': String(allowance.remaining),
        'RateLimit-Reset': String(allowance.resetSeconds),
      };

export interface Sending {
  readonly status: number;
  readonly requestId: string;
  /** Of the texts in the answer. */
  readonly language: Language;
  readonly acceptEncoding: string | undefined;
  /** HEAD: everything but the body. */
  readonly headOnly: boolean;
  /** GET or HEAD: the answer has a tag, and is not sent to who names it. */
  readonly isRead: boolean;
  readonly ifNoneMatch: string | undefined;
  readonly allowance: Allowance | undefined;
}

/** How a request is answered, as far as its own headers say. */
export const sendingTo = (
  { method, headers }: RawRequest,
  known: Pick<Sending, 'status' | 'requestId' | 'language'> & { readonly allowance?: Allowance | undefined },
): Sending => ({
  allowance: known.allowance,
  acceptEncoding: headers['accept-encoding'],
  headOnly: method === 'HEAD',
  isRead: method === 'HEAD' || method === 'GET',
  ifNoneMatch: headers['if-none-match'],
  ...known,
});

/** The tag of what was read; the next page is part of what an answer says. */
const tagOf = (
  { headers = {}, untagged }: Reply,
  bytes: Uint8Array,
  { isRead, status }: Sending,
): string | undefined => {
  if (headers.ETag !== undefined || untagged === true || !isRead || status !== OK) return headers.ETag;
  return contentTag(headers.Link === undefined ? bytes : UTF8.encode(`${contentTag(bytes)} ${headers.Link}`));
};

/**
 * A reply as bytes and headers, compressed where the caller takes that and it is worth it; 304 without a body where the
 * caller names the tag of what would be read.
 */
export const writeReply = async (reply: Reply, sending: Sending): Promise<RawReply> => {
  const { status, requestId, language, allowance, isRead, ifNoneMatch } = sending;
  const headers: Record<string, string> = {
    ...ALWAYS,
    'X-Request-Id': requestId,
    ...limitHeaders(allowance),
    ...reply.headers,
  };
  const ready = readyOf(reply);
  if (ready === undefined) return { status, headers, body: undefined };
  headers.Vary ??= 'Accept-Language, Accept-Encoding';
  const tag = tagOf(reply, ready.bytes, sending);
  if (tag !== undefined) headers.ETag = tag;
  if (isRead && status === OK && tag !== undefined && matchesTag(ifNoneMatch, tag)) {
    return { status: NOT_MODIFIED, headers, body: undefined };
  }
  headers['Content-Type'] ??= 'application/json; charset=utf-8';
  headers['Content-Language'] ??= language;
  const { bytes, encoding } = await encodeBody(ready, sending.acceptEncoding);
  if (encoding !== undefined) headers['Content-Encoding'] = encoding;
  if (!sending.headOnly) return { status, headers, body: bytes };
  headers['Content-Length'] = String(bytes.length);
  return { status, headers, body: undefined };
};
