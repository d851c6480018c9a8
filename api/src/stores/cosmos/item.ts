import { createHash } from 'node:crypto';
import type { Instant } from '@yhteistila/core/time/interval.ts';

/** What every item has: its place, and when the account may erase it. Our own fields stand in `document`. */
export interface Item<Document> {
  readonly id: string;
  readonly partition: string;
  /** Indexed, so that a query of one kind does not load the others. */
  readonly kind: string;
  /** Version of the partition's guard that the commit which wrote this made. Zero where there is no guard. */
  readonly seq: number;
  /** Seconds after its last writing at which the account erases the item. */
  readonly ttl?: number;
  readonly document: Document;
}

/** Ids that no encoded id can equal: `~` is followed by two hexadecimal digits there. */
export const GUARD_ID = '~guard';

const PLAIN = /^[A-Za-z0-9._-]*$/;
const ESCAPED = /[^A-Za-z0-9._-]/gu;
/** Cosmos takes 255 characters. */
const MAX_ID_LENGTH = 200;
const KEPT_OF_LONG = 120;

const escaped = (character: string): string =>
  [...Buffer.from(character)].map((byte) => `~${byte.toString(16).padStart(2, '0')}`).join('');

/**
 * An id that Cosmos takes (no `/ \ ? #`, at most 255 characters) and that needs no escaping in a URL: other characters
 * as `~` and their UTF-8 bytes, a very long id by its beginning and digest. The true id stands in the document. The encoded
 * beginning of an id is the beginning of the encoded id (of a very long one: its first 120 characters).
 */
export const encodeId = (id: string): string => {
  const encoded = PLAIN.test(id) ? id : id.replace(ESCAPED, escaped);
  if (encoded.length <= MAX_ID_LENGTH) return encoded;
  return `${encoded.slice(0, KEPT_OF_LONG)}~x${createHash('sha256').update(id).digest('hex')}`;
};

/** The beginning that the encoded ids of all ids beginning so share. */
export const encodePrefix = (prefix: string): string =>
  (PLAIN.test(prefix) ? prefix : prefix.replace(ESCAPED, escaped)).slice(0, KEPT_OF_LONG);

const MAX_TTL = 2 ** 31 - 1;

/**
 * Time to live in seconds, so that the account keeps the item at least until `expiresAt`: it counts whole seconds from a
 * time of its own. What must not be seen after that instant is left out when it is read.
 */
export const timeToLive = (expiresAt: Instant | undefined, now: Instant): { ttl?: number } => {
  if (expiresAt === undefined) return {};
  return { ttl: Math.min(MAX_TTL, Math.max(1, Math.ceil((expiresAt - now) / 1000) + 1)) };
};

/** Whether the document was to be seen until an instant that has come. */
export const hasExpired = (document: { readonly expiresAt?: Instant }, now: Instant): boolean =>
  document.expiresAt !== undefined && document.expiresAt <= now;
