import { expect, it } from '@jest/globals';
import { INTERPRETER, KELA_EXPERT, ROOM, remoteVisit, withKelaStaff } from './call-people.ts';
import { book } from './make-bookings.ts';
import {
  CALLS,
  type CallBody,
  callIn,
  callsIn,
  dutiesIn,
  dutyIn,
  end,
  goOnDuty,
  notNow,
  read,
  ringsOf,
  take,
} from './make-calls.ts';
import { problemIn } from './read-replies.ts';
import { at, MONDAY, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const TULKKI = 'demo-tulkki-etapalvelu-3';

tellStories(
  'those who have to do with a call',
  (api) => {
    const adviser = () => api().as('pori-neuvoja');
    const expert = () => api().as('kela-asiantuntija');
    const openCall = async (also: readonly string[] = [KELA_EXPERT], over = {}): Promise<CallBody> => {
      const booking = await book(adviser(), remoteVisit(also, over));
      api().clock.set(MONDAY, '10:00');
      return callIn(await adviser().post(CALLS, { bookingId: booking.id }), 201);
    };

    it('see, when they are rung, their own ring, the room and who took it: not who else, for whom, and by whom', async () => {
      await goOnDuty(api().as('kela-1'));
      const call = await openCall();
      callIn(await notNow(expert(), call));
      const rung = api().as('kela-1');
      const own = callIn(await read(rung, call));
      const { rings, ...rest } = own;
      expect(rings).toMatchObject([{ person: { id: 'kela-1' }, step: 'onDuty' }]);
      expect(rest).toEqual({
        id: call.id,
        version: 2,
        kind: 'customer',
        state: 'ringing',
        siteId: 'pori',
        resourceId: ROOM,
        startedAt: at(MONDAY, '10:00'),
        meetingUrl: call.meetingUrl,
      });
      const replies = [await read(rung, call), await rung.get('/api/me/calls'), await take(rung, call)];
      for (const { text } of replies)
        expect(text).not.toMatch(/organisation|startedBy|bookingId|kela-asiantuntija|neuvoja/);
      expect(callIn(await read(expert(), call)).takenBy?.name).toBe('Name of kela-1');
    });

    it('see all of it at the desk and where they started it', async () => {
      const call = await openCall();
      for (const id of ['pori-neuvoja', 'pori-koordinaattori']) {
        const seen = callIn(await read(api().as(id), call));
        expect(seen).toMatchObject({ organisation: { id: 'kela' }, startedBy: { id: 'pori-neuvoja' } });
        expect(callsIn(await api().as(id).get('/api/sites/pori/calls'))).toEqual([seen]);
      }
    });

    it('see, where they look after the lobby, that a call is made from a room and nothing of who serves there', async () => {
      const call = await openCall();
      callIn(await take(expert(), call));
      const host = api().as('pori-host');
      const seen = callIn(await read(host, call));
      expect(seen).toEqual({
        ...{ id: call.id, version: 2, kind: 'customer', state: 'taken', siteId: 'pori', resourceId: ROOM },
        ...{ startedAt: call.startedAt, takenAt: call.startedAt, rings: [] },
      });
      expect(callsIn(await host.get('/api/sites/pori/calls'))).toEqual([seen]);
      callIn(await end(adviser(), call));
      const over = await read(host, call);
      expect(over.text).not.toMatch(/kela|neuvoja|meetings\.example/i);
      expect(callIn(over).state).toBe('ended');
    });

    it('are no guards, who neither ring nor are rung', async () => {
      const guard = api().as('pori-vartija');
      for (const call of [
        { siteId: 'pori', organisationId: 'kela' },
        { siteId: 'pori', organisationId: 'vero', resourceId: ROOM },
      ]) {
        const detail = problemIn(await guard.post(CALLS, call), 403).detail;
        expect(detail).not.toMatch(/coordinator/);
      }
      problemIn(await guard.patch('/api/me/duty', { onDuty: true }), 403);
      expect(dutyIn(await guard.get('/api/me/duty'))).toEqual({ onDuty: false });
    });

    it('are nobody else: for others there is no such call, whatever they try', async () => {
      const call = await openCall();
      for (const id of [
        'vero-virkailija',
        'kela-virkailija',
        'lahti-neuvoja',
        'lahti-host',
        'pori-vartija',
        'migri-asiantuntija',
      ]) {
        const other = api().as(id);
        for (const act of [read, take, notNow, end]) problemIn(await act(other, call), 404);
        expect(callsIn(await other.get('/api/sites/pori/calls'))).toEqual([]);
        expect(callsIn(await other.get('/api/me/calls'))).toEqual([]);
      }
      problemIn(await read(adviser(), { id: `${call.bookingId}.2` }), 404);
      problemIn(await read(adviser(), { id: 'nowhere' }), 404);
      expect(callIn(await read(adviser(), call))).toEqual(call);
    });

    it('may do what is theirs to do alone', async () => {
      const call = await openCall();
      problemIn(await take(adviser(), call), 403);
      problemIn(await notNow(api().as('pori-host'), call), 403);
      problemIn(await end(expert(), call), 403);
      problemIn(await end(api().as('pori-host'), call), 403);
      const booking = await book(
        api().as('kela-virkailija'),
        remoteVisit([], { resourceIds: ['pori-remote-service-room-2'] }),
      );
      for (const id of ['vero-virkailija', 'pori-host', 'pori-vartija', 'lahti-neuvoja']) {
        problemIn(await api().as(id).post(CALLS, { bookingId: booking.id }), 403);
      }
      const colleagues = await api().as('kela-1').post(CALLS, { bookingId: booking.id });
      expect(callIn(colleagues, 201).startedBy?.id).toBe('kela-1');
      expect(
        problemIn(await api().as('kela-2').post(CALLS, { bookingId: booking.id }), 409).errors?.[0]?.message,
      ).toMatch(/already has an open call/);
    });

    it('find nothing of the customer in it, neither while it lasts nor afterwards', async () => {
      await goOnDuty(api().as('kela-1'));
      await goOnDuty(api().as('kela-3'));
      const wanted = { needs: ['interpreter', 'stepFree'], languages: ['ar'] } as const;
      const call = await openCall([INTERPRETER], { needs: [...wanted.needs], languages: [...wanted.languages] });
      expect(ringsOf(call)[0]).toBe('kela-3 onDuty …');
      await api().runJobs();
      const ended = await end(adviser(), call);
      api().clock.set(MONDAY, '10:05');
      await api().runJobs();
      const kept = await read(adviser(), call);
      for (const { text } of [ended, kept]) expect(text).not.toMatch(/need|language|stepFree|"ar"/);
    });

    it('have an interpreter with them, who answers apart', async () => {
      const languages = { needs: ['interpreter'], languages: ['ar'] };
      const call = await openCall([KELA_EXPERT, INTERPRETER], languages);
      expect(call.rings.map(({ person, role }) => `${person.id} ${role}`)).toEqual([
        'kela-asiantuntija expert',
        `${TULKKI} interpreter`,
      ]);
      callIn(await take(expert(), call));
      const tulkki = api().as(TULKKI);
      expect(callsIn(await tulkki.get('/api/me/calls'))).toHaveLength(1);
      expect(callIn(await take(tulkki, call))).toMatchObject({ state: 'taken', interpretedBy: { id: TULKKI } });
      expect(callIn(await read(adviser(), call))).toMatchObject({
        takenBy: { id: 'kela-asiantuntija' },
        interpretedBy: { id: TULKKI },
      });
      problemIn(await end(tulkki, call), 403);
    });

    it('ask an agency for help without a booking, and are rung by nobody’s customer', async () => {
      const help = { siteId: 'reposaari', organisationId: 'kela' };
      await goOnDuty(expert());
      const host = api().as('pori-host');
      const key = { 'idempotency-key': 'help-me' };
      const call = callIn(await host.post(CALLS, help, key), 201);
      expect(call).toMatchObject({ kind: 'help', state: 'ringing', siteId: 'reposaari' });
      expect(call.meetingUrl).toBe(`https://meetings.example/${call.id}`);
      expect(call).not.toHaveProperty('bookingId');
      expect(callIn(await host.post(CALLS, help, key), 201).id).toBe(call.id);
      expect(callIn(await take(expert(), call)).state).toBe('taken');
      expect(callIn(await end(host, call)).state).toBe('ended');
      problemIn(await host.post(CALLS, { ...help, siteId: 'nowhere' }), 404);
      problemIn(await host.post(CALLS, { ...help, organisationId: 'nobody' }), 404);
      problemIn(await host.post(CALLS, { ...help, resourceId: 'none' }), 404);
      problemIn(await host.post(CALLS, { ...help, resourceId: ROOM }), 400);
      problemIn(await host.post(CALLS, { ...help, organisationId: 'ara' }), 409);
    });

    it('are on duty until the day ends, and counted without their names', async () => {
      api().clock.set(MONDAY, '09:00');
      expect(dutyIn(await expert().get('/api/me/duty'))).toEqual({ onDuty: false });
      const duty = { onDuty: true, since: at(MONDAY, '09:00'), until: at(TUESDAY, '00:00') };
      expect(await goOnDuty(expert())).toEqual(duty);
      api().clock.set(MONDAY, '12:00');
      expect(await goOnDuty(expert())).toEqual(duty);
      await goOnDuty(api().as('migri-asiantuntija'));
      await goOnDuty(api().as('kela-1'));
      const counted = await adviser().get('/api/duty');
      expect(dutiesIn(counted)).toEqual([
        { organisationId: 'kela', onDuty: 2 },
        { organisationId: 'migri', onDuty: 1 },
      ]);
      expect(counted.text).not.toContain('asiantuntija');
      expect(await goOnDuty(expert(), false)).toEqual({ onDuty: false });
      api().clock.set(TUESDAY, '00:00');
      expect(dutiesIn(await adviser().get('/api/duty'))).toEqual([]);
      expect(dutyIn(await api().as('kela-1').get('/api/me/duty'))).toEqual({ onDuty: false });
      expect((await goOnDuty(api().as('kela-1'))).since).toBe(at(TUESDAY, '00:00'));
    });

    it('find yesterday’s calls no more among those of the site', async () => {
      const call = await openCall();
      callIn(await end(adviser(), call));
      await api().runJobs();
      expect(callsIn(await adviser().get('/api/sites/pori/calls'))).toMatchObject([{ state: 'cancelled' }]);
      api().clock.set(TUESDAY, '08:00');
      expect(callsIn(await adviser().get('/api/sites/pori/calls'))).toEqual([]);
      expect(callIn(await read(adviser(), call)).state).toBe('cancelled');
      problemIn(await adviser().get('/api/sites/nowhere/calls'), 404);
    });
  },
  { directory: withKelaStaff },
);
