import { createHash } from 'node:crypto';
import { type Directory, indexDirectory } from '@yhteistila/core/site/directory.ts';
import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { DirectoryEntry } from '../ports/directory-store.ts';

/** An entry, and the instant from which it holds. */
export interface Change {
  readonly from: Instant;
  /** When it was put; absent in what earlier programs put, all of which was to hold at once. */
  readonly putAt?: Instant;
  readonly change: DirectoryEntry;
}

/** One entry's document: what holds now and what will, in order of time. */
export interface DirectoryDocument {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** Clocks of two processes may differ by this much: what was replaced is kept so long for the one that is behind. */
const KEPT_MS = 60_000;

/** The id of the entry's document: `sites.pori`, `presences.pori|kela`. */
export const directoryDocumentId = (entry: DirectoryEntry): string =>
  entry.collection === 'presences'
    ? `presences.${entry.entry.siteId}|${entry.entry.organisationId}`
    : `${entry.collection}.${entry.entry.id}`;

/** The document with the entry to hold from `effectiveAt` on: whatever was to begin at or after that is replaced. */
export const withChange = (
  document: DirectoryDocument | undefined,
  entry: DirectoryEntry,
  effectiveAt: Instant,
  now: Instant,
): DirectoryDocument => {
  const earlier = (document?.changes ?? []).filter((change) => change.from < effectiveAt);
  const changes = [...earlier, { from: effectiveAt, putAt: now, change: entry }];
  const firstKept = changes.findLastIndex((change) => change.from <= now - KEPT_MS);
  return { id: directoryDocumentId(entry), changes: changes.slice(Math.max(0, firstKept)) };
};

const heldAtOnce = ({ from, putAt = from }: Change): boolean => from <= putAt;

/**
 * The documents in which something was to hold at once by a clock that the present one is behind, with that to hold from
 * now on. Else it would be gone until real time comes there, and what it replaced would hold again. What was meant to begin
 * later stays as it is.
 */
export const pulledBack = (documents: Iterable<DirectoryDocument>, now: Instant): readonly DirectoryDocument[] => {
  const isAhead = (change: Change): boolean => heldAtOnce(change) && liesAhead(change.from, now);
  return [...documents]
    .filter(({ changes }) => changes.some(isAhead))
    .map(({ id, changes }) => ({
      id,
      changes: changes.map((change) => (isAhead(change) ? { ...change, from: now, putAt: now } : change)),
    }));
};

/** The first instant after `now` at which something else holds; Infinity when nothing is pending. */
export const nextChange = (documents: Iterable<DirectoryDocument>, now: Instant): Instant => {
  let next = Number.POSITIVE_INFINITY;
  for (const document of documents) {
    for (const change of document.changes) if (change.from > now && change.from < next) next = change.from;
  }
  return next;
};

const byId = (a: DirectoryDocument, b: DirectoryDocument): number => (a.id < b.id ? -1 : 1);

/**
 * The directory that holds at `now`, in order of ids. Its version is a digest of what holds, so that every process
 * and every store names the same contents alike.
 */
export const directoryAt = (documents: Iterable<DirectoryDocument>, now: Instant): Directory => {
  const digest = createHash('sha256');
  const held: DirectoryEntry[] = [];
  for (const document of [...documents].sort(byId)) {
    const entry = document.changes.findLast((change) => change.from <= now)?.change;
    if (entry === undefined) continue;
    digest.update(`${document.id}\n${JSON.stringify(entry.entry)}\n`);
    held.push(entry);
  }
  return indexDirectory(digest.digest('base64url').slice(0, 16), {
    sites: held.flatMap((each) => (each.collection === 'sites' ? [each.entry] : [])),
    organisations: held.flatMap((each) => (each.collection === 'organisations' ? [each.entry] : [])),
    people: held.flatMap((each) => (each.collection === 'people' ? [each.entry] : [])),
    presences: held.flatMap((each) => (each.collection === 'presences' ? [each.entry] : [])),
    rules: held.flatMap((each) => (each.collection === 'rules' ? [each.entry] : [])),
  });
};
