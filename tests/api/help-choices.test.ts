import { beforeEach, expect, it } from '@jest/globals';
import { createFakeMessenger } from '../fixtures/fake-messenger.ts';
import { KELA_EXPERT, remoteVisit, withKelaStaff } from './call-people.ts';
import { book } from './make-bookings.ts';
import { CALLS, type CallBody, callIn, end, goOnDuty, notNow, ringsOf } from './make-calls.ts';
import { MONDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const EXPERT = 'kela-asiantuntija';
const OFF = { notices: { help: false } };
const messenger = createFakeMessenger();
beforeEach(() => messenger.reset());

tellStories(
  'whoever does not want to be asked for help',
  (api) => {
    const asker = () => api().as('pori-host');
    const chooses = async (personId: string, choice: object): Promise<void> => {
      expect((await api().as(personId).patch('/api/me', choice)).status).toBe(200);
    };
    const askHelp = async (): Promise<CallBody> =>
      callIn(await asker().post(CALLS, { siteId: 'pori', organisationId: 'kela' }), 201);
    const isTen = () => api().clock.set(MONDAY, '10:00');

    it('is passed over when on duty, in the pool and as coordinator, and nobody waits for him', async () => {
      for (const id of ['kela-1', 'kela-3']) await goOnDuty(api().as(id));
      for (const id of ['kela-1', 'kela-pool-1', 'pori-koordinaattori']) await chooses(id, OFF);
      isTen();
      const call = await askHelp();
      expect(ringsOf(call)).toEqual(['kela-3 onDuty …']);
      const after = callIn(await notNow(api().as('kela-3'), call));
      expect(after.rings.map(({ person }) => person.id)).not.toContain('kela-1');
      const { rings } = callIn(await asker().get(`${CALLS}/${call.id}`));
      expect(ringsOf({ ...call, rings })).toEqual(['kela-3 onDuty notNow', `${EXPERT} pool …`, 'kela-pool-2 pool …']);
      for (const id of [EXPERT, 'kela-pool-2']) callIn(await notNow(api().as(id), call));
      const last = callIn(await asker().get(`${CALLS}/${call.id}`));
      expect(ringsOf(last).slice(3)).toEqual(['demo-koordinaattori-pori coordinator …']);
    });

    it('is passed over in quiet hours, and rung outside them', async () => {
      await goOnDuty(api().as('kela-1'));
      await chooses('kela-1', { quietHours: { from: '09:00', to: '11:00' } });
      isTen();
      expect(ringsOf(await askHelp())).not.toContain('kela-1 onDuty …');
      api().clock.set(MONDAY, '11:00');
      expect(ringsOf(await askHelp())).toEqual(['kela-1 onDuty …']);
    });

    it('is rung all the same when a customer waits', async () => {
      await chooses(EXPERT, { ...OFF, quietHours: { from: '09:00', to: '11:00' } });
      await api().openApp(EXPERT);
      const booking = await book(api().as('pori-neuvoja'), remoteVisit([KELA_EXPERT]));
      isTen();
      const call = callIn(await api().as('pori-neuvoja').post(CALLS, { bookingId: booking.id }), 201);
      expect(ringsOf(call)).toEqual([`${EXPERT} asked …`]);
      await api().runJobs();
      expect(messenger.shown.map(({ notice: { kind, personId } }) => [kind, personId])).toEqual([['call', EXPERT]]);
    });

    it('lets the call come at once to the coordinator who is left', async () => {
      for (const id of [EXPERT, 'kela-pool-1', 'kela-pool-2', 'pori-koordinaattori']) await chooses(id, OFF);
      isTen();
      expect(ringsOf(await askHelp())).toEqual(['demo-koordinaattori-pori coordinator …']);
    });

    it('is told no more of a call that already rang him, and whoever wants to is told', async () => {
      for (const id of ['kela-1', 'kela-3']) {
        await goOnDuty(api().as(id));
        await api().openApp(id);
      }
      isTen();
      const call = await askHelp();
      await api().runJobs();
      await chooses('kela-1', OFF);
      callIn(await notNow(api().as('kela-1'), call));
      await api().runJobs();
      callIn(await end(asker(), call));
      await api().runJobs();
      const told = messenger.shown.map(({ notice: { kind, personId, updates } }) => [kind, personId, updates]);
      expect(told).toEqual([
        ['help', 'kela-1', undefined],
        ['help', 'kela-3', undefined],
        ['help', 'kela-3', `call.${call.id}.kela-3.1`],
      ]);
    });
  },
  { directory: withKelaStaff, messenger },
);
