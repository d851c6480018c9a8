import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NATIONAL, siteShard } from '@yhteistila/api/src/ports/directory-shards.ts';
import type { DirectoryEntry, DirectoryStore } from '@yhteistila/api/src/ports/directory-store.ts';
import { readDirectory } from '@yhteistila/api/src/read-directory.ts';
import {
  nameOf,
  OF_EVERY_KIND,
  organisation,
  person,
  personOf,
  presence,
  putIn,
  rule,
  SECOND_MS,
  service,
  site,
} from './directory-samples.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { clockAt, JUMPS, NOON, type SetClock } from './sample-documents.ts';

export const describeDirectory = (open: OpenStores): void => {
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
    const nameAt = async (now: number, store = directory) => nameOf(await store.readShard(NATIONAL, now));
    const versionsAt = (instants: readonly number[], shard = NATIONAL) =>
      Promise.all(instants.map(async (instant) => (await directory.readShard(shard, instant)).version));

    const expectAll = async (now: number, store = directory): Promise<void> => {
      const held = await readDirectory(store, now, ['aino']);
      expect(held.sites).toMatchObject([{ id: 'pori' }]);
      expect(held.organisations).toMatchObject([{ id: 'kela' }]);
      expect(held.rules.map(({ id }) => id)).toEqual(['N9', 'P1']);
      expect(held.presencesBySite.get('pori')).toMatchObject([{ organisationId: 'kela', column: 'serving' }]);
      expect(held.personById.get('aino')).toEqual(personOf('aino', 'aino'));
    };

    it('is empty at first', async () => {
      expect(await directory.readShard(NATIONAL, NOON)).toMatchObject({ version: '0', entries: [] });
      expect(await directory.readPerson('aino', NOON)).toBeUndefined();
    });

    it('keeps entries of every kind, and finds them', async () => {
      await put(OF_EVERY_KIND, NOON);
      await expectAll(NOON);
      const held = await readDirectory(directory, NOON);
      expect(held.resourceById.get('pori-a')?.zone.id).toBe('hall');
    });

    it('keeps what one site alone has in a shard of its own', async () => {
      await put([...OF_EVERY_KIND, site('lahti')], NOON);
      const [national, pori] = await versionsAt([NOON]).then(async ([first]) => [
        first,
        (await directory.readShard(siteShard('pori'), NOON)).version,
      ]);
      await put([rule('L1', ['lahti'])], NOON + SECOND_MS);
      expect(await versionsAt([NOON + SECOND_MS])).toEqual([national]);
      expect(await versionsAt([NOON + SECOND_MS], siteShard('pori'))).toEqual([pori]);
      const lahti = await directory.readShard(siteShard('lahti'), NOON + SECOND_MS);
      expect(lahti.entries).toMatchObject([{ collection: 'rules' }, { collection: 'sites' }]);
    });

    it('tells nationally which sites there are, who is listed where and what services there are', async () => {
      await put([site('pori'), site('lahti'), presence('serving', 'pori', [service('card')])], NOON);
      await put([presence('office', 'lahti', [service('form')])], NOON);
      const held = await readDirectory(directory, NOON);
      expect(held.cards.map(({ id }) => id)).toEqual(['lahti', 'pori']);
      expect(held.listings).toMatchObject([
        { siteId: 'lahti', column: 'office', offersRemotely: false },
        { siteId: 'pori', column: 'serving', offersRemotely: true },
      ]);
      expect(held.servicesByOrganisation.get('kela')?.map(({ id }) => id)).toEqual(['card', 'form']);
    });

    it('raises the national version only where a change of a site concerns others', async () => {
      const open: DirectoryEntry = presence('serving');
      await put([site('pori'), open], NOON);
      const [before] = await versionsAt([NOON]);
      if (open.collection !== 'presences') throw new Error('not a presence');
      const longer = { ...open.entry, hours: { MO: [{ from: 540, to: 960 }] } };
      await put([{ collection: 'presences', entry: longer }], NOON + SECOND_MS);
      expect(await versionsAt([NOON + SECOND_MS])).toEqual([before]);
      await put([presence('office')], NOON + 2 * SECOND_MS);
      expect(await versionsAt([NOON + 2 * SECOND_MS])).not.toEqual([before]);
    });

    it('turns to a change at the instant from which it holds, not before', async () => {
      await put([organisation('kela', 'old')], NOON);
      await put([organisation('kela', 'new')], NOON + 10 * SECOND_MS);
      expect(await nameAt(NOON)).toBe('old');
      expect(await nameAt(NOON + 10 * SECOND_MS - 1)).toBe('old');
      expect(await nameAt(NOON + 10 * SECOND_MS)).toBe('new');
      expect(await nameAt(NOON + 1)).toBe('old');
    });

    it('gives the same object while what it holds is the same', async () => {
      await put([organisation('kela', 'old')], NOON);
      await put([organisation('kela', 'new')], NOON + 10 * SECOND_MS);
      const first = await directory.readShard(NATIONAL, NOON);
      expect(await directory.readShard(NATIONAL, NOON + 1, first)).toBe(first);
      const second = await directory.readShard(NATIONAL, NOON + 10 * SECOND_MS, first);
      expect(nameOf(second)).toBe('new');
      await put([organisation('kela', 'newest')], NOON + 11 * SECOND_MS);
      expect(nameOf(await directory.readShard(NATIONAL, NOON + 11 * SECOND_MS, second))).toBe('newest');
    });

    it('turns in every process', async () => {
      const other = await stores.another();
      await put([organisation('kela', 'old')], NOON);
      const known = await directory.readShard(NATIONAL, NOON);
      expect(await nameAt(NOON, other.directory)).toBe('old');
      await put([organisation('kela', 'new')], NOON + 10 * SECOND_MS, other.directory);
      const after = await directory.readShard(NATIONAL, NOON + 10 * SECOND_MS, known);
      expect(nameOf(after)).toBe('new');
      expect((await other.directory.readShard(NATIONAL, NOON + 10 * SECOND_MS)).version).toBe(after.version);
      await other.close();
    });

    it('keeps two changes that both are still to come', async () => {
      await put([organisation('kela', 'first')], NOON);
      await put([organisation('kela', 'second')], NOON + 10 * SECOND_MS);
      await put([organisation('kela', 'third')], NOON + 20 * SECOND_MS);
      expect(await nameAt(NOON)).toBe('first');
      expect(await nameAt(NOON + 10 * SECOND_MS)).toBe('second');
      expect(await nameAt(NOON + 20 * SECOND_MS)).toBe('third');
    });

    it('lets the change that was put last hold from its instant on', async () => {
      await put([organisation('kela', 'later')], NOON + 20 * SECOND_MS);
      await put([organisation('kela', 'sooner')], NOON + 10 * SECOND_MS);
      expect(await nameAt(NOON)).toBeUndefined();
      expect(await nameAt(NOON + 20 * SECOND_MS)).toBe('sooner');
    });

    it('still knows what holds after many changes', async () => {
      for (let hour = 0; hour < 5; hour += 1) {
        clock.set(NOON + hour * 3600 * SECOND_MS);
        await put([organisation('kela', `hour ${hour}`)], clock.now() + 10 * SECOND_MS);
        expect(await nameAt(clock.now())).toBe(hour === 0 ? undefined : `hour ${hour - 1}`);
        expect(await nameAt(clock.now() + 10 * SECOND_MS)).toBe(`hour ${hour}`);
      }
    });

    it('has another version whenever something else holds, and the same while nothing does', async () => {
      await put([organisation('kela', 'first')], NOON);
      await put([organisation('kela', 'second'), rule('N9')], NOON + 10 * SECOND_MS);
      await put([organisation('kela', 'third')], NOON + 20 * SECOND_MS);
      const changes = await versionsAt([NOON - 1, NOON, NOON + 10 * SECOND_MS, NOON + 20 * SECOND_MS]);
      expect(new Set(changes).size).toBe(4);
      const between = await versionsAt([NOON + 1, NOON + 10 * SECOND_MS - 1]);
      expect(between).toEqual([changes[1], changes[1]]);
    });

    it.each(JUMPS)('keeps what it holds when the clock goes back by $by', async ({ ms }) => {
      await put(OF_EVERY_KIND, NOON);
      await put([organisation('kela', 'later')], NOON + 2 * ms);
      const other = await stores.another();
      for (const each of [directory, other.directory]) {
        clock.set(NOON - ms);
        await expectAll(NOON - ms, each);
      }
      await other.close();
      // Nothing turns up or goes when the clock comes to where it was.
      for (const now of [NOON - 1, NOON, NOON + ms]) expect(await nameAt(now)).toBe('Kela');
      expect(await nameAt(NOON + 2 * ms)).toBe('later');
    });

    it.each(JUMPS)('turns at once to what was put by a clock that was ahead by $by', async ({ ms }) => {
      await put([organisation('kela', 'old'), person('aino', 'old')], NOON);
      clock.set(NOON + ms);
      await put([organisation('kela', 'new'), person('aino', 'new')], NOON + ms);
      expect(await nameAt(NOON + ms)).toBe('new');
      clock.set(NOON);
      for (const now of [NOON, NOON + ms - 1, NOON + ms]) {
        expect(await nameAt(now)).toBe('new');
        expect((await directory.readPerson('aino', now))?.name).toBe('new');
      }
      await put([organisation('kela', 'newest')], NOON);
      expect(await nameAt(NOON)).toBe('newest');
    });

    it('replaces an organisation’s presence at a site, whatever its column', async () => {
      await put([site('pori'), presence('serving')], NOON);
      await put([presence('office')], NOON + SECOND_MS);
      const held = await readDirectory(directory, NOON + SECOND_MS);
      expect(held.presencesBySite.get('pori')).toMatchObject([{ column: 'office' }]);
      expect(held.listings).toMatchObject([{ column: 'office' }]);
    });

    it('takes thousands of people', async () => {
      await put(
        Array.from({ length: 2000 }, (_, i) => person(`p${i}`)),
        NOON,
      );
      expect((await directory.readPerson('p1999', NOON))?.name).toBe('p1999');
    }, 60_000);
  });
};
