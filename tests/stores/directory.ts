import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DirectoryEntry, DirectoryStore } from '@yhteistila/api/src/ports/directory-store.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { clockAt, JUMPS, NOON, type SetClock } from './sample-documents.ts';

const SECOND_MS = 1000;
const text = (fi: string) => ({ fi, sv: fi, en: fi });

const personOf = (id: string, name: string): Person => ({
  id,
  name,
  organisationId: 'kela',
  roles: [{ role: 'staff' }],
  homeSiteId: 'pori',
  locale: 'fi',
});

const person = (id: string, name = id): DirectoryEntry => ({ collection: 'people', entry: personOf(id, name) });

const presence = (column: 'serving' | 'office'): DirectoryEntry => ({
  collection: 'presences',
  entry: {
    siteId: 'pori',
    organisationId: 'kela',
    column,
    services: [],
    hours: {},
    exceptions: [],
    continuousFlowResourceIds: [],
  },
});

const OF_EVERY_KIND: readonly DirectoryEntry[] = [
  {
    collection: 'sites',
    entry: {
      id: 'pori',
      name: text('Pori'),
      size: 'L',
      timeZone: 'Europe/Helsinki',
      zones: [{ id: 'hall', level: 'public', securityArea: 'monitored', name: text('Aula') }],
      resources: [
        {
          id: 'a',
          siteId: 'pori',
          zoneId: 'hall',
          floor: 1,
          kind: 'space',
          type: 'meetingRoom',
          name: text('A'),
          features: [],
          networks: [],
        },
      ],
      hours: { building: {}, customer: {}, customerExceptions: [], buildingExceptions: [] },
    },
  },
  {
    collection: 'organisations',
    entry: { id: 'kela', name: text('Kela'), shortName: text('Kela'), network: 'kela', tenantIds: [] },
  },
  person('aino'),
  presence('serving'),
  {
    collection: 'rules',
    entry: {
      id: 'N9',
      kind: 'duration',
      scope: {},
      params: { max: 120 },
      effect: 'refuse',
      version: 1,
      reason: text('Syy'),
      source: 'S0',
    },
  },
];

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

    const names = async (now: number) => (await directory.read(now)).people.map((each) => each.name);
    const versions = (instants: readonly number[]) =>
      Promise.all(instants.map(async (instant) => (await directory.read(instant)).version));

    it('is empty at first', async () => {
      const empty = { sites: [], organisations: [], people: [], presences: [], rules: [] };
      expect(await directory.read(NOON)).toMatchObject(empty);
    });

    it('keeps entries of every kind, and finds them', async () => {
      await directory.put(OF_EVERY_KIND, NOON);
      const held = await directory.read(NOON);
      for (const { collection, entry } of OF_EVERY_KIND) expect(held[collection]).toEqual([entry]);
      expect(held.resourceById.get('a')?.zone.id).toBe('hall');
      expect(held.personById.get('aino')).toEqual(personOf('aino', 'aino'));
    });

    it('turns to a change at the instant from which it holds, not before', async () => {
      await directory.put([person('aino', 'old')], NOON);
      await directory.put([person('aino', 'new'), person('eino')], NOON + 10 * SECOND_MS);
      expect(await names(NOON)).toEqual(['old']);
      expect(await names(NOON + 10 * SECOND_MS - 1)).toEqual(['old']);
      expect(await names(NOON + 10 * SECOND_MS)).toEqual(['new', 'eino']);
      expect(await names(NOON + 1)).toEqual(['old']);
    });

    it('turns in every process', async () => {
      const other = await stores.another();
      await directory.put([person('aino', 'old')], NOON);
      expect((await other.directory.read(NOON)).people).toHaveLength(1);
      await other.directory.put([person('eino')], NOON + 10 * SECOND_MS);
      expect(await names(NOON + 10 * SECOND_MS)).toEqual(['old', 'eino']);
      const version = (await directory.read(NOON + 10 * SECOND_MS)).version;
      expect((await other.directory.read(NOON + 10 * SECOND_MS)).version).toBe(version);
      await other.close();
    });

    it('keeps two changes that both are still to come', async () => {
      await directory.put([person('aino', 'first')], NOON);
      await directory.put([person('aino', 'second')], NOON + 10 * SECOND_MS);
      await directory.put([person('aino', 'third')], NOON + 20 * SECOND_MS);
      expect(await names(NOON)).toEqual(['first']);
      expect(await names(NOON + 10 * SECOND_MS)).toEqual(['second']);
      expect(await names(NOON + 20 * SECOND_MS)).toEqual(['third']);
    });

    it('lets the change that was put last hold from its instant on', async () => {
      await directory.put([person('aino', 'later')], NOON + 20 * SECOND_MS);
      await directory.put([person('aino', 'sooner')], NOON + 10 * SECOND_MS);
      expect(await names(NOON)).toEqual([]);
      expect(await names(NOON + 20 * SECOND_MS)).toEqual(['sooner']);
    });

    it('still knows what holds after many changes', async () => {
      for (let hour = 0; hour < 5; hour += 1) {
        clock.set(NOON + hour * 3600 * SECOND_MS);
        await directory.put([person('aino', `hour ${hour}`)], clock.now() + 10 * SECOND_MS);
        expect(await names(clock.now())).toEqual(hour === 0 ? [] : [`hour ${hour - 1}`]);
        expect(await names(clock.now() + 10 * SECOND_MS)).toEqual([`hour ${hour}`]);
      }
    });

    it('has another version whenever something else holds, and the same while nothing does', async () => {
      await directory.put([person('aino', 'first')], NOON);
      await directory.put([person('aino', 'second'), presence('serving')], NOON + 10 * SECOND_MS);
      await directory.put([presence('office')], NOON + 20 * SECOND_MS);
      const changes = await versions([NOON - 1, NOON, NOON + 10 * SECOND_MS, NOON + 20 * SECOND_MS]);
      expect(new Set(changes).size).toBe(4);
      const between = await versions([NOON + 1, NOON + 10 * SECOND_MS - 1]);
      expect(between).toEqual([changes[1], changes[1]]);
    });

    it.each(JUMPS)('keeps what it holds when the clock goes back by $by', async ({ ms }) => {
      await directory.put(OF_EVERY_KIND, NOON);
      await directory.put([person('aino', 'later')], NOON + 2 * ms);
      const other = await stores.another();
      for (const each of [directory, other.directory]) {
        clock.set(NOON - ms);
        const held = await each.read(NOON - ms);
        for (const { collection, entry } of OF_EVERY_KIND) expect(held[collection]).toEqual([entry]);
      }
      await other.close();
      // Nothing turns up or goes when the clock comes to where it was.
      for (const now of [NOON - 1, NOON, NOON + ms]) expect(await names(now)).toEqual(['aino']);
      expect(await names(NOON + 2 * ms)).toEqual(['later']);
    });

    it.each(JUMPS)('turns at once to what was put by a clock that was ahead by $by', async ({ ms }) => {
      await directory.put([person('aino', 'old')], NOON);
      clock.set(NOON + ms);
      await directory.put([person('aino', 'new'), person('eino')], NOON + ms);
      expect(await names(NOON + ms)).toEqual(['new', 'eino']);
      clock.set(NOON);
      for (const now of [NOON, NOON + ms - 1, NOON + ms]) expect(await names(now)).toEqual(['new', 'eino']);
      await directory.put([person('aino', 'newest')], NOON);
      expect(await names(NOON)).toEqual(['newest', 'eino']);
    });

    it('replaces an organisation’s presence at a site, whatever its column', async () => {
      await directory.put([presence('serving')], NOON);
      await directory.put([presence('office')], NOON + SECOND_MS);
      expect((await directory.read(NOON + SECOND_MS)).presences).toMatchObject([{ column: 'office' }]);
    });

    it('takes thousands of entries', async () => {
      const people = Array.from({ length: 3000 }, (_, i) => person(`p${i}`));
      await directory.put(people, NOON);
      expect((await directory.read(NOON)).personById.size).toBe(3000);
      expect((await directory.read(NOON)).personById.get('p2999')?.name).toBe('p2999');
    });
  });
};
