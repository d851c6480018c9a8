import { beforeEach, describe, expect, it } from '@jest/globals';
import { exampleDirectory, exampleRule } from '../../../../tests/fixtures/facts.ts';
import { memoryDirectory } from '../../../../tests/fixtures/memory-directory.ts';
import { StoreUnreachable } from '../../ports/day-store.ts';
import { NATIONAL, siteShard } from '../../ports/directory-shards.ts';
import type { DirectoryStore } from '../../ports/directory-store.ts';
import { createDirectoryCache } from './directory-cache.ts';

const SECOND_MS = 1000;
const NOBODY = { get: () => undefined, has: () => false };

describe('the snapshot of the directory', () => {
  let now: number;
  let reads: string[];
  let fails: boolean;
  let store: DirectoryStore;

  beforeEach(async () => {
    now = 0;
    reads = [];
    fails = false;
    store = await memoryDirectory(() => now, exampleDirectory());
  });

  const create = () =>
    createDirectoryCache(
      {
        readShard: async (name, ...rest) => {
          reads.push(name);
          if (fails) throw new StoreUnreachable('away');
          return store.readShard(name, ...rest);
        },
      },
      NOBODY,
      { now: () => now },
    );
  const change = (siteIds?: readonly string[]) =>
    store.put([{ collection: 'rules', entry: exampleRule('duration', {}, siteIds === undefined ? {} : { siteIds }) }], {
      effectiveAt: now,
      by: 'aino',
    });

  it('is at most five seconds old', async () => {
    const read = create();
    await read(['pori']);
    await change(['pori']);
    now = 5 * SECOND_MS - 1;
    expect((await read(['pori'])).rules).toHaveLength(0);
    now = 5 * SECOND_MS;
    expect((await read(['pori'])).rules).toHaveLength(1);
  });

  it('reads national, the sites that are named and those whose people are booked from everywhere, and no other', async () => {
    const read = create();
    await read([]);
    reads = [];
    now = 6 * SECOND_MS;
    await read(['pori']);
    expect(reads.sort()).toEqual([NATIONAL, siteShard('etapalvelu'), siteShard('pori')]);
  });

  it('has every site, also one that was never named', async () => {
    const { sites, resourceById } = await create()([]);
    expect(sites.map(({ id }) => id)).toEqual(['etapalvelu', 'pori', 'reposaari', 'satakunta-bus']);
    expect(resourceById.get('pori.service-room')?.site.id).toBe('pori');
  });

  it('names the state of national and of the sites asked for', async () => {
    const read = create();
    const before = await read(['pori']);
    await change(['reposaari']);
    now = 6 * SECOND_MS;
    const after = await read(['pori', 'reposaari']);
    expect(after.versionAt(['pori'])).toBe(before.versionAt(['pori']));
    expect(after.versionAt(['reposaari'])).not.toBe(before.versionAt(['reposaari']));
    await change();
    now = 12 * SECOND_MS;
    expect((await read([])).versionAt(['pori'])).not.toBe(before.versionAt(['pori']));
  });

  it('is read again when the clock has gone back since', async () => {
    const read = create();
    now = 3600 * SECOND_MS;
    await read([]);
    reads = [];
    now = 0;
    await read([]);
    expect(reads).toContain(NATIONAL);
  });

  it('is read once for all who wait', async () => {
    const read = create();
    const all = await Promise.all([read(['pori']), read(['pori']), read(['pori'])]);
    expect(new Set(all).size).toBe(1);
    expect(reads.filter((name) => name === NATIONAL)).toHaveLength(1);
  });

  it('stays the same object while its shards do, so that what was derived from it can be kept', async () => {
    const read = create();
    const first = await read(['pori']);
    now = 6 * SECOND_MS;
    expect(await read(['pori'])).toBe(first);
  });

  it('keeps what was derived of a site that another’s change does not concern', async () => {
    const read = create();
    const first = await read(['pori']);
    await change(['reposaari']);
    now = 6 * SECOND_MS;
    const second = await read(['reposaari']);
    expect(second).not.toBe(first);
    expect(second.resourceById.get('pori.service-room')).toBe(first.resourceById.get('pori.service-room'));
    expect(second.listings).toBe(first.listings);
  });

  it('is not answered from memory when it is too old and the store is away', async () => {
    const read = create();
    await read([]);
    fails = true;
    now = 6 * SECOND_MS;
    await expect(read([])).rejects.toThrow(StoreUnreachable);
    fails = false;
    await expect(read([])).resolves.toMatchObject({ rules: [] });
  });
});
