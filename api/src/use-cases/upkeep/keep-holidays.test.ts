import { describe, expect, it } from '@jest/globals';
import { holidays } from '@yhteistila/core/site/holidays.ts';
import { pori } from '../../../../tests/fixtures/example-sites.ts';
import { exampleDirectory } from '../../../../tests/fixtures/facts.ts';
import { memoryDirectory } from '../../../../tests/fixtures/memory-directory.ts';
import { siteShard } from '../../ports/directory-shards.ts';
import { readDirectory } from '../../read-directory.ts';
import { keepHolidays } from './keep-holidays.ts';

const MADE = Date.UTC(2026, 10, 23, 12);
const SECOND_MS = 1000;
const PORI = { shard: siteShard('pori'), collection: 'sites', id: 'pori' } as const;

describe('the job that keeps holidays in sight', () => {
  /** A site that got its holidays in 2026, and others that never had any. */
  const open = async (now = MADE) => {
    const clock = { now: () => now };
    const site = { ...pori, hours: { ...pori.hours, customerExceptions: holidays(MADE) } };
    const directoryStore = await memoryDirectory(clock.now, exampleDirectory({ sites: [site] }));
    const run = keepHolidays({ clock, directoryStore, directory: () => readDirectory(directoryStore, now) });
    const daysAt = async (instant: number) =>
      (await readDirectory(directoryStore, instant)).siteById
        .get('pori')
        ?.hours.customerExceptions.map(({ day }) => day)
        .sort() ?? [];
    return { run, daysAt, directoryStore, site, now };
  };

  it('writes nothing while those of the next two years are there', async () => {
    const { run, directoryStore } = await open();
    expect(await run()).toBe(0);
    expect(await directoryStore.history(PORI)).toHaveLength(1);
  });

  it('adds those that come into sight, once, to hold a little later', async () => {
    const { run, daysAt, now } = await open(Date.UTC(2028, 0, 2));
    expect(await run()).toBe(1);
    expect((await daysAt(now)).at(-1)).toBe('2029-12-26');
    expect((await daysAt(now + 10 * SECOND_MS)).at(-1)).toBe('2030-12-26');
    expect(await run()).toBe(0);
  });

  it('leaves a site alone for which somebody has put a change for later', async () => {
    const { run, directoryStore, site, now } = await open(Date.UTC(2028, 0, 2));
    const entry = { ...site, address: 'Uusi katu 1' };
    await directoryStore.put([{ collection: 'sites', entry }], { effectiveAt: now + 3600 * SECOND_MS, by: 'aino' });
    expect(await run()).toBe(0);
    expect((await directoryStore.lastVersion(PORI))?.by).toBe('aino');
  });
});
