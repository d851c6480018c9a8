import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ROUTES, type RouteId } from '@yhteistila/core/contract/routes.ts';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import { type Person, ROLES, type Role } from '@yhteistila/core/site/person.ts';
import { HARMLESS, makeCall, type Target, urlOf } from './harmless-calls.ts';
import { book, storedAt, type Wish } from './make-bookings.ts';
import { STORES } from './open-empty-stores.ts';
import { COLUMNS, isAllowed, OBJECTS, type ObjectKey, ROWS } from './permission-rows.ts';
import { problemIn, seriesIn } from './read-replies.ts';
import { during, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { type Api, startApi } from './start-api.ts';

jest.setTimeout(300_000);

const SITE_ROLES: readonly Role[] = ['adviser', 'host', 'guard', 'coordinator'];
const isRouteId = (id: string): id is RouteId => id in ROUTES;
const ROUTE_IDS = Object.keys(ROUTES).filter(isRouteId);

const idOf = (role: Role): string => `vero-${role}`;
/** Somebody of the tax office for every role; roles of a site are held at Pori. */
const withEveryRole = (demo: DirectoryContents): DirectoryContents => ({
  ...demo,
  people: [
    ...demo.people,
    ...ROLES.map(
      (role): Person => ({
        id: idOf(role),
        name: role,
        organisationId: 'vero',
        roles: [SITE_ROLES.includes(role) ? { role, siteId: 'pori' } : { role }],
        homeSiteId: 'pori',
        locale: 'fi',
        demo: true,
      }),
    ),
  ],
});

/** Something booked, single and as a series, by the person at the site. */
const targetOf = async (api: Api, personId: string, organisationId: string, siteId: string, turn: number) => {
  const hour = String(8 + turn).padStart(2, '0');
  const wish = (day: string, room: number): Wish => ({
    siteId,
    resourceIds: [`${siteId}-meeting-room-${room}`],
    ...during(day, `${hour}:00–${hour}:30`),
    purpose: 'meeting',
    organisationId,
  });
  const booking = await book(api.as(personId), wish(TUESDAY, 1));
  const recurrence = 'FREQ=WEEKLY;COUNT=2';
  const series = seriesIn(await api.as(personId).post('/api/series', { ...wish(WEDNESDAY, 2), recurrence }), [201]);
  const target: Target = {
    siteId,
    bookingId: booking.id,
    end: booking.end,
    seriesId: series.id,
    day: WEDNESDAY,
    organisationId,
  };
  return target;
};

describe('the table of permissions', () => {
  it('has a row for every call and a column for every role', () => {
    expect(Object.keys(ROWS).sort()).toEqual([...ROUTE_IDS].sort());
    expect([...COLUMNS].sort()).toEqual([...ROLES].sort());
    for (const row of Object.values(ROWS)) expect(row.trim().split(/\s+/)).toHaveLength(COLUMNS.length);
  });
});

describe.each(STORES)('what each role may do, on %s', (_, open) => {
  let api: Api;
  let common: Readonly<Record<Exclude<ObjectKey, 'o'>, Target>>;
  const own = new Map<Role, Target>();

  beforeAll(async () => {
    api = await startApi(open, { directory: withEveryRole });
    common = {
      c: await targetOf(api, 'vero-virkailija', 'vero', 'lahti', 0),
      v: await targetOf(api, 'lahti-neuvoja', 'vero', 'lahti', 10),
      s: await targetOf(api, 'te-virkailija', 'te', 'pori', 0),
      d: await targetOf(api, 'pori-neuvoja', 'te', 'pori', 1),
      f: await targetOf(api, 'te-virkailija', 'te', 'lahti', 1),
    };
    for (const [turn, role] of COLUMNS.entries()) {
      own.set(role, await targetOf(api, idOf(role), 'vero', 'lahti', turn + 2));
    }
  });
  afterAll(async () => {
    await api.close();
    expect(api.failures).toEqual([]);
  });

  const targetFor = (role: Role, object: ObjectKey): Target => {
    const target = object === 'o' ? own.get(role) : common[object];
    if (target === undefined) throw new Error(`nothing of ${role}`);
    return target;
  };
  const everything = () => Promise.all(['pori', 'lahti'].map((siteId) => storedAt(api, siteId, TUESDAY)));

  it.each(COLUMNS)('is as the table has it for %s', async (role) => {
    const before = await everything();
    const found: string[] = [];
    const expected: string[] = [];
    for (const id of ROUTE_IDS) {
      for (const [key, object] of OBJECTS) {
        const target = targetFor(role, key);
        const reply = await makeCall(api.as(idOf(role)), id, target);
        const status = isAllowed(id, role, key) ? HARMLESS[id](target).allowed : 403;
        expected.push(`${id} ${object}: ${status}`);
        found.push(`${id} ${object}: ${reply.status}`);
        if (reply.status === 403) expect(problemIn(reply, 403).code).toBe('forbidden');
      }
    }
    expect(found).toEqual(expected);
    expect(await everything()).toEqual(before);
  });

  it('is nothing without a token, but for the calls that need none', async () => {
    for (const id of ROUTE_IDS) {
      const { auth, method } = ROUTES[id];
      const { body } = HARMLESS[id](common.s);
      const reply = await api.send(method, urlOf(id, common.s), {
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      expect(`${id} ${reply.status}`).toBe(`${id} ${auth ? 401 : 200}`);
    }
  });

  it('follows the roles that the people of the demo have', async () => {
    const expected = {
      'vero-virkailija': [{ role: 'staff' }],
      'kela-asiantuntija': [{ role: 'expert' }],
      'pori-neuvoja': [{ role: 'adviser', siteId: 'pori' }],
      'lahti-host': [{ role: 'host', siteId: 'lahti' }],
      'pori-vartija': [{ role: 'guard', siteId: 'pori' }],
      'lahti-koordinaattori': [{ role: 'coordinator', siteId: 'lahti' }],
      ohjausryhma: [{ role: 'steering' }],
      'vero-paakayttaja': [{ role: 'administrator' }],
    };
    for (const [id, roles] of Object.entries(expected)) {
      expect((await api.as(id).get('/api/me')).body).toMatchObject({ person: { id }, roles });
    }
  });
});
