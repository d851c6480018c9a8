import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Directory, indexDirectory } from '@yhteistila/core/site/directory.ts';
import { StoreUnreachable } from '../ports/day-store.ts';
import { createDirectoryCache } from './directory-cache.ts';

const SECOND_MS = 1000;
const directory = (version: string): Directory =>
  indexDirectory(version, { sites: [], organisations: [], people: [], presences: [], rules: [] });

describe('the snapshot of the directory', () => {
  let now: number;
  let reads: number;
  let version: string;
  let fails: boolean;

  beforeEach(() => {
    now = 0;
    reads = 0;
    version = '1';
    fails = false;
  });

  const create = () =>
    createDirectoryCache(
      {
        read: async () => {
          reads += 1;
          if (fails) throw new StoreUnreachable('away');
          return directory(version);
        },
        put: async () => undefined,
      },
      { now: () => now },
    );

  it('is at most five seconds old', async () => {
    const current = create();
    await current();
    version = '2';
    now = 5 * SECOND_MS - 1;
    expect((await current()).version).toBe('1');
    now = 5 * SECOND_MS;
    expect((await current()).version).toBe('2');
    expect(reads).toBe(2);
  });

  it('is read again when the clock has gone back since', async () => {
    const current = create();
    now = 3600 * SECOND_MS;
    await current();
    now = 0;
    await current();
    expect(reads).toBe(2);
  });

  it('is read once for all who wait', async () => {
    const current = create();
    const all = await Promise.all([current(), current(), current()]);
    expect(new Set(all).size).toBe(1);
    expect(reads).toBe(1);
  });

  it('stays the same object while its version does, so that what was derived from it can be kept', async () => {
    const current = create();
    const first = await current();
    now = 6 * SECOND_MS;
    expect(await current()).toBe(first);
  });

  it('is not answered from memory when it is too old and the store is away', async () => {
    const current = create();
    await current();
    fails = true;
    now = 6 * SECOND_MS;
    await expect(current()).rejects.toThrow(StoreUnreachable);
    fails = false;
    await expect(current()).resolves.toMatchObject({ version: '1' });
  });
});
