import { describe, expect, it } from '@jest/globals';
import { kindOf } from '@yhteistila/core/rules/engine/rule-book.ts';
import { indexDirectory, isPresent, presenceOf } from '@yhteistila/core/site/directory.ts';
import { matchWords } from '@yhteistila/core/site/everyday-words.ts';
import { KIND_NAMES } from '@yhteistila/core/site/rule.ts';
import { servingAt } from '@yhteistila/core/site/serving.ts';
import { hoursOn, type Weekday } from '@yhteistila/core/time/opening.ts';
import { demoDirectory } from './directory.ts';
import { NAMED_PEOPLE } from './people.ts';

const directory = indexDirectory('demo', demoDirectory(Date.UTC(2026, 10, 22, 10)));

describe('the demo’s words', () => {
  it('have the apostrophe of print within a word', () => {
    const words = demoDirectory(Date.UTC(2026, 10, 22, 10));
    expect(JSON.stringify(words).match(/[^"]*\p{L}'\p{L}[^"]*/gu)).toBeNull();
  });
});

describe('presence', () => {
  const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
  const told = (siteId: string, organisationId: string) => {
    const presence = presenceOf(directory, siteId, organisationId);
    const hours = WEEK.map(
      (weekday) => presence?.hours[weekday]?.map(({ from, to }) => `${from / 60}-${to / 60}`).join(' ') ?? '',
    );
    return `${presence?.column} ${hours.join(',')}`;
  };
  const ids = (siteId: string, column: string) =>
    directory.presences
      .filter((each) => each.siteId === siteId && each.column === column)
      .map((each) => each.organisationId)
      .sort();

  it.each([
    [
      'pori',
      'avi dvv ely mml pori-kaupunki te vero',
      'kkv palkeet ruokavirasto senaatti taike valtori',
      'edunvalvonta kela migri oikeusapu poliisi rise ulosotto',
    ],
    [
      'lahti',
      'avi dvv ely kela mml rise te ulosotto vero',
      'ara business-finland kkv senaatti',
      'edunvalvonta migri oikeusapu poliisi',
    ],
    [
      'lappeenranta',
      'avi dvv edunvalvonta ekhva ely kela mml oikeusapu rise te ulosotto vero',
      'business-finland fintraffic senaatti traficom valtori vayla',
      'migri poliisi',
    ],
    ['reposaari', '', '', 'dvv kela migri pori-kaupunki te vero'],
    ['satakunta-bus', 'pori-kaupunki', '', 'dvv kela te vero'],
    ['rauma', 'te vero', 'senaatti', 'avi dvv ely kela migri oikeusapu'],
  ])('at %s is the row of the rules', (siteId, serving, office, remote) => {
    expect(ids(siteId, 'serving').join(' ')).toBe(serving);
    expect(ids(siteId, 'office').join(' ')).toBe(office);
    expect(ids(siteId, 'remote').join(' ')).toBe(remote);
  });

  it.each([
    ['pori', 'vero', 'serving 9-16.25,9-16.25,9-16.25,9-16.25,9-16.25'],
    ['pori', 'dvv', 'serving 9-15,9-15,9-15,9-15,9-15'],
    ['pori', 'avi', 'serving 9-15,9-15,9-15,9-15,'],
    ['pori', 'mml', 'serving ,9-12,,9-12,'],
    ['pori', 'kela', 'remote 9-16,9-16,9-16,9-16,9-16'],
    ['pori', 'kkv', 'office ,,,,'],
    ['lahti', 'rise', 'serving 9-15,9-15,9-15,9-15,'],
    ['lappeenranta', 'ekhva', 'serving 9-15,9-15,9-15,9-15,9-15'],
    ['satakunta-bus', 'pori-kaupunki', 'serving ,9.5-12 13-15.5,,,'],
    ['rauma', 'te', 'serving 9-15,9-15,9-15,,'],
    ['rauma', 'ely', 'remote 9-16,9-16,9-16,9-16,9-16'],
  ])('at %s of %s is %s', (siteId, organisationId, expected) => {
    expect(told(siteId, organisationId)).toBe(expected);
  });

  it('ends on holidays', () => {
    const vero = presenceOf(directory, 'pori', 'vero');
    expect(hoursOn(vero?.hours ?? {}, vero?.exceptions ?? [], '2026-12-24')).toEqual([]);
  });

  it('never offers remotely what needs presence, and offers something wherever somebody serves', () => {
    const offers = directory.sites.flatMap((site) => servingAt(directory, site, '2026-11-24'));
    const remote = offers.flatMap((each) => each.remote?.services ?? []);
    expect(remote.length).toBeGreaterThan(0);
    expect(remote.some(({ needsPresence }) => needsPresence)).toBe(false);
    const police = offers.find(({ organisationId }) => organisationId === 'poliisi');
    expect(police?.notHere?.map(({ id }) => id)).toEqual(['poliisi-passport']);
    expect(
      directory.presences.filter(({ column, services }) => (services.length === 0) !== (column === 'office')),
    ).toEqual([]);
  });

  it('knows every service by everyday words, and a phone of whoever serves', () => {
    const services = directory.presences.flatMap((presence) => presence.services);
    expect(services.filter(({ words }) => words === undefined)).toEqual([]);
    const found = directory.presences
      .filter(({ siteId }) => siteId === 'pori')
      .map((each) => ({
        id: each.organisationId,
        score: matchWords('passi', { names: [], services: each.services }).score,
      }))
      .sort((a, b) => b.score - a.score);
    expect(found[0]?.id).toBe('poliisi');
    expect(directory.presences.filter(({ column, phone }) => (phone === undefined) !== (column === 'office'))).toEqual(
      [],
    );
  });

  it('lets the employment office hold two of the screened points of Pori', () => {
    const points = presenceOf(directory, 'pori', 'te')?.continuousFlowResourceIds ?? [];
    expect(points).toHaveLength(2);
    expect(points.map((id) => directory.resourceById.get(id)?.resource.type)).toEqual([
      'servicePointScreened',
      'servicePointScreened',
    ]);
  });

  it('makes a guest of an organisation that a site does not list', () => {
    expect(isPresent(directory, 'pori', 'ara')).toBe(false);
    expect(isPresent(directory, 'pori', 'kkv')).toBe(true);
  });
});

describe('organisations', () => {
  it('are those of the contract, each with its own tenant', () => {
    expect(directory.organisations.map(({ id }) => id).sort()).toEqual(
      'vero dvv kela te avi mml rise migri ely poliisi ulosotto oikeusapu edunvalvonta valtori ekhva lahti-kaupunki pori-kaupunki palkeet ruokavirasto taike senaatti ara business-finland kkv traficom vayla fintraffic'
        .split(' ')
        .sort(),
    );
    const tenants = directory.organisations.flatMap(({ tenantIds }) => tenantIds);
    expect(new Set(tenants).size).toBe(27);
    expect(
      tenants.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
  });

  it('have the networks of the rules', () => {
    const on = (network: string) =>
      directory.organisations
        .filter((each) => each.network === network)
        .map(({ id }) => id)
        .sort();
    expect(on('kela')).toEqual(['kela']);
    expect(on('municipal')).toEqual(['ekhva', 'lahti-kaupunki', 'pori-kaupunki']);
    expect(on('tuve')).toEqual(['poliisi', 'rise']);
  });
});

describe('people', () => {
  it('who can sign in are the named ones alone, each with the role, organisation and home of the name', () => {
    expect(directory.people.filter(({ demo }) => demo)).toEqual(NAMED_PEOPLE);
    expect(
      NAMED_PEOPLE.map(
        ({ id, organisationId, homeSiteId, roles }) =>
          `${id} ${organisationId} ${homeSiteId} ${roles.map(({ role, siteId }) => `${role}@${siteId ?? ''}`).join(' ')}`,
      ),
    ).toEqual([
      'vero-virkailija vero pori staff@',
      'kela-virkailija kela lahti staff@',
      'kela-asiantuntija kela lahti expert@',
      'migri-asiantuntija migri pori expert@',
      'te-virkailija te pori staff@',
      'pori-neuvoja pori-kaupunki pori adviser@pori',
      'pori-neuvoja-2 pori-kaupunki pori adviser@pori',
      'lahti-neuvoja te lahti adviser@lahti',
      'lappeenranta-neuvoja te lappeenranta adviser@lappeenranta',
      'pori-host senaatti pori host@pori',
      'lahti-host senaatti lahti host@lahti',
      'lappeenranta-host senaatti lappeenranta host@lappeenranta',
      'pori-vartija senaatti pori guard@pori',
      'lahti-vartija senaatti lahti guard@lahti',
      'lappeenranta-vartija senaatti lappeenranta guard@lappeenranta',
      'pori-koordinaattori pori-kaupunki pori coordinator@pori',
      'lahti-koordinaattori te lahti coordinator@lahti',
      'lappeenranta-koordinaattori te lappeenranta coordinator@lappeenranta',
      'ohjausryhma senaatti pori steering@',
      'vero-paakayttaja vero pori administrator@',
      'ara-vierailija ara lahti staff@',
    ]);
  });

  it('are present at their home, or serve it from afar', () => {
    const absent = NAMED_PEOPLE.filter(
      ({ organisationId, homeSiteId }) => !isPresent(directory, homeSiteId, organisationId),
    );
    expect(absent.map(({ id }) => id)).toEqual(['migri-asiantuntija']);
    expect(presenceOf(directory, 'pori', 'migri')?.column).toBe('remote');
  });

  it('have unique ids and an organisation and home of the directory', () => {
    expect(directory.personById.size).toBe(directory.people.length);
    expect(
      directory.people.filter(
        ({ organisationId, homeSiteId }) =>
          !directory.organisationById.has(organisationId) || !directory.siteById.has(homeSiteId),
      ),
    ).toEqual([]);
  });
});

describe('who is rung', () => {
  it('is a person of the directory behind every interpreter and behind the experts who can sign in', () => {
    const people = directory.sites
      .flatMap(({ resources }) => resources)
      .filter(({ kind }) => kind === 'person')
      .map(({ id, type, personId }) => ({ id, type, personId }));
    const interpreters = people.filter(({ type }) => type === 'interpreter');
    expect(interpreters.filter(({ personId }) => !directory.personById.has(personId ?? ''))).toEqual([]);
    expect(new Set(interpreters.map(({ personId }) => personId)).size).toBe(interpreters.length);
    expect(people.filter(({ type, personId }) => type === 'expert' && personId !== undefined)).toEqual([
      { id: 'etapalvelu-kela-expert-1', type: 'expert', personId: 'kela-asiantuntija' },
      { id: 'etapalvelu-migri-expert-1', type: 'expert', personId: 'migri-asiantuntija' },
    ]);
  });
});

describe('rules', () => {
  it('can each be read by its kind, and have unique ids', () => {
    expect(new Set(directory.rules.map(({ id }) => id)).size).toBe(directory.rules.length);
    for (const rule of directory.rules) {
      expect(KIND_NAMES).toContain(rule.kind);
      expect(kindOf(rule.kind).params.safeParse(rule.params).error).toBeUndefined();
    }
  });

  it('name only what the directory has', () => {
    const scopes = directory.rules.map(({ scope }) => scope);
    expect(
      scopes.flatMap(({ resourceIds = [] }) => resourceIds).filter((id) => !directory.resourceById.has(id)),
    ).toEqual([]);
    expect(scopes.flatMap(({ siteIds = [] }) => siteIds).filter((id) => !directory.siteById.has(id))).toEqual([]);
    expect(
      scopes.flatMap(({ organisationIds = [] }) => organisationIds).filter((id) => !directory.organisationById.has(id)),
    ).toEqual([]);
  });
});
