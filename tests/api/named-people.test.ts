import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NAMED_PEOPLE } from '@yhteistila/api/src/demo/people.ts';
import { me } from '@yhteistila/core/contract/schemas/me.ts';
import { close, faultIn, faultsIn } from './close-rooms.ts';
import { BOOKINGS, book, bookingsOn, cancel, ifMatch, pathOf, type Wish } from './make-bookings.ts';
import { CALLS, callIn, goOnDuty, take } from './make-calls.ts';
import { STORES } from './open-empty-stores.ts';
import { bookingIn, bookingsIn, problemIn, refusals } from './read-replies.ts';
import { at, during, MONDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { type Api, startApi } from './start-api.ts';

const homeOf = (personId: string): string => {
  const home = NAMED_PEOPLE.find(({ id }) => id === personId)?.homeSiteId;
  if (home === undefined) throw new Error(`nobody is ${personId}`);
  return home;
};
const withRole = (role: string): readonly string[] =>
  NAMED_PEOPLE.filter(({ roles }) => roles.some((grant) => grant.role === role)).map(({ id }) => id);

const meetingAt = (siteId: string, times: string, more: Partial<Wish> = {}): Wish => ({
  siteId,
  resourceIds: [`${siteId}-meeting-room-1`],
  ...during(TUESDAY, times),
  purpose: 'meeting',
  ...more,
});
const visitAt = (siteId: string, organisationId: string, times: string): Wish => ({
  siteId,
  resourceIds: [`${siteId}-service-room-2`],
  ...during(TUESDAY, times),
  purpose: 'customerService',
  organisationId,
});

describe('everybody who can sign in on one machine', () => {
  let api: Api;
  beforeAll(async () => {
    const [[, open]] = STORES as readonly [(typeof STORES)[number]];
    api = await startApi(open);
  });
  afterAll(async () => {
    const { failures } = api;
    await api.close();
    expect(failures).toEqual([]);
  });

  it('is told who he is: employer, roles and home', async () => {
    for (const { id, organisationId, roles, homeSiteId } of NAMED_PEOPLE) {
      const told = me.parse((await api.as(id).get('/api/me')).body);
      expect(told).toMatchObject({ person: { id }, organisation: { id: organisationId }, roles, homeSiteId });
    }
  });

  it('meets colleagues in the meeting centre at home, but for who serves it from afar', async () => {
    const quarters = NAMED_PEOPLE.map(({ id }, index) => ({
      id,
      start: new Date(Date.parse(at(TUESDAY, '07:00')) + index * 1_800_000),
    }));
    const turnedAway: string[] = [];
    for (const { id, start } of quarters) {
      const times = { start: start.toISOString(), end: new Date(start.getTime() + 1_800_000).toISOString() };
      const reply = await api.as(id).post(BOOKINGS, { ...meetingAt(homeOf(id), '07:00–07:30'), ...times });
      if (reply.status !== 201) turnedAway.push(`${id} ${refusals(problemIn(reply, 422)).join()}`);
    }
    expect(turnedAway).toEqual(['migri-asiantuntija zone-access organisation-not-present']);
  });

  it.each([
    ['vero-virkailija', '09:00–09:30'],
    ['te-virkailija', '09:35–10:05'],
    ['kela-virkailija', '09:00–09:30'],
  ])('%s serves a customer', async (personId, times) => {
    const home = homeOf(personId);
    const { organisationId } = NAMED_PEOPLE.find(({ id }) => id === personId) ?? { organisationId: '' };
    await book(api.as(personId), visitAt(home, organisationId, times));
  });

  it.each(withRole('adviser'))(
    '%s places a customer on site and one with a remote agency, and changes both',
    async (personId) => {
      const home = homeOf(personId);
      const adviser = api.as(personId);
      const slot = personId.endsWith('-2') ? ['13:00–13:30', '13:35–14:05'] : ['11:00–11:30', '11:35–12:05'];
      const [times = '', later = ''] = slot;
      const placed = await book(adviser, visitAt(home, 'vero', times));
      const moved = await adviser.patch(pathOf(placed), during(TUESDAY, later), ifMatch(placed));
      await cancel(adviser, bookingIn(moved, [200]));
      const remote: Partial<Wish> = { resourceIds: [`${home}-remote-service-room-1`], purpose: 'remoteService' };
      const called = await book(adviser, { ...visitAt(home, 'migri', times), ...remote });
      expect(called).toMatchObject({ organisation: { id: 'migri' }, madeAtDesk: home, visibility: 'full' });
    },
  );

  it.each([
    ['reposaari', 'kela', '12:00–12:30', '12:35–13:05'],
    ['satakunta-bus', 'vero', '10:00–10:30', '10:35–11:05'],
  ])(
    'Pori’s advisers and coordinator serve customers at %s too, Lahti’s do not',
    async (siteId, organisationId, ...slots) => {
      const wish = (times: string): Wish => ({
        siteId,
        resourceIds: [`${siteId}-remote-service-room-1`],
        ...during(TUESDAY, times),
        purpose: 'remoteService',
        organisationId,
      });
      const [first = '', second = ''] = slots;
      problemIn(await api.as('lahti-neuvoja').post(BOOKINGS, wish(first)), 403);
      const made = await book(api.as('pori-neuvoja'), wish(first));
      expect(bookingIn(await api.as('pori-neuvoja-2').get(pathOf(made))).visibility).toBe('full');
      await book(api.as('pori-koordinaattori'), wish(second));
    },
  );

  it.each([
    ['kela-asiantuntija', 'kela'],
    ['migri-asiantuntija', 'migri'],
  ])('%s goes on duty and takes the call of a desk', async (personId, organisationId) => {
    await goOnDuty(api.as(personId));
    const call = callIn(await api.as('pori-neuvoja').post(CALLS, { siteId: 'pori', organisationId }), 201);
    expect(callIn(await take(api.as(personId), call)).takenBy?.id).toBe(personId);
  });

  it('migri-asiantuntija serves Pori’s customers from afar, and kela-asiantuntija from a phone room at Lahti', async () => {
    const remote = { ...during(TUESDAY, '14:30–15:00'), purpose: 'remoteService' } as const;
    await book(api.as('migri-asiantuntija'), {
      ...remote,
      siteId: 'pori',
      resourceIds: ['pori-remote-service-room-2'],
    });
    await book(api.as('kela-asiantuntija'), { ...remote, siteId: 'lahti', resourceIds: ['lahti-phone-room-1'] });
  });

  it.each(withRole('host'))('%s hears of a fault, closes the room and mends it', async (personId) => {
    const home = homeOf(personId);
    const resourceId = `${home}-negotiation-room-1`;
    const fault = faultIn(
      await api.as('vero-virkailija').post(`/api/sites/${home}/faults`, { resourceId, category: 'video' }),
    );
    const host = api.as(personId);
    expect(faultsIn(await host.get(`/api/sites/${home}/faults`)).map(({ id }) => id)).toContain(fault.id);
    await close(host, resourceId, WEDNESDAY, '12:00–13:00', { category: 'video', faultId: fault.id });
    faultIn(await host.post(`/api/faults/${fault.id}/mended`));
  });

  it.each(withRole('guard'))('%s sees which booking needs a guard', async (personId) => {
    const home = homeOf(personId);
    const resourceId = `${home}-security-room-1`;
    const adviser = api.as(`${home}-neuvoja`);
    const made = await book(adviser, { ...visitAt(home, 'vero', '09:00–09:30'), resourceIds: [resourceId] });
    const [seen] = await bookingsOn(api.as(personId), home, TUESDAY, resourceId);
    expect(seen).toMatchObject({ id: made.id, visibility: 'site', guardNeeded: true });
  });

  it.each(withRole('coordinator'))(
    '%s decides on a request, books for an agency and calls off what another has booked',
    async (personId) => {
      const home = homeOf(personId);
      const coordinator = api.as(personId);
      const feast = meetingAt(home, '18:00–19:00', { resourceIds: [`${home}-event-space-1`], purpose: 'event' });
      const asked = await book(api.as('vero-virkailija'), feast);
      expect(bookingsIn(await coordinator.get(`/api/sites/${home}/requests`)).map(({ id }) => id)).toEqual([asked.id]);
      expect(bookingIn(await coordinator.post(`${pathOf(asked)}/approve`)).status).toBe('confirmed');
      await cancel(coordinator, bookingIn(await coordinator.get(pathOf(asked))));
      await book(coordinator, visitAt(home, 'dvv', '14:30–15:00'));
    },
  );

  it('ohjausryhma meets at every L site', async () => {
    for (const siteId of ['pori', 'lahti', 'lappeenranta']) {
      const wish = meetingAt(siteId, '10:00–11:00', { resourceIds: [`${siteId}-meeting-room-2`] });
      await book(api.as('ohjausryhma'), { ...wish, ...during(WEDNESDAY, '10:00–11:00') });
    }
  });

  it('vero-paakayttaja moves what a colleague has booked', async () => {
    const made = await book(
      api.as('vero-virkailija'),
      meetingAt('pori', '15:00–15:30', { resourceIds: ['pori-meeting-room-3'] }),
    );
    const moved = await api.as('vero-paakayttaja').patch(pathOf(made), during(TUESDAY, '15:30–16:00'), ifMatch(made));
    expect(bookingIn(moved, [200]).start).toBe(at(TUESDAY, '15:30'));
  });

  it('ara-vierailija is a guest at Pori: the co-creation area, and no meeting room', async () => {
    const visitor = api.as('ara-vierailija');
    const wish = meetingAt('pori', '08:00–09:00', { resourceIds: ['pori-co-creation-area-1'] });
    await book(visitor, { ...wish, ...during(WEDNESDAY, '08:00–09:00') });
    problemIn(
      await visitor.post(BOOKINGS, { ...meetingAt('pori', '08:00–09:00'), ...during(WEDNESDAY, '09:00–10:00') }),
      422,
    );
  });

  it('books at Rauma as its row says: serving agencies and offices inside, remote ones for remote service', async () => {
    const inside = (times: string): Wish => ({ ...meetingAt('rauma', times), ...during(MONDAY, times) });
    for (const [index, personId] of ['vero-virkailija', 'te-virkailija', 'pori-host'].entries()) {
      await book(api.as(personId), inside(`1${index}:00–1${index}:30`));
    }
    problemIn(await api.as('kela-virkailija').post(BOOKINGS, inside('15:00–15:30')), 422);
    await book(api.as('kela-virkailija'), {
      ...inside('10:00–10:30'),
      resourceIds: ['rauma-remote-service-room-1'],
      purpose: 'remoteService',
    });
    const service: Wish = {
      siteId: 'rauma',
      resourceIds: ['rauma-service-room-1'],
      ...during(MONDAY, '14:00–14:30'),
      purpose: 'customerService',
    };
    await book(api.as('te-virkailija'), service);
    problemIn(
      await api.as('te-virkailija').post(BOOKINGS, { ...service, ...during('2026-11-26', '14:00–14:30') }),
      422,
    );
  });
});
