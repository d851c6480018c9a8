import { describe, expect, it } from '@jest/globals';
import {
  type Change,
  type EntryDocument,
  heldAt,
  nextChange,
  pulledBack,
  readVersion,
  stateAt,
  stillHolding,
} from './timeline.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const MINUTE_MS = 60_000;

const change = (commit: number, from: number, over: Partial<Change> = {}): Change => ({
  ...{ from, putAt: NOON, commit, by: 'aino' },
  entry: { id: `e${commit}` },
  ...over,
});
const documentOf = (...changes: Change[]): EntryDocument => ({
  id: 'x',
  collection: 'members',
  schemaVersion: 1,
  changes,
});
const commits = (changes: readonly { readonly commit?: number }[]) => changes.map(({ commit }) => commit);

describe('what holds of an entry', () => {
  it('is the change put last among those that have begun', () => {
    const changes = [change(1, NOON), change(2, NOON + 3 * MINUTE_MS), change(3, NOON + MINUTE_MS)];
    expect(heldAt(changes, NOON - 1)).toBeUndefined();
    expect(heldAt(changes, NOON)?.commit).toBe(1);
    expect(heldAt(changes, NOON + 5 * MINUTE_MS)?.commit).toBe(3);
  });

  it('forgets what was replaced long ago, and no more', () => {
    const changes = [change(1, NOON), change(2, NOON + MINUTE_MS), change(3, NOON + 3 * MINUTE_MS)];
    expect(commits(stillHolding(changes, NOON))).toEqual([1, 2, 3]);
    expect(commits(stillHolding(changes, NOON + 2 * MINUTE_MS))).toEqual([2, 3]);
    expect(commits(stillHolding(changes, NOON + 9 * MINUTE_MS))).toEqual([3]);
  });

  it('forgets what was to begin when something else was put to hold from before', () => {
    expect(commits(stillHolding([change(1, NOON + 2 * MINUTE_MS), change(2, NOON + MINUTE_MS)], NOON))).toEqual([2]);
  });

  it('serves a process whose clock is a little behind', () => {
    const changes = stillHolding([change(1, NOON - MINUTE_MS), change(2, NOON)], NOON);
    expect(heldAt(changes, NOON - 1)?.commit).toBe(1);
  });

  it('says when the next change comes', () => {
    const document = documentOf(change(1, NOON), change(2, NOON + MINUTE_MS));
    expect(nextChange([document], NOON - 1)).toBe(NOON);
    expect(nextChange([document], NOON)).toBe(NOON + MINUTE_MS);
    expect(nextChange([document], NOON + MINUTE_MS)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('what was to hold at once by a clock that was ahead', () => {
  const ahead = NOON + 60 * MINUTE_MS;

  it('is put again to hold from now on, and what was to come after it as it was', () => {
    const later = change(3, ahead + MINUTE_MS);
    const again = pulledBack([change(1, NOON - MINUTE_MS), change(2, ahead, { putAt: ahead }), later], NOON);
    expect(again.map(({ from }) => from)).toEqual([NOON, later.from]);
  });

  it('is nothing where all of it was meant to come', () => {
    expect(pulledBack([change(1, NOON), change(2, ahead)], NOON)).toEqual([]);
  });
});

describe('the version of a shard', () => {
  const one = { ...documentOf(change(1, NOON)), id: 'one' };
  const other = { ...documentOf(change(2, NOON), change(3, NOON + MINUTE_MS)), id: 'other' };

  it('does not depend on the order in which entries are read', () => {
    expect(stateAt([one, other], NOON)).toEqual(stateAt([other, one], NOON));
  });

  it('names the last commit and the last beginning of what holds', () => {
    expect(readVersion(stateAt([one, other], NOON).version)).toEqual({ commit: 2, from: NOON });
    expect(readVersion(stateAt([one, other], NOON + MINUTE_MS).version)).toEqual({ commit: 3, from: NOON + MINUTE_MS });
    expect(stateAt([one, other], NOON - 1).version).toBe('0');
    expect(readVersion('0')).toEqual({ commit: 0, from: 0 });
  });

  it('counts what was removed', () => {
    const removed = documentOf(change(1, NOON), change(2, NOON + MINUTE_MS, { entry: null }));
    expect(stateAt([removed], NOON + MINUTE_MS)).toEqual({
      version: `2.${(NOON + MINUTE_MS).toString(36)}`,
      entries: [],
    });
  });
});
