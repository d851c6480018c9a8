import { describe, expect, it } from '@jest/globals';
import { exampleDirectory, exampleRule } from '../../tests/fixtures/facts.ts';
import { memoryDirectory } from '../../tests/fixtures/memory-directory.ts';
import { stateDecidedWith } from './decided-with.ts';
import { readDirectory } from './read-directory.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const HOUR_MS = 3_600_000;

describe('what a booking says that it was decided with', () => {
  const changes = async () => {
    let now = NOON;
    const store = await memoryDirectory(() => now, exampleDirectory({ rules: [exampleRule('duration', { max: 60 })] }));
    const rename = async (max: number, siteIds?: readonly string[]) => {
      now += HOUR_MS;
      const entry = exampleRule('duration', { max }, siteIds === undefined ? {} : { siteIds });
      await store.put([{ collection: 'rules', entry: { ...entry, id: `D-${siteIds}` } }], {
        effectiveAt: now,
        by: 'aino',
      });
    };
    const decidedWith = async () => (await readDirectory(store, now)).versionAt(['pori']);
    return { store, rename, decidedWith };
  };

  it('tells the rules and the site as they were then, whatever was changed since', async () => {
    const { store, rename, decidedWith } = await changes();
    await rename(30, ['pori']);
    const then = await decidedWith();
    await rename(15, ['pori']);
    await rename(20);
    const found = await stateDecidedWith(store, then);
    expect(found?.rules.map(({ params }) => params.max).sort()).toEqual([30, 60]);
    expect(found?.siteById.get('pori')?.name.fi).toBe('Pori');
    expect(found?.resourceById.get('pori.service-room')?.site.id).toBe('pori');
    const newest = await stateDecidedWith(store, await decidedWith());
    expect(newest?.rules.map(({ params }) => params.max).sort()).toEqual([15, 20, 60]);
  });

  it.each(['', 'a9Jx_hPqT2vKe0Lm', 'national:99.abc', 'pori:1.abc'])('cannot be told of %p', async (text) => {
    const { store } = await changes();
    expect(await stateDecidedWith(store, text)).toBeUndefined();
  });
});
