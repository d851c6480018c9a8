import { expect, it } from '@jest/globals';
import { KELA_EXPERT, ROOM, remoteVisit, withKelaStaff } from './call-people.ts';
import { book, pathOf } from './make-bookings.ts';
import {
  CALLS,
  type CallBody,
  callIn,
  callsIn,
  end,
  goOnDuty,
  notNow,
  read,
  ringsOf,
  saidIn,
  take,
} from './make-calls.ts';
import { bookingIn, problemIn } from './read-replies.ts';
import { at, MONDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

tellStories(
  'a call to an expert',
  (api) => {
    const adviser = () => api().as('pori-neuvoja');
    const expert = () => api().as('kela-asiantuntija');

    /** The adviser books, and the customer comes at ten. */
    const customerComes = async (also: readonly string[] = [KELA_EXPERT]): Promise<CallBody> => {
      const booking = await book(adviser(), remoteVisit(also));
      api().clock.set(MONDAY, '10:00');
      return callIn(await adviser().post(CALLS, { bookingId: booking.id }), 201);
    };
    /** It is so many minutes past ten, and the job has run. */
    const minutesPass = async (call: CallBody, minutes: number): Promise<CallBody> => {
      api().clock.set(MONDAY, `10:0${minutes}`);
      await api().runJobs();
      return callIn(await read(adviser(), call));
    };

    it('begins when the customer is there: the booking is in use, the booked expert is rung, takes it, and is named', async () => {
      const booking = await book(adviser(), remoteVisit([KELA_EXPERT]));
      api().clock.set(MONDAY, '09:55');
      const call = callIn(await adviser().post(CALLS, { bookingId: booking.id }), 201);
      expect(bookingIn(await adviser().get(pathOf(booking))).status).toBe('checkedIn');
      expect(call).toMatchObject({
        kind: 'customer',
        state: 'ringing',
        siteId: 'pori',
        resourceId: ROOM,
        bookingId: booking.id,
        organisation: { id: 'kela' },
        startedBy: { id: 'pori-neuvoja' },
        startedAt: at(MONDAY, '09:55'),
        rings: [{ person: { id: 'kela-asiantuntija' }, role: 'expert', step: 'asked', rungAt: at(MONDAY, '09:55') }],
      });
      expect(callsIn(await expert().get('/api/me/calls')).map(({ id }) => id)).toEqual([call.id]);
      api().clock.set(MONDAY, '09:56');
      const taken = callIn(await take(expert(), call));
      expect(taken.meetingUrl).toBe(bookingIn(await adviser().get(pathOf(booking))).meetingUrl);
      expect(callIn(await read(adviser(), call))).toMatchObject({
        state: 'taken',
        takenBy: { id: 'kela-asiantuntija', name: 'Kelan asiantuntija' },
        takenAt: at(MONDAY, '09:56'),
        rings: [{ answer: 'taken', answeredAt: at(MONDAY, '09:56') }],
      });
      api().clock.set(MONDAY, '10:20');
      const ended = callIn(await end(expert(), call, 'done'));
      expect(ended).toMatchObject({ state: 'ended', endedBecause: 'done', endedAt: at(MONDAY, '10:20') });
      expect(callsIn(await expert().get('/api/me/calls'))).toEqual([]);
    });

    it('says which service it is about, while it lasts, to who is rung; and knows no service of another agency', async () => {
      const booking = await book(adviser(), remoteVisit([KELA_EXPERT]));
      api().clock.set(MONDAY, '09:55');
      const wish = { bookingId: booking.id, serviceId: 'kela-unemployment' };
      problemIn(await adviser().post(CALLS, { ...wish, serviceId: 'vero-inheritance' }), 404);
      expect(bookingIn(await adviser().get(pathOf(booking))).status).toBe('confirmed');
      const call = callIn(await adviser().post(CALLS, wish), 201);
      const service = { id: 'kela-unemployment', name: expect.anything() };
      expect(callIn(await read(expert(), call)).service).toEqual(service);
      callIn(await take(expert(), call));
      expect(callIn(await end(expert(), call, 'done'))).not.toHaveProperty('service');
      const help = { siteId: 'pori', organisationId: 'kela', serviceId: 'kela-unemployment' };
      expect(callIn(await adviser().post(CALLS, help), 201).service).toEqual(service);
      problemIn(await adviser().post(CALLS, { ...help, serviceId: 'none' }), 404);
    });

    it('rings on by time: who is on duty, the pool, the coordinators, and then nobody', async () => {
      await goOnDuty(api().as('kela-1'));
      await goOnDuty(api().as('kela-2'));
      let call = await customerComes();
      const steps = [
        ['kela-asiantuntija asked missed', 'kela-2 onDuty …'],
        ['kela-2 onDuty missed', 'kela-1 onDuty …'],
        ['kela-1 onDuty missed', 'kela-pool-1 pool …', 'kela-pool-2 pool …'],
        [
          'kela-pool-1 pool missed',
          'kela-pool-2 pool missed',
          'demo-koordinaattori-pori coordinator …',
          'pori-koordinaattori coordinator …',
        ],
      ];
      for (const [index, rung] of steps.entries()) {
        call = await minutesPass(call, index + 1);
        expect(ringsOf(call).slice(-rung.length)).toEqual(rung);
      }
      call = await minutesPass(call, 5);
      expect(call).toMatchObject({ state: 'unanswered' });
      expect(ringsOf(call)).toHaveLength(7);
      expect(saidIn(await take(expert(), call))).toBe('The call is already over.');
    });

    it('stays with whom it rings until the time is over', async () => {
      const call = await customerComes();
      await api().runJobs();
      expect(callIn(await read(adviser(), call))).toEqual(call);
    });

    it('rings on at once when the expert has no time', async () => {
      await goOnDuty(api().as('kela-1'));
      const call = await customerComes();
      callIn(await notNow(expert(), call));
      expect(ringsOf(callIn(await read(adviser(), call)))).toEqual([
        'kela-asiantuntija asked notNow',
        'kela-1 onDuty …',
      ]);
      callIn(await notNow(expert(), call));
      expect(callIn(await take(api().as('kela-1'), call)).state).toBe('taken');
    });

    it('can still be taken by who missed it, as long as nobody has it, and then by nobody else', async () => {
      await goOnDuty(api().as('kela-1'));
      const call = await minutesPass(await customerComes(), 1);
      callIn(await take(expert(), call));
      expect(callIn(await take(expert(), call)).takenBy?.id).toBe('kela-asiantuntija');
      expect(saidIn(await take(api().as('kela-1'), call))).toBe('Kelan asiantuntija has already answered.');
      expect(saidIn(await notNow(expert(), call))).toMatch(/End it/);
      const finnish = await api().as('kela-1').post(`${CALLS}/${call.id}/take`, undefined, { 'accept-language': 'fi' });
      expect(saidIn(finnish)).toBe('Kelan asiantuntija vastasi jo.');
    });

    it('stops when the adviser cancels it, and when the customer leaves', async () => {
      await goOnDuty(api().as('kela-1'));
      const first = await customerComes();
      const stopped = callIn(await end(adviser(), first, 'customerLeft'));
      expect(stopped).toMatchObject({ state: 'cancelled', endedBecause: 'customerLeft' });
      expect(ringsOf(stopped)).toEqual(['kela-asiantuntija asked missed']);
      expect(saidIn(await take(expert(), first))).toBe('The call is already over.');
      expect(callsIn(await expert().get('/api/me/calls'))).toEqual([]);
      const second = callIn(await adviser().post(CALLS, { bookingId: first.bookingId }), 201);
      expect(second.id).not.toBe(first.id);
      expect(callIn(await end(api().as('pori-koordinaattori'), second, 'cancelled')).endedBecause).toBe('cancelled');
      expect(ringsOf(await minutesPass(second, 5))).toEqual(['kela-asiantuntija asked missed']);
    });

    it('is one for a booking, whoever starts it how often', async () => {
      const booking = await book(adviser(), remoteVisit([KELA_EXPERT]));
      api().clock.set(MONDAY, '10:00');
      const start = () => adviser().post(CALLS, { bookingId: booking.id });
      const ids = (await Promise.all(Array.from({ length: 8 }, start))).map((reply) => callIn(reply, 201).id);
      expect(new Set(ids).size).toBe(1);
      expect(callsIn(await adviser().get('/api/sites/pori/calls'))).toHaveLength(1);
    });

    it('is repeated under one key, also when it is over', async () => {
      const booking = await book(adviser(), remoteVisit([KELA_EXPERT]));
      api().clock.set(MONDAY, '10:00');
      const key = { 'idempotency-key': 'customer-came' };
      const call = callIn(await adviser().post(CALLS, { bookingId: booking.id }, key), 201);
      callIn(await end(adviser(), call));
      expect(callIn(await adviser().post(CALLS, { bookingId: booking.id }, key)).id).toBe(call.id);
      const again = await adviser().post(CALLS, { siteId: 'pori', organisationId: 'kela' }, key);
      expect(again.status).toBe(422);
    });

    it('needs a booking with somebody afar, that can be checked in now', async () => {
      const meeting = { ...remoteVisit(), resourceIds: ['pori-meeting-room-1'] };
      const plain = await book(api().as('vero-virkailija'), { ...meeting, purpose: 'meeting', organisationId: 'vero' });
      api().clock.set(MONDAY, '09:50');
      const refused = await api().as('vero-virkailija').post(CALLS, { bookingId: plain.id });
      expect(saidIn(refused)).toMatch(/remote expert/);
      const booking = await book(adviser(), remoteVisit([KELA_EXPERT]));
      api().clock.set(MONDAY, '09:30');
      expect(saidIn(await adviser().post(CALLS, { bookingId: booking.id }))).toMatch(/check in from/);
      expect(callsIn(await adviser().get('/api/sites/pori/calls'))).toEqual([]);
    });

    it('rings the organiser where no expert was booked', async () => {
      const booking = await book(api().as('kela-virkailija'), remoteVisit());
      api().clock.set(MONDAY, '10:00');
      const call = callIn(await adviser().post(CALLS, { bookingId: booking.id }), 201);
      expect(ringsOf(call)).toEqual(['kela-virkailija asked …']);
    });

    it('lets the one who was left alone for the longest time be first', async () => {
      for (const id of ['kela-1', 'kela-3']) await goOnDuty(api().as(id));
      api().clock.set(MONDAY, '09:00');
      const ask = async () => {
        const host = api().as('pori-host');
        const call = callIn(await host.post(CALLS, { siteId: 'pori', organisationId: 'kela' }), 201);
        // An open call would ring on beside the next one, as time passes.
        expect((await end(host, call)).status).toBe(200);
        return call;
      };
      expect(ringsOf(await ask())).toEqual(['kela-1 onDuty …']);
      api().clock.set(MONDAY, '10:00');
      expect(ringsOf(await ask())).toEqual(['kela-3 onDuty …']);
      api().clock.set(MONDAY, '10:01');
      expect(ringsOf(await ask())).toEqual(['kela-1 onDuty …']);
    });
  },
  { directory: withKelaStaff },
);
