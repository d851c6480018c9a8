import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { ShardEntry } from '../../ports/directory-store.ts';

/** One putting of an entry; `entry` is null where it removes it. */
export interface Change {
  readonly from: Instant;
  readonly putAt: Instant;
  /** The shard's commit that brought it; a later one of the same entry has a higher number. */
  readonly commit: number;
  readonly by: string;
  readonly because?: string;
  readonly entry: ShardEntry['entry'] | null;
}

/** One entry: the changes that may still hold, in the order of their commits. */
export interface EntryDocument {
  readonly id: string;
  readonly collection: ShardEntry['collection'];
  readonly schemaVersion: number;
  readonly changes: readonly Change[];
}

/** One change as it stays for good. */
export interface PastDocument {
  readonly entryId: string;
  readonly collection: ShardEntry['collection'];
  readonly schemaVersion: number;
  readonly change: Change;
}

/** Clocks of two processes may differ by this much: what was replaced is kept so long for the one that is behind. */
const KEPT_MS = 60_000;

/** THE rule of what holds: the change put last among those that have begun. */
export const heldAt = (changes: readonly Change[], instant: Instant): Change | undefined =>
  changes.findLast(({ from }) => from <= instant);

/** Those that hold at some instant from a little before `now` on, if nothing more is put. */
export const stillHolding = (changes: readonly Change[], now: Instant): readonly Change[] => {
  const kept: Change[] = [];
  let earliestAfter = Number.POSITIVE_INFINITY;
  for (const change of [...changes].reverse()) {
    if (earliestAfter > Math.max(change.from, now - KEPT_MS)) kept.unshift(change);
    earliestAfter = Math.min(earliestAfter, change.from);
  }
  return kept;
};

const heldAtOnce = ({ from, putAt }: Change): boolean => from <= putAt;

/** A change that is to be put again. */
export type Again = Pick<Change, 'from' | 'putAt' | 'entry' | 'by' | 'because'>;

/**
 * What must be put again where something was to hold at once by a clock that the present one is behind: that, to hold from
 * now on, and what was meant to begin later. Else it would be gone until real time comes there, and what it replaced would
 * hold again.
 */
export const pulledBack = (changes: readonly Change[], now: Instant): readonly Again[] => {
  const isAhead = (change: Change): boolean => heldAtOnce(change) && liesAhead(change.from, now);
  const first = changes.findIndex(isAhead);
  if (first < 0) return [];
  return changes
    .slice(first)
    .map((change) => (isAhead(change) ? { ...change, from: now, putAt: now } : change))
    .sort((a, b) => a.from - b.from);
};

/** The first instant after `now` at which something else holds; Infinity when nothing is pending. */
export const nextChange = (documents: Iterable<EntryDocument>, now: Instant): Instant => {
  let next = Number.POSITIVE_INFINITY;
  for (const { changes } of documents) {
    for (const { from } of changes) if (from > now && from < next) next = from;
  }
  return next;
};

/** The highest commit and the latest beginning of what holds. */
export interface StateName {
  readonly commit: number;
  readonly from: Instant;
}

const RADIX = 36;

const versionOf = ({ commit, from }: StateName): string => (commit === 0 ? '0' : `${commit}.${from.toString(RADIX)}`);

const VERSION = /^(\d{1,15})\.(-?[0-9a-z]{1,11})$/;

export const readVersion = (version: string): StateName | undefined => {
  if (version === '0') return { commit: 0, from: 0 };
  const [, commit, from] = VERSION.exec(version) ?? [];
  return commit === undefined || from === undefined
    ? undefined
    : { commit: Number(commit), from: Number.parseInt(from, RADIX) };
};

export interface HeldEntries {
  readonly version: string;
  readonly entries: readonly ShardEntry[];
}

const byId = (a: EntryDocument, b: EntryDocument): number => {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};

/** Documents that are read again stay where they were: mostly they are in order already. */
const inOrder = (documents: readonly EntryDocument[]): readonly EntryDocument[] =>
  documents.every(({ id }, index) => index === 0 || (documents[index - 1]?.id ?? '') < id)
    ? documents
    : [...documents].sort(byId);

/**
 * What holds at the instant. Its version names it for good: of all changes ever, those up to that commit that begin up to
 * that instant give the very same, as a change that was not counted here has a higher commit or begins later.
 */
export const stateAt = (documents: readonly EntryDocument[], instant: Instant): HeldEntries => {
  let commit = 0;
  let from = Number.NEGATIVE_INFINITY;
  const entries: ShardEntry[] = [];
  for (const { collection, changes } of inOrder(documents)) {
    const held = heldAt(changes, instant);
    if (held === undefined) continue;
    commit = Math.max(commit, held.commit);
    from = Math.max(from, held.from);
    // What was put under a collection is an entry of that collection.
    if (held.entry !== null) entries.push({ collection, entry: held.entry } as ShardEntry);
  }
  return { version: versionOf({ commit, from }), entries };
};
