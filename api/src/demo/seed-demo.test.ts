import { describe, expect, it } from '@jest/globals';
import type { DirectoryContents, PeopledDirectory } from '@yhteistila/core/site/directory.ts';
import { memoryDirectory } from '../../../tests/fixtures/memory-directory.ts';
import { type DayStore, type Guard, StoreUnreachable, type Write } from '../ports/day-store.ts';
import type { StoredRecord } from '../ports/records.ts';
import { readDirectory } from '../read-directory.ts';
import { exceedsBatch } from '../stores/batch-limits.ts';
import { demoBookings } from './bookings/bookings.ts';
import { commitsOf } from './bookings/day-contents.ts';
import { type Demo, type SeedStores, seedDemo } from './seed-demo.ts';
import { smallDemoDirectory } from './small-demo.ts';

const FIRST_START = Date.UTC(2026, 10, 25, 10);
const HOUR_MS = 3_600_000;

const guardOf = (version: number): Guard => ({ version, token: version === 0 ? '' : String(version) });

const SMALL_DEMO: Required<Demo> = {
  directory: smallDemoDirectory,
  bookings: (directory, now) => demoBookings(directory, now),
};

/** Stores that keep every commit, and that die once `commitsLeft` have been made. */
const keepingStores = async (contents?: DirectoryContents) => {
  const directory = await memoryDirectory(() => FIRST_START, contents);
  const commits = new Map<string, (readonly Write[])[]>();
  const records = new Map<string, StoredRecord>();
  const state = { puts: 0, commitsLeft: Number.POSITIVE_INFINITY };
  const days: Pick<DayStore, 'readDay' | 'commit'> = {
    readDay: async (partition) => ({ guard: guardOf(commits.get(partition)?.length ?? 0), resourceDays: [] }),
    commit: async (partition, expected, writes) => {
      if (state.commitsLeft-- <= 0) throw new StoreUnreachable('killed');
      const made = commits.get(partition) ?? [];
      if (expected.version !== made.length) return { outcome: 'stale' };
      commits.set(partition, [...made, writes]);
      return { outcome: 'committed', guard: guardOf(made.length + 1) };
    },
  };
  const stores: SeedStores = {
    days,
    directory: {
      ...directory,
      put: async (...input) => {
        state.puts += 1;
        return directory.put(...input);
      },
    },
    records: {
      read: async (partition, id) => records.get(`${partition}/${id}`),
      write: async (partition, record) => {
        records.set(`${partition}/${record.id}`, record);
        return true;
      },
      list: async () => ({ records: [] }),
      delete: async () => undefined,
    },
  };
  return { stores, commits, records, state };
};

/** What is stored, with the demo's people. */
const storedIn = async ({ directory }: SeedStores): Promise<PeopledDirectory> => {
  const ids = smallDemoDirectory(FIRST_START)
    .people.map(({ id }) => id)
    .sort();
  const stored = await readDirectory(directory, FIRST_START, ids);
  return { ...stored, people: ids.flatMap((id) => stored.personById.get(id) ?? []) };
};

describe('seeding the demo', () => {
  it('goes on after a kill with the very same demo, and then leaves it alone', async () => {
    const { stores, commits, state } = await keepingStores();
    state.commitsLeft = 45;
    await expect(seedDemo(stores, FIRST_START, SMALL_DEMO)).rejects.toThrow('killed');
    state.commitsLeft = Number.POSITIVE_INFINITY;

    expect(await seedDemo(stores, FIRST_START + 30 * HOUR_MS, SMALL_DEMO)).toBe('seeded');

    const expected = [...SMALL_DEMO.bookings(await storedIn(stores), FIRST_START)].map(
      (each) => [each.partition, commitsOf(each)] as const,
    );
    const differing = expected.filter(
      ([partition, made]) => JSON.stringify(commits.get(partition)) !== JSON.stringify(made),
    );
    expect(differing.map(([partition]) => partition)).toEqual([]);
    expect(commits.size).toBe(expected.length);
    expect(expected.some(([, made]) => made.length > 2)).toBe(true);
    expect(state.puts).toBe(1);

    state.commitsLeft = 0;
    expect(await seedDemo(stores, FIRST_START + 48 * HOUR_MS, SMALL_DEMO)).toBe('kept');

    const tooLarge = [...commits.values()]
      .flat()
      .filter((writes) => exceedsBatch(writes.map((write) => JSON.stringify(write))));
    expect(tooLarge).toEqual([]);
  }, 120_000);

  it('lists what it has closed, so that it can be taken back into service', async () => {
    const { stores, records } = await keepingStores();
    await seedDemo(stores, FIRST_START, SMALL_DEMO);
    const closed = [...SMALL_DEMO.bookings(await storedIn(stores), FIRST_START)].flatMap(
      ({ partition, resourceDays }) =>
        resourceDays.flatMap(({ closures }) => closures.map(({ id }) => `closures|${partition.split('|')[0]}/${id}`)),
    );
    expect(closed).not.toEqual([]);
    expect([...records.keys()].filter((key) => key.startsWith('closures|')).sort()).toEqual(closed.sort());
  }, 120_000);

  it('leaves a store with a directory of its own alone', async () => {
    const { stores, commits, state } = await keepingStores(smallDemoDirectory(FIRST_START));
    expect(await seedDemo(stores, FIRST_START, SMALL_DEMO)).toBe('kept');
    expect(commits.size).toBe(0);
    expect(state.puts).toBe(0);
  });
});
