import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { demoDirectory } from '@yhteistila/api/src/demo/directory.ts';
import { type Demo, seedDemo, upgradeDemo } from '@yhteistila/api/src/demo/seed-demo.ts';
import { NO_GUARD } from '@yhteistila/api/src/ports/day-store.ts';
import { readDirectory } from '@yhteistila/api/src/read-directory.ts';
import { upgradeRules } from '@yhteistila/api/src/upgrade-rules.ts';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { OpenedStores, OpenStores } from './open-stores.ts';
import { booking, clockAt, DAY, NOON, resourceDay, type SetClock } from './sample-documents.ts';

const HOUR_MS = 3_600_000;
const LATER = NOON + HOUR_MS;
/** As long as the store keeps what held before for a process whose clock is behind. */
const MUCH_LATER = LATER + HOUR_MS;

/** The demo in the main points as it was before its facts were corrected. */
const earlierDemo = (now: number): DirectoryContents => {
  const { sites, people, presences, rules, organisations } = demoDirectory(now);
  return {
    organisations,
    sites: sites
      .filter(({ id }) => id !== 'rauma')
      .map(({ parentId: _, ...site }) => ({
        ...site,
        hours: { ...site.hours, customer: { MO: [{ from: 540, to: 975 }] } },
      })),
    people: people
      .filter(({ id }) => id !== 'pori-neuvoja-2')
      .map((person) => (person.id === 'pori-host' ? { ...person, organisationId: 'pori-kaupunki' } : person)),
    presences: presences.filter(({ organisationId, siteId }) => organisationId !== 'senaatti' && siteId !== 'rauma'),
    rules: rules
      .filter(({ id }) => id !== 'N1.afar')
      .map((rule) =>
        rule.id === 'N25' ? { ...rule, params: { ...rule.params, who: 'present-at-site' }, version: 1 } : rule,
      ),
  };
};

const earlier: Demo = { directory: earlierDemo };

const sorted = (items: readonly unknown[]): readonly string[] => items.map((each) => JSON.stringify(each)).sort();

export const describeUpgrades = (open: OpenStores): void => {
  describe('a directory that an earlier program has filled', () => {
    let stores: OpenedStores;
    let clock: SetClock;
    beforeEach(async () => {
      clock = clockAt(NOON);
      stores = await open(clock);
    });
    afterEach(() => stores.close());

    /** The demo of an earlier program, which did not note the version of its directory. */
    const fillEarlier = async (): Promise<void> => {
      await seedDemo(stores, NOON, earlier);
      await stores.records.delete('job|seed-demo', 'directory-version');
      clock.set(LATER);
    };
    /** All that the store holds, of people those who are asked for. */
    const heldWith = async ({ people }: DirectoryContents, now: number) => {
      const ids = people.map(({ id }) => id);
      const held = await readDirectory(stores.directory, now, ids);
      return {
        ...held,
        people: ids.flatMap((id) => held.personById.get(id) ?? []),
        presences: held.sites.flatMap(({ id }) => held.presencesBySite.get(id) ?? []),
      };
    };
    const versionAt = async (now: number): Promise<string> => {
      const { versionAt: of, cards } = await readDirectory(stores.directory, now);
      return of(cards.map(({ id }) => id));
    };
    const personAt = (id: string, now: number) => stores.directory.readPerson(id, now);
    const expectAsShipped = async (now: number): Promise<void> => {
      const shipped = demoDirectory(now);
      const held = await heldWith(shipped, now);
      for (const collection of ['sites', 'organisations', 'people', 'presences', 'rules'] as const) {
        expect(sorted(held[collection])).toEqual(sorted(shipped[collection]));
      }
    };

    it('gets the rules, people, presences, sites and hours of this one; bookings and settings stay', async () => {
      await fillEarlier();
      const made = resourceDay('pori-meeting-room-2', [booking({ resourceIds: ['pori-meeting-room-2'] })]);
      await stores.days.commit(DAY, NO_GUARD, [{ op: 'put', document: made }]);
      const settings = { id: 'settings', version: 1, body: { locale: 'sv', homeSiteId: 'lahti' } };
      await stores.records.write('person|pori-host', settings, 'absent');

      await upgradeDemo(stores, LATER);

      await expectAsShipped(LATER);
      const held = await readDirectory(stores.directory, LATER);
      expect(held.siteById.get('rauma')?.size).toBe('M');
      expect((await personAt('pori-host', LATER))?.organisationId).toBe('senaatti');
      expect(await stores.days.readDay(DAY)).toMatchObject({ resourceDays: [made] });
      expect(await stores.records.read('person|pori-host', 'settings')).toEqual(settings);
    });

    it('holds what held before for what happened before', async () => {
      await fillEarlier();
      await upgradeDemo(stores, LATER);
      expect((await personAt('pori-host', LATER - 1))?.organisationId).toBe('pori-kaupunki');
    });

    it('is brought up to date once: nothing is written again, whatever has been changed since', async () => {
      await fillEarlier();
      await upgradeDemo(stores, LATER);
      const changed = { id: 'vero', name: { fi: 'V', sv: 'V', en: 'V' }, shortName: { fi: 'V', sv: 'V', en: 'V' } };
      const entry = { ...changed, network: 'valtori', tenantIds: [] } as const;
      await stores.directory.put([{ collection: 'organisations', entry }], { effectiveAt: LATER, by: 'x' });
      const version = await versionAt(MUCH_LATER);
      await upgradeDemo(stores, MUCH_LATER);
      expect(await versionAt(MUCH_LATER)).toBe(version);
    });

    it('is gone on with after a kill half way', async () => {
      await fillEarlier();
      const kill = {
        ...stores,
        records: { ...stores.records, write: () => Promise.reject(new Error('killed')) },
      };
      await expect(upgradeDemo(kill, LATER)).rejects.toThrow('killed');
      await upgradeDemo(stores, LATER);
      await expectAsShipped(LATER);
    });

    it('keeps contents of its own, and gets the national rules alone', async () => {
      const own = earlierDemo(NOON);
      await stores.directory.put(
        [
          ...own.sites.map((entry) => ({ collection: 'sites', entry }) as const),
          ...own.rules.map((entry) => ({ collection: 'rules', entry }) as const),
        ],
        { effectiveAt: NOON, by: 'x' },
      );
      await upgradeRules(stores.directory, LATER);
      await upgradeDemo(stores, LATER);
      const held = await readDirectory(stores.directory, LATER);
      expect(sorted(held.rules)).toEqual(sorted(demoDirectory(LATER).rules));
      expect(sorted(held.sites)).toEqual(sorted(own.sites));
    });

    it('keeps a national rule of a later version: a newer program has been there', async () => {
      const [rule] = demoDirectory(NOON).rules;
      if (rule === undefined) throw new Error('no rules ship');
      const later = { ...rule, version: rule.version + 1, source: 'later' };
      await stores.directory.put([{ collection: 'rules', entry: later }], { effectiveAt: NOON, by: 'x' });
      await upgradeRules(stores.directory, LATER);
      expect((await readDirectory(stores.directory, LATER)).rules.find(({ id }) => id === rule.id)).toEqual(later);
    });

    it('stays empty where it was', async () => {
      await upgradeRules(stores.directory, NOON);
      await upgradeDemo(stores, NOON);
      expect(await readDirectory(stores.directory, NOON)).toMatchObject({ sites: [], organisations: [], rules: [] });
    });
  });
};
