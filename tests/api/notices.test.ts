import { beforeEach, describe, expect, it } from '@jest/globals';
import { health, me } from '@yhteistila/core/contract/schemas/me.ts';
import { undeliveredList } from '@yhteistila/core/contract/schemas/notice.ts';
import { createFakeMessenger } from '../fixtures/fake-messenger.ts';
import { close } from './close-rooms.ts';
import { book, cancel, ifMatch, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, problemIn } from './read-replies.ts';
import { at, during, instantAt, MONDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const OWNER = 'vero-virkailija';
const ADMIN = 'vero-paakayttaja';
const COORDINATOR = 'pori-koordinaattori';
const HOST = 'pori-host';
const WITH_APP = [
  OWNER,
  ADMIN,
  COORDINATOR,
  HOST,
  'lahti-koordinaattori',
  'pori-neuvoja',
  'te-virkailija',
  'pori-vartija',
];

const MEETING_ROOM = 'pori-meeting-room-1';
const meeting: Wish = {
  siteId: 'pori',
  resourceIds: [MEETING_ROOM],
  ...during(TUESDAY, '12:00–13:00'),
  purpose: 'meeting',
  title: 'Budget of Lake Town',
};
const feast: Wish = { ...meeting, resourceIds: ['pori-ceremony-room-1'], purpose: 'event', title: 'Harvest feast' };
const UNDELIVERED = '/api/sites/pori/undelivered';

const messenger = createFakeMessenger();

tellStories(
  'what people are told',
  (api) => {
    beforeEach(async () => {
      messenger.reset();
      for (const person of WITH_APP) await api().openApp(person);
    });

    /** The jobs, twice: what one of them leaves to the others is then done too. */
    const work = async (): Promise<void> => {
      await api().runJobs();
      await api().runJobs();
    };
    /** Who has been shown what since the last time, as `person code`. */
    const told = async (): Promise<readonly string[]> => {
      await work();
      const seen = messenger.shown.map(({ person, notice }) => `${person.id} ${notice.code}`);
      messenger.reset();
      return seen;
    };
    const owner = () => api().as(OWNER);
    const coordinator = () => api().as(COORDINATOR);
    const undelivered = async () => undeliveredList.parse((await coordinator().get(UNDELIVERED)).body);

    describe('of bookings', () => {
      it('asks the coordinators of the site to decide, and tells the organiser what they decided', async () => {
        const made = await book(owner(), feast);
        expect(await told()).toEqual([`${COORDINATOR} approvalWanted`]);
        bookingIn(await coordinator().post(`${pathOf(made)}/approve`));
        expect(await told()).toEqual([`${OWNER} confirmed`]);
        const other = await book(owner(), { ...feast, ...during(TUESDAY, '14:00–15:00') });
        expect(await told()).toEqual([`${COORDINATOR} approvalWanted`]);
        bookingIn(await coordinator().post(`${pathOf(other)}/decline`, { reason: 'Taken by a wedding' }));
        expect(await told()).toEqual([`${OWNER} declined`]);
      });

      it('tells the organiser of a request that nobody has decided', async () => {
        await book(owner(), feast);
        expect(await told()).toEqual([`${COORDINATOR} approvalWanted`]);
        api().clock.set(TUESDAY, '12:00');
        expect(await told()).toEqual([`${OWNER} declined`]);
      });

      it('tells the organiser what others changed or cancelled, with the time before', async () => {
        const made = await book(owner(), meeting);
        const path = pathOf(made);
        const moved = bookingIn(await api().as(ADMIN).patch(path, during(TUESDAY, '14:00–15:00'), ifMatch(made)));
        await work();
        expect(messenger.shown).toMatchObject([
          {
            person: { id: OWNER },
            notice: {
              code: 'changed',
              bookingId: made.id,
              was: { start: instantAt(TUESDAY, '12:00'), end: instantAt(TUESDAY, '13:00') },
            },
          },
        ]);
        messenger.reset();
        await cancel(coordinator(), moved);
        expect(await told()).toEqual([`${OWNER} cancelled`]);
      });

      it('tells nobody what he did himself, nor what is of no concern to anybody', async () => {
        const made = await book(owner(), meeting);
        const longer = bookingIn(await owner().post(`${pathOf(made)}/extend`, { end: at(TUESDAY, '13:15') }));
        bookingIn(await owner().patch(pathOf(made), { title: 'Budget' }, ifMatch(longer)));
        api().clock.set(TUESDAY, '11:50');
        expect(await told()).toEqual([`${OWNER} reminder`]);
        bookingIn(
          await api()
            .as(ADMIN)
            .post(`${pathOf(made)}/check-in`),
        );
        api().clock.set(TUESDAY, '12:10');
        bookingIn(
          await api()
            .as(ADMIN)
            .post(`${pathOf(made)}/check-out`),
        );
        const second = await book(owner(), { ...meeting, ...during(TUESDAY, '15:00–16:00') });
        await cancel(owner(), second);
        expect(await told()).toEqual([]);
      });

      it('reminds ten minutes before the start, once, and tells of the release', async () => {
        await book(owner(), meeting);
        api().clock.set(TUESDAY, '11:49');
        expect(await told()).toEqual([]);
        api().clock.set(TUESDAY, '11:50');
        expect(await told()).toEqual([`${OWNER} reminder`]);
        api().clock.set(TUESDAY, '11:55');
        expect(await told()).toEqual([]);
        api().clock.set(TUESDAY, '12:15');
        expect(await told()).toEqual([`${OWNER} released`]);
      });

      it('reminds nobody of what was booked just before, nor whom nobody can write to', async () => {
        await book(api().as('pori-neuvoja-2'), meeting);
        api().clock.set(TUESDAY, '11:46');
        await book(owner(), { ...meeting, resourceIds: ['pori-meeting-room-2'] });
        api().clock.set(TUESDAY, '11:52');
        expect(await told()).toEqual([]);
        expect(await undelivered()).toEqual([]);
      });

      it('tells the organisers whose bookings a closure hits', async () => {
        await book(owner(), meeting);
        await book(api().as('te-virkailija'), { ...meeting, ...during(TUESDAY, '15:00–16:00') });
        expect(await told()).toEqual([]);
        await close(api().as(HOST), MEETING_ROOM, TUESDAY, '12:30–14:00', { category: 'video' });
        expect(await told()).toEqual([`${OWNER} closure`]);
      });
    });

    describe('by choice', () => {
      const settings = async () => me.parse((await owner().get('/api/me')).body);
      const choose = async (body: unknown) => me.parse((await owner().patch('/api/me', body)).body);

      it('keeps choices and quiet hours, and gives the hours up again', async () => {
        expect(await settings()).toMatchObject({ notices: {} });
        const quietHours = { from: '21:30', to: '07:05' };
        expect(await choose({ quietHours })).toMatchObject({ quietHours });
        await choose({ notices: { changed: false, fault: true } });
        await choose({ notices: { reminder: false } });
        expect(await settings()).toMatchObject({
          quietHours,
          notices: { changed: false, fault: true, reminder: false },
        });
        expect((await choose({ quietHours: null })).quietHours).toBeUndefined();
        expect((await settings()).quietHours).toBeUndefined();
        for (const wrong of [
          { quietHours: { from: '24:00', to: '07:00' } },
          { quietHours: { from: '21:30' } },
          { notices: { call: false } },
        ]) {
          problemIn(await owner().patch('/api/me', wrong), 400);
        }
      });

      it('sends no kind that is not wanted', async () => {
        await choose({ notices: { changed: false } });
        await cancel(coordinator(), await book(owner(), meeting));
        expect(await told()).toEqual([]);
        await choose({ notices: { changed: true } });
        await cancel(coordinator(), await book(owner(), meeting));
        expect(await told()).toEqual([`${OWNER} cancelled`]);
      });

      it('waits for the end of quiet hours, by the clock of the home site', async () => {
        await choose({ quietHours: { from: '18:00', to: '07:30' } });
        await cancel(coordinator(), await book(owner(), meeting));
        expect(await told()).toEqual([]);
        api().clock.set(MONDAY, '07:29');
        expect(await told()).toEqual([]);
        api().clock.set(MONDAY, '07:30');
        expect(await told()).toEqual([`${OWNER} cancelled`]);
      });

      it('drops a reminder that quiet hours hold back until its booking has begun, and no other', async () => {
        await choose({ quietHours: { from: '11:45', to: '12:00' } });
        await book(owner(), meeting);
        api().clock.set(TUESDAY, '11:50');
        expect(await told()).toEqual([]);
        api().clock.set(TUESDAY, '12:01');
        expect(await told()).toEqual([]);
        await choose({ quietHours: { from: '11:45', to: '12:55' } });
        await book(owner(), { ...meeting, ...during(TUESDAY, '13:00–14:00') });
        api().clock.set(TUESDAY, '12:50');
        expect(await told()).toEqual([]);
        api().clock.set(TUESDAY, '12:55');
        expect(await told()).toEqual([`${OWNER} released`, `${OWNER} reminder`]);
      });
    });

    describe('when the channel is in trouble', () => {
      it('tells everything after five minutes without it, to each in order', async () => {
        messenger.react(() => ({ outcome: 'later' }));
        for (const hour of ['08', '10', '12', '14']) {
          const made = await book(owner(), { ...meeting, ...during(TUESDAY, `${hour}:00–${hour}:30`) });
          await cancel(coordinator(), made);
          await book(api().as('te-virkailija'), { ...feast, ...during(WEDNESDAY, `${hour}:00–${hour}:30`) });
          await work();
        }
        for (const clock of ['07:01', '07:02', '07:03', '07:04', '07:05']) {
          api().clock.set(MONDAY, clock);
          await work();
        }
        expect(messenger.shown).toEqual([]);
        const asked = messenger.asked.length;
        expect(asked).toBeLessThan(40);
        messenger.react();
        api().clock.set(MONDAY, '07:16');
        await work();
        const codesOf = (person: string) =>
          messenger.shown.filter((each) => each.person.id === person).map(({ notice }) => notice.code);
        expect(codesOf(OWNER)).toEqual(Array.from({ length: 4 }, () => 'cancelled'));
        expect(codesOf(COORDINATOR)).toEqual(Array.from({ length: 4 }, () => 'approvalWanted'));
        for (const person of [OWNER, COORDINATOR]) {
          const ids = messenger.shown.filter((each) => each.person.id === person).map(({ notice }) => notice.bookingId);
          expect(ids).toEqual([...new Set(ids)].sort());
        }
        // Of the site's coordinators one has never opened the app.
        expect((await undelivered()).map(({ trouble }) => trouble)).toEqual(
          Array.from({ length: 4 }, () => 'noConversation'),
        );
      });

      it('gives up after a day, and the coordinators of the site see it', async () => {
        messenger.react(() => ({ outcome: 'later' }));
        await cancel(coordinator(), await book(owner(), { ...meeting, ...during(WEDNESDAY, '12:00–13:00') }));
        await work();
        expect(await undelivered()).toMatchObject([
          { person: { id: OWNER }, code: 'cancelled', state: 'waiting', trouble: 'channelSilent', attempts: 1 },
        ]);
        api().clock.set(TUESDAY, '07:00');
        await work();
        expect(await undelivered()).toMatchObject([{ state: 'failed', at: at(MONDAY, '07:00') }]);
        messenger.react();
        api().clock.set(TUESDAY, '09:00');
        expect(await told()).toEqual([]);
        for (const person of [OWNER, HOST, 'lahti-koordinaattori']) {
          problemIn(await api().as(person).get(UNDELIVERED), 403);
        }
      });

      it('lists whom it cannot write to, and tells him when he opens the app', async () => {
        await cancel(coordinator(), await book(api().as('pori-neuvoja-2'), meeting));
        expect(await told()).toEqual([]);
        expect(await undelivered()).toMatchObject([
          { person: { id: 'pori-neuvoja-2' }, code: 'cancelled', state: 'waiting', trouble: 'noConversation' },
        ]);
        await api().openApp('pori-neuvoja-2');
        expect(await told()).toEqual(['pori-neuvoja-2 cancelled']);
        expect(await undelivered()).toEqual([]);
      });
    });

    it('is told at once, without waiting for the time of a job', async () => {
      await cancel(coordinator(), await book(owner(), meeting));
      while (messenger.shown.length === 0) await new Promise(setImmediate);
      expect(messenger.keysOf(OWNER)).toHaveLength(1);
    });

    it('is told of by the health, which says when a job is late', async () => {
      const told = async () => health.parse((await owner().get('/api/health')).body);
      await work();
      expect(await told()).toMatchObject({ status: 'ok' });
      api().clock.set(MONDAY, '07:01');
      const late = await told();
      expect(late.status).toBe('degraded');
      const send = late.jobs.find(({ id }) => id === 'send-notices');
      expect(send).toEqual({
        id: 'send-notices',
        ok: false,
        lastRunAt: new Date(instantAt(MONDAY, '07:00')).toISOString(),
      });
      expect(late.jobs.find(({ id }) => id === 'remind')?.ok).toBe(true);
    });
  },
  { messenger },
);
