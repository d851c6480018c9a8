import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NATIONAL } from '@yhteistila/api/src/ports/directory-shards.ts';
import type { DirectoryEntry, DirectoryStore } from '@yhteistila/api/src/ports/directory-store.ts';
import { KELA, nameOf, organisation, putIn, SECOND_MS } from './directory-samples.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { clockAt, NOON, type SetClock } from './sample-documents.ts';

export const describeDirectoryHistory = (open: OpenStores): void => {
  describe('the directory', () => {
    let stores: OpenedStores;
    let directory: DirectoryStore;
    let clock: SetClock;
    beforeEach(async () => {
      clock = clockAt(NOON);
      stores = await open(clock);
      directory = stores.directory;
    });
    afterEach(() => stores.close());

    const put = (entries: readonly DirectoryEntry[], effectiveAt: number, store = directory) =>
      putIn(store, entries, effectiveAt);

    describe('as it was', () => {
      it('tells every version of an entry, from when it held, who made it and why', async () => {
        await directory.put([organisation('kela', 'first')], { effectiveAt: NOON, by: 'aino', because: 'decision 1' });
        clock.set(NOON + 3600 * SECOND_MS);
        await directory.put([organisation('kela', 'second')], { effectiveAt: clock.now() + SECOND_MS, by: 'eino' });
        await directory.put([{ remove: KELA }], { effectiveAt: clock.now() + 2 * SECOND_MS, by: 'aino' });
        const history = await directory.history(KELA);
        expect(history).toMatchObject([
          { from: NOON, putAt: NOON, by: 'aino', because: 'decision 1', entry: { name: { fi: 'first' } } },
          { from: NOON + 3601 * SECOND_MS, putAt: clock.now(), by: 'eino', entry: { name: { fi: 'second' } } },
          { by: 'aino' },
        ]);
        expect(history[2]).not.toHaveProperty('entry');
        expect(history.at(-1)?.version).toBe((await directory.lastVersion(KELA))?.version);
      });

      it('can be read as of an instant long ago', async () => {
        for (let hour = 0; hour < 5; hour += 1) {
          clock.set(NOON + hour * 3600 * SECOND_MS);
          await put([organisation('kela', `hour ${hour}`)], clock.now());
        }
        expect(nameOf(await directory.readShardAt(NATIONAL, NOON + 3600 * SECOND_MS))).toBe('hour 1');
        expect(nameOf(await directory.readShardAt(NATIONAL, NOON - 1))).toBeUndefined();
      });

      it('can be found by any version that it ever had, also of what was replaced before it began', async () => {
        const seen = new Map<string, string | undefined>();
        const note = async (now: number): Promise<void> => {
          const shard = await directory.readShard(NATIONAL, now);
          seen.set(shard.version, nameOf(shard));
        };
        for (let hour = 0; hour < 4; hour += 1) {
          clock.set(NOON + hour * 3600 * SECOND_MS);
          await put([organisation('kela', `hour ${hour}`)], clock.now());
          await note(clock.now());
          await put([organisation('kela', `late ${hour}`)], clock.now() + 1800 * SECOND_MS);
          await note(clock.now() + 1800 * SECOND_MS);
        }
        expect(seen.size).toBe(8);
        for (const [version, name] of seen) {
          const found = await directory.resolveShard(NATIONAL, version);
          expect(found && nameOf(found)).toBe(name);
        }
        expect(await directory.resolveShard(NATIONAL, '99.zzz')).toBeUndefined();
        expect(await directory.resolveShard(NATIONAL, 'a9Jx_hPqT2vKe0Lm')).toBeUndefined();
      });
    });
  });
};
