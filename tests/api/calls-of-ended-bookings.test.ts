import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, it } from '@jest/globals';
import { createFakeMessenger } from '../fixtures/fake-messenger.ts';
import { KELA_EXPERT, remoteVisit, withKelaStaff } from './call-people.ts';
import { book, ifMatch, pathOf } from './make-bookings.ts';
import { CALLS, type CallBody, callIn, callsIn, goOnDuty, notNow, read, saidIn, take } from './make-calls.ts';
import { type BookingBody, bookingIn } from './read-replies.ts';
import { during, MONDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const POLLED_EVERY_MS = 20;
const EXPERT = 'kela-asiantuntija';
const messenger = createFakeMessenger();
beforeEach(() => messenger.reset());

interface Served {
  readonly booking: BookingBody;
  readonly call: CallBody;
}

tellStories(
  'a call whose booking ends',
  (api) => {
    const adviser = () => api().as('pori-neuvoja');
    const now = async ({ call }: Served): Promise<CallBody> => callIn(await read(adviser(), call));

    /** A customer from ten to half past; the booked expert is rung, and has passed it on to a colleague. */
    const isServed = async (): Promise<Served> => {
      for (const id of [EXPERT, 'kela-1']) await api().openApp(id);
      await goOnDuty(api().as('kela-1'));
      const booking = await book(adviser(), remoteVisit([KELA_EXPERT]));
      api().clock.set(MONDAY, '10:00');
      const call = callIn(await adviser().post(CALLS, { bookingId: booking.id }), 201);
      callIn(await notNow(api().as(EXPERT), call));
      await api().runJobs();
      return { booking: bookingIn(await adviser().get(pathOf(booking))), call };
    };
    /** Nobody runs a job by hand: the act itself sees to it. */
    const endsByItself = async (served: Served): Promise<CallBody> => {
      for (;;) {
        const call = await now(served);
        if (call.state !== 'ringing' && call.state !== 'taken') return call;
        await wait(POLLED_EVERY_MS);
      }
    };
    const move = ({ booking }: Served, changes: object) => adviser().patch(pathOf(booking), changes, ifMatch(booking));

    it('is over at once when the room is checked out, and both experts’ cards say so', async () => {
      const served = await isServed();
      bookingIn(await adviser().post(`${pathOf(served.booking)}/check-out`), [200]);
      expect(await endsByItself(served)).toMatchObject({ state: 'cancelled', endedBecause: 'cancelled' });
      expect(saidIn(await take(api().as('kela-1'), served.call))).toBe('The call is already over.');
      await api().runJobs();
      for (const id of [EXPERT, 'kela-1']) {
        expect(callsIn(await api().as(id).get('/api/me/calls'))).toEqual([]);
        const last = messenger.shown.findLast(({ person }) => person.id === id);
        expect(last?.notice.key).toBe(`call.${served.call.id}.${id}.4`);
        expect(last?.replaces).toBe(`message of call.${served.call.id}.${id}.1`);
      }
    });

    it('is done when it had been taken', async () => {
      const served = await isServed();
      callIn(await take(api().as('kela-1'), served.call));
      bookingIn(await adviser().post(`${pathOf(served.booking)}/check-out`), [200]);
      expect(await endsByItself(served)).toMatchObject({ state: 'ended', endedBecause: 'done' });
    });

    it('is over when the customer turns out to be absent', async () => {
      const served = await isServed();
      bookingIn(await adviser().post(`${pathOf(served.booking)}/customer-absent`), [200]);
      expect(await endsByItself(served)).toMatchObject({ state: 'cancelled' });
    });

    it('is over when the booking moves to another room; from there it can be made anew', async () => {
      const served = await isServed();
      const room = 'pori-remote-service-room-2';
      bookingIn(await move(served, { resourceIds: [room, KELA_EXPERT] }), [200]);
      expect(await endsByItself(served)).toMatchObject({ state: 'cancelled' });
      const again = callIn(await adviser().post(CALLS, { bookingId: served.booking.id }), 201);
      expect(again).toMatchObject({ state: 'ringing', resourceId: room });
      await api().runJobs();
      expect(callIn(await read(adviser(), again)).state).toBe('ringing');
    });

    it('is over when its time has passed, and not before', async () => {
      const served = await isServed();
      callIn(await take(api().as('kela-1'), served.call));
      api().clock.set(MONDAY, '10:29');
      await api().runJobs();
      expect(await now(served)).toMatchObject({ state: 'taken' });
      api().clock.set(MONDAY, '10:30');
      await api().runJobs();
      expect(await endsByItself(served)).toMatchObject({ state: 'ended', endedBecause: 'done' });
    });

    it('goes on when the booking is made longer', async () => {
      const served = await isServed();
      callIn(await take(api().as('kela-1'), served.call));
      bookingIn(await move(served, during(MONDAY, '10:00–11:00')), [200]);
      await api().runJobs();
      expect(await now(served)).toMatchObject({ state: 'taken' });
    });
  },
  { directory: withKelaStaff, messenger },
);
