import { expect, it } from '@jest/globals';
import type { Caller } from './api-client.ts';
import { BOOKINGS, book, bookingsOn, expectEachSucceeds, ifMatch, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, problemIn, refusals } from './read-replies.ts';
import { during, THURSDAY, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const EXPERT = 'etapalvelu-vero-expert-1';
const roomAt = (siteId: string): string => `${siteId}-remote-service-room-1`;
const wish = (siteId: string, times = '10:00–10:30', day = TUESDAY): Wish => ({
  siteId,
  resourceIds: [roomAt(siteId), EXPERT],
  ...during(day, times),
  purpose: 'remoteService',
});

const expertsDay = (caller: Caller, day = TUESDAY) => bookingsOn(caller, 'etapalvelu', day, EXPERT);

tellStories('a remote room and a remote expert', (api) => {
  it('are booked together over two sites, and given back together', async () => {
    const vero = api().as('vero-virkailija');
    const made = await book(vero, wish('reposaari'));
    expect(made.resourceIds).toEqual([roomAt('reposaari'), EXPERT]);
    expect(await bookingsOn(vero, 'reposaari', TUESDAY, roomAt('reposaari'))).toMatchObject([{ id: made.id }]);
    expect(await expertsDay(vero)).toMatchObject([{ id: made.id }]);
    bookingIn(await vero.del(pathOf(made), ifMatch(made)));
    expect(await bookingsOn(vero, 'reposaari', TUESDAY, roomAt('reposaari'))).toEqual([]);
    expect(await expertsDay(vero)).toEqual([]);
  });

  it('are refused together when the expert is taken at another site, and each alternative succeeds', async () => {
    await book(api().as('vero-virkailija'), wish('reposaari'));
    const other = api().as('vero-paakayttaja');
    const problem = problemIn(await other.post(BOOKINGS, wish('satakunta-bus', '10:15–10:45')), 409);
    expect(refusals(problem)).toEqual(['conflict occupied']);
    expect(problem.reasons?.[0]?.resourceId).toBe(EXPERT);
    expect(await bookingsOn(other, 'satakunta-bus', TUESDAY, roomAt('satakunta-bus'))).toEqual([]);
    await expectEachSucceeds(other, wish('satakunta-bus', '10:15–10:45'), problem.alternatives);
    expect(await expertsDay(other)).toHaveLength(1);
  });

  it('are refused together when the room is taken', async () => {
    await book(api().as('vero-virkailija'), { ...wish('reposaari'), resourceIds: [roomAt('reposaari')] });
    const other = api().as('kela-virkailija');
    const kela = { ...wish('reposaari'), resourceIds: [roomAt('reposaari'), 'etapalvelu-kela-expert-1'] };
    expect(refusals(problemIn(await other.post(BOOKINGS, kela), 409))).toEqual(['conflict occupied']);
    expect(await bookingsOn(other, 'etapalvelu', TUESDAY, 'etapalvelu-kela-expert-1')).toEqual([]);
  });

  it('move together, also to another day', async () => {
    const vero = api().as('vero-virkailija');
    const made = await book(vero, wish('satakunta-bus'));
    const moved = bookingIn(await vero.patch(pathOf(made), during(THURSDAY, '10:00–10:30'), ifMatch(made)), [200]);
    expect(moved).toMatchObject({ id: made.id, version: 2, ...during(THURSDAY, '10:00–10:30') });
    expect(await expertsDay(vero)).toEqual([]);
    expect(await bookingsOn(vero, 'satakunta-bus', TUESDAY, roomAt('satakunta-bus'))).toEqual([]);
    expect(await expertsDay(vero, THURSDAY)).toMatchObject([{ id: made.id }]);
    expect(await bookingsOn(vero, 'satakunta-bus', THURSDAY, roomAt('satakunta-bus'))).toMatchObject([{ id: made.id }]);
    expect(bookingIn(await vero.get(pathOf(made)))).toEqual(moved);
  });

  it('stay where they are when the day they are to move to is taken', async () => {
    const vero = api().as('vero-virkailija');
    await book(api().as('vero-paakayttaja'), wish('reposaari', '10:00–10:30', THURSDAY));
    const made = await book(vero, wish('satakunta-bus'));
    const refused = await vero.patch(pathOf(made), during(THURSDAY, '10:00–10:30'), ifMatch(made));
    const problem = problemIn(refused, 409);
    expect(problem.reasons?.[0]?.resourceId).toBe(EXPERT);
    expect(bookingIn(await vero.get(pathOf(made)))).toEqual(made);
    expect(await bookingsOn(vero, 'satakunta-bus', THURSDAY, roomAt('satakunta-bus'))).toEqual([]);
    expect(await expertsDay(vero)).toMatchObject([{ id: made.id }]);
  });

  it('go to exactly one of those who race for the expert from two sites', async () => {
    const callers = ['vero-virkailija', 'vero-paakayttaja'].map((id) => api().as(id));
    const sites = ['reposaari', 'satakunta-bus'];
    for (const times of ['10:00–10:30', '10:30–11:00', '11:00–11:30', '11:30–12:00', '13:00–13:30', '14:00–14:30']) {
      const replies = await Promise.all(
        [0, 1, 2, 3, 4, 5, 6, 7].map((each) => callers[each % 2]?.post(BOOKINGS, wish(sites[each % 2] ?? '', times))),
      );
      const statuses = replies.map((reply) => reply?.status ?? 0).sort();
      expect(statuses.filter((status) => status === 201)).toHaveLength(1);
      for (const status of statuses.slice(1)) expect([409, 422]).toContain(status);
    }
    const [caller] = callers;
    if (caller === undefined) throw new Error('nobody called');
    const rooms = await Promise.all(sites.map((siteId) => bookingsOn(caller, siteId, TUESDAY, roomAt(siteId))));
    const ids = rooms.flat().map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect((await expertsDay(caller)).map(({ id }) => id).sort()).toEqual(ids.sort());
  });
});
