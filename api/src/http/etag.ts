import { createHash } from 'node:crypto';
import type { ExpectedVersion } from '../use-cases/inputs.ts';

const VERSION = /^(?:W\/)?"?(\d{1,15})"?$/;
const FOREIGN = -1;

/** The ETag of what has a version (contract.md). */
export const versionTag = (version: number): string => `"${version}"`;

/** What If-Match expects. Weakened tags count too, because a proxy that compresses weakens them. */
export const expectedVersionOf = (header: string): ExpectedVersion => {
  const value = header.trim();
  if (value === '*') return 'any';
  const version = VERSION.exec(value)?.[1];
  return version === undefined ? FOREIGN : Number(version);
};

/** An ETag that tells nothing of its parts; weak, because the compressed form has other bytes. */
export const opaqueTag = (...parts: readonly string[]): string =>
  `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)}"`;

const bare = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether If-None-Match names the tag, by weak comparison (RFC 9110 13.1.2). */
export const matchesTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((each) => bare(each) === bare(tag)));
