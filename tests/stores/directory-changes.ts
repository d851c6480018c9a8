import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NATIONAL, PEOPLE_BY, siteShard } from '@yhteistila/api/src/ports/directory-shards.ts';
import type { DirectoryEntry, DirectoryStore, EntryRef } from '@yhteistila/api/src/ports/directory-store.ts';
import { readDirectory } from '@yhteistila/api/src/read-directory.ts';
import {
  KELA,
  nameOf,
  OF_EVERY_KIND,
  organisation,
  person,
  putIn,
  refOfPerson,
  rule,
  SECOND_MS,
} from './directory-samples.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { clockAt, NOON, type SetClock } from './sample-documents.ts';

export const describeDirectoryChanges = (open: OpenStores): void => {
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
    const nameAt = async (now: number) => nameOf(await directory.readShard(NATIONAL, now));
    const versionsAt = (instants: readonly number[], shard = NATIONAL) =>
      Promise.all(instants.map(async (instant) => (await directory.readShard(shard, instant)).version));

    describe('that is changed by several', () => {
      it('takes a change of the version that is expected, and no other', async () => {
        await put([organisation('kela', 'first')], NOON);
        const version = (await directory.lastVersion(KELA))?.version ?? 0;
        const order = { effectiveAt: NOON + SECOND_MS, by: 'eino' };
        const change = (name: string) => ({ ...organisation('kela', name), expected: version });
        expect(await directory.put([change('second')], order)).toEqual({ outcome: 'stored' });
        expect(await directory.put([change('third')], order)).toEqual({ outcome: 'stale', entries: [KELA] });
        expect(await nameAt(NOON + SECOND_MS)).toBe('second');
      });

      it('takes one entry of several at the same time, where none is expected', async () => {
        const order = { effectiveAt: NOON, by: 'eino' };
        const other = await stores.another();
        const outcomes = await Promise.all(
          [directory, other.directory, directory].map((store, index) =>
            store.put([{ ...organisation('kela', `${index}`), expected: 0 }], order),
          ),
        );
        expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
        await other.close();
      });

      it('stores nothing of a change that is stale in part', async () => {
        await put([organisation('kela', 'first')], NOON);
        const order = { effectiveAt: NOON + SECOND_MS, by: 'eino' };
        await directory.put([rule('N9'), { ...organisation('kela', 'second'), expected: 0 }], order);
        expect((await readDirectory(directory, NOON + SECOND_MS)).rules).toEqual([]);
      });

      it('takes what all of them put', async () => {
        const other = await stores.another();
        await Promise.all(
          Array.from({ length: 8 }, (_, i) => put([rule(`N${i}`)], NOON, i % 2 === 0 ? directory : other.directory)),
        );
        expect((await readDirectory(directory, NOON)).rules).toHaveLength(8);
        await other.close();
      });
    });

    describe('from which something is removed', () => {
      it('holds it until then, and tells what others are told of it no more', async () => {
        await put(OF_EVERY_KIND, NOON);
        const ref: EntryRef = { shard: siteShard('pori'), collection: 'presences', id: 'pori|kela' };
        await directory.put([{ remove: ref }], { effectiveAt: NOON + SECOND_MS, by: 'eino' });
        expect((await readDirectory(directory, NOON)).listings).toHaveLength(1);
        const after = await readDirectory(directory, NOON + SECOND_MS);
        expect(after.presencesBySite.get('pori')).toEqual([]);
        expect(after.listings).toEqual([]);
      });

      it('can be given it again', async () => {
        await put([organisation('kela', 'first')], NOON);
        await directory.put([{ remove: KELA }], { effectiveAt: NOON + SECOND_MS, by: 'eino' });
        await put([organisation('kela', 'again')], NOON + 2 * SECOND_MS);
        expect(await nameAt(NOON + SECOND_MS)).toBeUndefined();
        expect(await nameAt(NOON + 2 * SECOND_MS)).toBe('again');
      });
    });

    describe('of people', () => {
      const idsBy = async (name: string, now = NOON) =>
        (await directory.readShard(name, now)).entries.flatMap((each) =>
          each.collection === 'members' ? [each.entry.id] : [],
        );

      it('raises no shard that requests share by somebody new', async () => {
        await put(OF_EVERY_KIND, NOON);
        const [national] = await versionsAt([NOON]);
        const [pori] = await versionsAt([NOON], siteShard('pori'));
        await put([person('eino', 'Eino', { entraObjectId: 'o-1' })], NOON + SECOND_MS);
        expect(await versionsAt([NOON + SECOND_MS])).toEqual([national]);
        expect(await versionsAt([NOON + SECOND_MS], siteShard('pori'))).toEqual([pori]);
        expect((await directory.readPerson('eino', NOON + SECOND_MS))?.name).toBe('Eino');
        expect(await idsBy(PEOPLE_BY.objectId('o-1'), NOON + SECOND_MS)).toEqual(['eino']);
      });

      it('finds them by role and site, and no more once the role is gone', async () => {
        const roles = [{ role: 'host', siteId: 'pori' }, { role: 'guard' }] as const;
        await put([person('aino', 'Aino', { roles })], NOON);
        expect(await idsBy(PEOPLE_BY.roleAt('host', 'pori'))).toEqual(['aino']);
        expect(await idsBy(PEOPLE_BY.roleAnywhere('guard'))).toEqual(['aino']);
        expect(await idsBy(PEOPLE_BY.roleOf('host', 'kela'))).toEqual(['aino']);
        await put([person('aino', 'Aino', { roles: [{ role: 'guard' }] })], NOON + SECOND_MS);
        expect(await idsBy(PEOPLE_BY.roleAt('host', 'pori'), NOON + SECOND_MS)).toEqual([]);
        expect(await idsBy(PEOPLE_BY.roleAnywhere('guard'), NOON + SECOND_MS)).toEqual(['aino']);
      });

      it('keeps no name of whom it is told to remove, but roles', async () => {
        await put([person('aino', 'Aino Aalto', { roles: [{ role: 'host', siteId: 'pori' }] })], NOON);
        await put([person('aino', 'Aino Koski', { roles: [{ role: 'host', siteId: 'pori' }] })], NOON + SECOND_MS);
        clock.set(NOON + 2 * SECOND_MS);
        await directory.put([{ remove: refOfPerson('aino') }], { effectiveAt: clock.now(), by: 'eino' });
        expect(await directory.readPerson('aino', clock.now())).toBeUndefined();
        const whole = JSON.stringify([
          await directory.history(refOfPerson('aino')),
          await directory.readPerson('aino', NOON),
          await directory.readPerson('aino', NOON + SECOND_MS),
        ]);
        expect(whole).not.toMatch(/Aalto|Koski/);
        expect(whole).toContain('host');
        expect(await idsBy(PEOPLE_BY.roleAt('host', 'pori'), clock.now())).toEqual([]);
      });
    });
  });
};
