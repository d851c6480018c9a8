import { createHash } from 'node:crypto';
import type { ExpectedVersion } from '../../use-cases/inputs.ts';

/** One tag of a list, quoted as it must be, or bare as some programs send it. A quoted tag may hold commas. */
const LISTED = /(?:W\/)?"([^"]*)"|[^\s,"]+/g;
/** What follows the version tells states apart that have the same one. */
const VERSION = /^(\d{1,15})(?:\.[\w-]{1,64})?$/;
/** More than this is no list of tags that we gave; what is cut off is not listed. */
const MAX_LIST_LENGTH = 8192;
const MAX_HASH_LENGTH = 22;

const hashOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, MAX_HASH_LENGTH);

/** The ETag of what has a version (docs/api.md §5); `state` tells apart what the version does not. */
export const versionTag = (version: number, state?: string): string =>
  state === undefined ? `"${version}"` : `"${version}.${hashOf(state)}"`;

/** The tags of If-Match or If-None-Match, without their quotes and without the mark of weak ones. */
const listedTags = (header: string): readonly string[] =>
  [...header.slice(0, MAX_LIST_LENGTH).matchAll(LISTED)].map(([whole, quoted]) => quoted ?? whole);

const isAny = (header: string): boolean => header.slice(0, MAX_LIST_LENGTH).trim() === '*';

/** Which versions If-Match takes. Weakened tags count too, because a proxy that compresses weakens them. */
export const expectedVersionOf = (header: string): ExpectedVersion =>
  isAny(header)
    ? 'any'
    : listedTags(header).flatMap((tag) => {
        const version = VERSION.exec(tag)?.[1];
        return version === undefined ? [] : [Number(version)];
      });

/** An ETag that tells nothing of its parts; weak, because the compressed form has other bytes. */
export const opaqueTag = (...parts: readonly string[]): string => `W/"${hashOf(parts.join('\n'))}"`;

/** The same of an answer as it is sent, for what has no tag of its own. */
export const contentTag = (bytes: Uint8Array): string => `W/"${hashOf(bytes)}"`;

/** Whether If-None-Match names the tag, by weak comparison (RFC 9110 13.1.2). */
export const matchesTag = (header: string | undefined, tag: string): boolean => {
  if (header === undefined) return false;
  if (isAny(header)) return true;
  const [wanted] = listedTags(tag);
  return wanted !== undefined && listedTags(header).includes(wanted);
};
