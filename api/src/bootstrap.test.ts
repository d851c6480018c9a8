import { describe, expect, it } from '@jest/globals';
import { NATIONAL_DEFAULTS } from '@yhteistila/core/rules/national/national-defaults.ts';
import { exampleDirectory } from '../../tests/fixtures/facts.ts';
import { memoryDirectory } from '../../tests/fixtures/memory-directory.ts';
import { bootstrap } from './bootstrap.ts';
import { createPeople } from './commit/directory/people.ts';
import type { FirstAdministrator } from './first-administrator.ts';
import { readDirectory } from './read-directory.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const name = { fi: 'DVV', sv: 'MDB', en: 'DVV' };
const FIRST: FirstAdministrator = {
  organisation: { id: 'dvv', name, shortName: name, network: 'valtori', tenantIds: ['tenant-dvv'] },
  person: { objectId: 'o-1', name: 'Paula Pääkäyttäjä', locale: 'fi' },
};

describe('the first start of a service without the demo', () => {
  it('stores the national rules, and the administrator with the agency as they are named', async () => {
    const store = await memoryDirectory(() => NOON);
    expect(await bootstrap(store, FIRST, NOON)).toBe('made');
    const held = await readDirectory(store, NOON, ['o-1']);
    expect(held.rules.map(({ id }) => id).sort()).toEqual(NATIONAL_DEFAULTS.map(({ id }) => id).sort());
    expect(held.organisations).toEqual([FIRST.organisation]);
    const people = createPeople(store, { now: () => NOON }, () => undefined);
    expect(await people.byObjectId('o-1')).toMatchObject({
      name: 'Paula Pääkäyttäjä',
      organisationId: 'dvv',
      roles: [{ role: 'staff' }, { role: 'administrator' }],
    });
  });

  it('makes nobody up where nobody is named', async () => {
    const store = await memoryDirectory(() => NOON);
    await bootstrap(store, undefined, NOON);
    const held = await readDirectory(store, NOON);
    expect(held.rules).toHaveLength(NATIONAL_DEFAULTS.length);
    expect(held.organisations).toEqual([]);
    expect(held.sites).toEqual([]);
  });

  it('leaves alone what there is, also at the second start', async () => {
    const store = await memoryDirectory(() => NOON, exampleDirectory());
    expect(await bootstrap(store, FIRST, NOON)).toBe('kept');
    expect((await readDirectory(store, NOON)).rules).toEqual([]);
    const own = await memoryDirectory(() => NOON);
    await bootstrap(own, undefined, NOON);
    expect(await bootstrap(own, FIRST, NOON)).toBe('kept');
    expect((await readDirectory(own, NOON)).organisations).toEqual([]);
  });
});
