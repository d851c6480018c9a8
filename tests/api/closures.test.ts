import { expect, it } from '@jest/globals';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { close, closedIn, closureIn, closuresIn, closuresOf } from './close-rooms.ts';
import { BOOKINGS, book, cancel, ifMatch, pathOf, someOffered, type Wish } from './make-bookings.ts';
import { bookingIn, dayIn, decisionIn, foundIn, problemIn, refusals } from './read-replies.ts';
import { at, during, FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-meeting-room-3';
const EXPERT = 'etapalvelu-kela-expert-1';
const meeting = (day: string, times: string, resourceIds: readonly string[] = [ROOM]): Wish => ({
  siteId: 'pori',
  resourceIds: [...resourceIds],
  ...during(day, times),
  purpose: 'meeting',
});

/** Nobody of the demo keeps the remote experts' site. */
const keeper: Person = {
  id: 'etapalvelu-koordinaattori',
  name: 'Coordinator',
  organisationId: 'te',
  roles: [{ role: 'coordinator', siteId: 'etapalvelu' }],
  homeSiteId: 'pori',
  locale: 'fi',
  demo: true,
};
const withKeeper = (demo: DirectoryContents): DirectoryContents => ({ ...demo, people: [...demo.people, keeper] });

tellStories(
  'a closure',
  (api) => {
    const vero = () => api().as('vero-virkailija');
    const host = () => api().as('pori-host');
    const inDay = async (day: string, resourceId = ROOM) => {
      const { resources } = dayIn(await vero().get(`/api/sites/pori/days/${day}`));
      return resources.find(({ id }) => id === resourceId)?.closures ?? [];
    };
    const reopenPath = ({ id }: { readonly id: string }, resourceId = ROOM) => `${closuresOf(resourceId)}/${id}`;

    it('answers the bookings that it hits, as the host may see them, and leaves them as they are', async () => {
      const hit = await book(vero(), { ...meeting(TUESDAY, '10:00–11:00'), title: 'Secret plans' });
      const later = await book(api().as('te-virkailija'), meeting(TUESDAY, '11:30–12:00'));
      const before = await book(vero(), meeting(TUESDAY, '09:00–09:30'));
      const gone = await cancel(vero(), await book(vero(), meeting(TUESDAY, '12:30–13:00')));
      const times = during(TUESDAY, '09:30–13:00');
      const reply = await host().post(closuresOf(ROOM), { ...times, category: 'video' });
      const { closure, hits } = closedIn(reply);
      expect(closure).toMatchObject({ siteId: 'pori', resourceId: ROOM, ...times });
      expect(closure.reason.en).toBe('The video equipment does not work');
      expect(hits.map(({ id, visibility }) => [id, visibility])).toEqual([
        [hit.id, 'site'],
        [later.id, 'site'],
      ]);
      expect(reply.text).not.toContain('Secret plans');
      expect([before.id, gone.id].some((id) => reply.text.includes(id))).toBe(false);
      expect(bookingIn(await vero().get(pathOf(hit)))).toEqual(hit);
    });

    it('is seen in the day, and nothing is booked, moved or offered there from then on', async () => {
      const made = await book(vero(), meeting(TUESDAY, '09:00–09:30'));
      const etag = (await vero().get(`/api/sites/pori/days/${TUESDAY}`)).headers.get('etag') ?? '';
      await close(host(), ROOM, TUESDAY, '10:00–12:00', { category: 'cleaning' });
      expect((await vero().get(`/api/sites/pori/days/${TUESDAY}`, { 'if-none-match': etag })).status).toBe(200);
      expect(await inDay(TUESDAY)).toMatchObject([during(TUESDAY, '10:00–12:00')]);
      expect(await inDay(WEDNESDAY)).toEqual([]);
      const problem = problemIn(await vero().post(BOOKINGS, meeting(TUESDAY, '11:30–12:30')), 422);
      expect(refusals(problem)).toEqual(['closure out-of-use']);
      const instead = someOffered(problem.alternatives);
      expect(instead.filter(({ resourceId, start }) => resourceId === ROOM && start < at(TUESDAY, '12:00'))).toEqual(
        [],
      );
      expect(decisionIn(await vero().post('/api/bookings/check', meeting(TUESDAY, '10:00–10:30'))).allowed).toBe(false);
      problemIn(await vero().patch(pathOf(made), during(TUESDAY, '09:30–10:30'), ifMatch(made)), 422);
      problemIn(await vero().post(`${pathOf(made)}/extend`, { minutes: 60 }, { 'idempotency-key': 'longer' }), 422);
      const times = { from: at(TUESDAY, '10:00'), to: at(TUESDAY, '12:00'), minutes: 30, limit: 50 };
      const query = { siteIds: ['pori'], ...times, resourceTypes: ['meetingRoom'], purpose: 'meeting' };
      const { offers } = foundIn(await vero().post('/api/availability', query));
      expect(offers).not.toEqual([]);
      expect(offers.filter(({ resourceId }) => resourceId === ROOM)).toEqual([]);
      await book(vero(), meeting(TUESDAY, '12:00–12:30'));
      await book(vero(), meeting(WEDNESDAY, '10:00–10:30'));
    });

    it('lets nobody in who has booked before, and says why, until it is over', async () => {
      const made = await book(vero(), meeting(TUESDAY, '10:00–11:00'));
      await close(host(), ROOM, TUESDAY, '09:00–10:20', { category: 'cleaning' });
      for (const clock of ['09:50', '10:05']) {
        api().clock.set(TUESDAY, clock);
        const problem = problemIn(await vero().post(`${pathOf(made)}/check-in`), 409);
        expect(refusals(problem)).toEqual(['closure out-of-use']);
        expect(problem.reasons?.[0]?.message).toMatch(/09:00–10:20/);
        expect(bookingIn(await vero().get(pathOf(made))).status).toBe('confirmed');
      }
    });

    it('that ends before the booking lets in from then on', async () => {
      const made = await book(vero(), meeting(TUESDAY, '10:00–11:00'));
      const { closure } = await close(host(), ROOM, TUESDAY, '09:00–12:00');
      api().clock.set(TUESDAY, '10:05');
      problemIn(await vero().post(`${pathOf(made)}/check-in`), 409);
      closureIn(await host().del(reopenPath(closure)));
      expect(bookingIn(await vero().post(`${pathOf(made)}/check-in`), [200]).status).toBe('checkedIn');
    });

    it('of several days is written into each of them, and taken out of each of them', async () => {
      const first = await book(vero(), meeting(TUESDAY, '20:00–21:00'));
      const second = await book(vero(), meeting(WEDNESDAY, '10:00–11:00'));
      const third = await book(vero(), meeting(THURSDAY, '06:00–07:00'));
      const times = { start: at(TUESDAY, '20:30'), end: at(THURSDAY, '06:30') };
      const { closure, hits } = closedIn(await host().post(closuresOf(ROOM), times));
      expect(hits.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
      for (const day of [TUESDAY, WEDNESDAY, THURSDAY]) expect(await inDay(day)).toMatchObject([times]);
      expect(await inDay(FRIDAY)).toEqual([]);
      expect(closuresIn(await vero().get('/api/sites/pori/closures'))).toEqual([closure]);
      const reopened = closureIn(await host().del(reopenPath(closure)));
      expect(reopened).toEqual(closure);
      expect(closureIn(await host().del(reopenPath(closure)))).toEqual(closure);
      for (const day of [TUESDAY, WEDNESDAY, THURSDAY]) expect(await inDay(day)).toEqual([]);
      expect(closuresIn(await vero().get('/api/sites/pori/closures'))).toEqual([]);
      await book(api().as('te-virkailija'), meeting(WEDNESDAY, '11:00–12:00'));
    });

    it('is made once under one key, and its repeat tells the same closure', async () => {
      const hit = await book(vero(), meeting(TUESDAY, '10:00–11:00'));
      const key = { 'idempotency-key': 'close-once' };
      const body = during(TUESDAY, '10:00–12:00');
      const first = closedIn(await host().post(closuresOf(ROOM), body, key));
      const second = closedIn(await host().post(closuresOf(ROOM), body, key));
      expect(second).toEqual(first);
      expect(first.hits.map(({ id }) => id)).toEqual([hit.id]);
      expect(await inDay(TUESDAY)).toHaveLength(1);
      problemIn(await host().post(closuresOf(ROOM), during(TUESDAY, '10:00–12:30'), key), 422);
    });

    it('is refused where it is wholly past, too long or of nothing, and then leaves nothing behind', async () => {
      const wrong = (start: string, end: string) => host().post(closuresOf(ROOM), { start, end });
      api().clock.set(TUESDAY, '12:00');
      expect(problemIn(await wrong(at(TUESDAY, '10:00'), at(TUESDAY, '12:00')), 400).code).toBe('malformed');
      expect(problemIn(await wrong(at(TUESDAY, '14:00'), at(TUESDAY, '13:00')), 400).code).toBe('malformed');
      problemIn(await wrong(at(TUESDAY, '12:00'), at('2027-02-22', '12:05')), 400);
      problemIn(await host().post(closuresOf('pori-none'), during(FRIDAY, '10:00–11:00')), 404);
      problemIn(await host().post(closuresOf(ROOM), { ...during(FRIDAY, '10:00–11:00'), reason: 'Because' }), 400);
      expect(closuresIn(await vero().get('/api/sites/pori/closures'))).toEqual([]);
      expect(await inDay(TUESDAY)).toEqual([]);
      closedIn(await wrong(at(TUESDAY, '12:00'), at('2027-02-22', '12:00')));
      expect(await inDay('2027-02-22')).toHaveLength(1);
    });

    it('is for the host and the coordinator of the site alone', async () => {
      const { closure } = await close(host(), ROOM, TUESDAY, '10:00–12:00');
      for (const person of ['vero-virkailija', 'pori-neuvoja', 'pori-vartija', 'lahti-host', 'lahti-koordinaattori']) {
        problemIn(await api().as(person).post(closuresOf(ROOM), during(TUESDAY, '10:00–12:00')), 403);
        problemIn(await api().as(person).del(reopenPath(closure)), 403);
        problemIn(
          await api()
            .as(person)
            .del(`${closuresOf(ROOM)}/pori.c.none`),
          403,
        );
      }
      const coordinator = api().as('pori-koordinaattori');
      problemIn(await coordinator.del(`${closuresOf(ROOM)}/pori.c.none`), 404);
      problemIn(await coordinator.del(reopenPath(closure, 'pori-meeting-room-4')), 404);
      closureIn(await coordinator.del(reopenPath(closure)));
    });

    it('is over when its time is: no longer listed, nor to be taken back', async () => {
      const { closure } = await close(host(), ROOM, TUESDAY, '10:00–12:00');
      api().clock.set(TUESDAY, '12:00');
      expect(closuresIn(await vero().get('/api/sites/pori/closures'))).toEqual([]);
      expect(problemIn(await host().del(reopenPath(closure)), 409).code).toBe('not-possible-now');
      expect(await inDay(TUESDAY)).toHaveLength(1);
    });

    it('stands beside another of the same time, and each is taken back by itself', async () => {
      const one = await close(host(), ROOM, TUESDAY, '10:00–12:00');
      await close(host(), ROOM, TUESDAY, '11:00–13:00');
      closureIn(await host().del(reopenPath(one.closure)));
      expect(await inDay(TUESDAY)).toMatchObject([during(TUESDAY, '11:00–13:00')]);
      await book(vero(), meeting(TUESDAY, '10:00–11:00'));
    });

    it('hits only what is still to come, and also what waits for approval', async () => {
      const ceremony = 'pori-ceremony-room-1';
      const wish: Wish = { ...meeting(MONDAY, '08:00–08:30', [ceremony]), purpose: 'event' };
      const waiting = await book(vero(), { ...wish, ...during(MONDAY, '12:00–13:00') });
      expect(waiting.status).toBe('requested');
      const over = await book(vero(), meeting(MONDAY, '07:00–07:30'));
      api().clock.set(MONDAY, '09:00');
      expect((await close(host(), ceremony, MONDAY, '08:00–18:00')).hits).toMatchObject([{ id: waiting.id }]);
      expect((await close(host(), ROOM, MONDAY, '07:00–18:00')).hits.map(({ id }) => id)).not.toContain(over.id);
    });

    it('of a remote expert hits the bookings of every site, and tells nothing of them', async () => {
      const room = 'pori-negotiation-room-1';
      const made = await book(vero(), meeting(TUESDAY, '10:00–11:00', [room, EXPERT]));
      const reply = await api().as(keeper.id).post(closuresOf(EXPERT), during(TUESDAY, '10:30–12:00'));
      expect(closedIn(reply).hits).toEqual([]);
      for (const told of [made.id, room, 'vero']) expect(reply.text).not.toContain(told);
      const te = api().as('te-virkailija');
      const refused = problemIn(await te.post(BOOKINGS, meeting(TUESDAY, '11:00–12:00', [room, EXPERT])), 422);
      expect(refusals(refused)).toContain('closure out-of-use');
      expect(bookingIn(await vero().get(pathOf(made)))).toEqual(made);
    });
  },
  { directory: withKeeper },
);
