import { describe, expect, it } from '@jest/globals';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { DirectoryEntry } from '../ports/directory-store.ts';
import { type DirectoryDocument, directoryAt, nextChange, withChange } from './directory-timeline.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const MINUTE_MS = 60_000;

const person = (name: string): DirectoryEntry => {
  const entry: Person = { id: 'aino', name, organisationId: 'kela', roles: [], homeSiteId: 'pori', locale: 'fi' };
  return { collection: 'people', entry };
};

const nameAt = (document: DirectoryDocument, now: number): string | undefined =>
  directoryAt([document], now).people[0]?.name;

describe('an entry’s timeline', () => {
  it('forgets what was replaced long ago, and no more', () => {
    let document = withChange(undefined, person('first'), NOON, NOON);
    document = withChange(document, person('second'), NOON + MINUTE_MS, NOON);
    document = withChange(document, person('third'), NOON + 3 * MINUTE_MS, NOON + 2 * MINUTE_MS);
    expect(document.changes.map((change) => change.from)).toEqual([NOON + MINUTE_MS, NOON + 3 * MINUTE_MS]);
    expect(nameAt(document, NOON + 2 * MINUTE_MS)).toBe('second');
  });

  it('serves a process whose clock is a little behind', () => {
    const first = withChange(undefined, person('first'), NOON - MINUTE_MS, NOON);
    const second = withChange(first, person('second'), NOON, NOON);
    expect(nameAt(second, NOON - 1)).toBe('first');
  });

  it('says when the next change comes', () => {
    let document = withChange(undefined, person('first'), NOON, NOON);
    document = withChange(document, person('second'), NOON + MINUTE_MS, NOON);
    expect(nextChange([document], NOON - 1)).toBe(NOON);
    expect(nextChange([document], NOON)).toBe(NOON + MINUTE_MS);
    expect(nextChange([document], NOON + MINUTE_MS)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the version of the directory', () => {
  it('does not depend on the order in which entries were stored', () => {
    const aino = withChange(undefined, person('Aino'), NOON, NOON);
    const eino = { ...withChange(undefined, person('Eino'), NOON, NOON), id: 'people.eino' };
    expect(directoryAt([aino, eino], NOON).version).toBe(directoryAt([eino, aino], NOON).version);
    expect(directoryAt([aino], NOON).version).not.toBe(directoryAt([eino], NOON).version);
  });
});
