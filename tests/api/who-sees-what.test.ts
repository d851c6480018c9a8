import { expect, it } from '@jest/globals';
import { createFakeMessenger } from '../fixtures/fake-messenger.ts';
import { close } from './close-rooms.ts';
import { book, pathOf, type Wish } from './make-bookings.ts';
import { CALLS, callIn } from './make-calls.ts';
import { seriesIn } from './read-replies.ts';
import { during, MONDAY, TUESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

/** Whatever would name the agency that is served, or its official, in any language. */
const AGENCY = /"vero|verohall|skattef|tax adm/i;
const OFFICIAL = /vero-virkailija|Verohallinnon virkailija/;
const DAY = `/api/sites/pori/days/${MONDAY}`;

/** Who learns agency (a) and official (o) of the tax office, of rooms that customers enter and of meeting rooms. */
const TABLE: { readonly [person: string]: { readonly customer: string; readonly meeting: string } } = {
  'vero-virkailija': { customer: 'ao', meeting: 'ao' },
  'vero-paakayttaja': { customer: 'ao', meeting: 'ao' },
  'pori-neuvoja': { customer: 'a', meeting: 'a' },
  'pori-koordinaattori': { customer: 'ao', meeting: 'ao' },
  'pori-host': { customer: '', meeting: 'ao' },
  'pori-vartija': { customer: '', meeting: '' },
  'te-virkailija': { customer: '', meeting: 'a' },
  'lahti-neuvoja': { customer: '', meeting: 'a' },
  'lahti-host': { customer: '', meeting: 'a' },
  'lahti-koordinaattori': { customer: '', meeting: 'a' },
  ohjausryhma: { customer: '', meeting: 'a' },
};

const meeting: Wish = {
  ...{ siteId: 'pori', resourceIds: ['pori-meeting-room-1'], purpose: 'meeting' },
  ...during(MONDAY, '12:00–13:00'),
};
const customerRooms: readonly (readonly [room: string, purpose: Wish['purpose'], times: string])[] = [
  ['pori-service-point-screened-1', 'customerService', '10:00–10:30'],
  ['pori-service-room-1', 'customerService', '10:45–11:15'],
  ['pori-security-room-1', 'customerService', '11:30–12:00'],
  ['pori-remote-service-room-1', 'remoteService', '13:15–13:45'],
];

const seen = (text: string): string => `${AGENCY.test(text) ? 'a' : ''}${OFFICIAL.test(text) ? 'o' : ''}`;

const waysOf = (id: string): readonly string[] => [`/api/bookings/${id}`, DAY, `${DAY}?ended=true`];

const messenger = createFakeMessenger();
tellStories(
  'whoever looks, by whatever way',
  (api) => {
    const vero = () => api().as('vero-virkailija');

    it.each(Object.entries(TABLE))(
      '%s learns of a customer’s room what the task needs',
      async (person, { customer }) => {
        for (const [room, purpose, times] of customerRooms) {
          const made = await book(vero(), { siteId: 'pori', resourceIds: [room], purpose, ...during(MONDAY, times) });
          for (const way of waysOf(made.id))
            expect([way, seen((await api().as(person).get(way)).text)]).toEqual([way, customer]);
          await vero().del(pathOf(made), { 'if-match': '*' });
          for (const way of [`/api/bookings/${made.id}`, `${DAY}?ended=true`]) {
            expect([way, seen((await api().as(person).get(way)).text)]).toEqual([way, customer]);
          }
        }
      },
    );

    it.each(Object.entries(TABLE))('%s learns of a meeting room what the task needs', async (person, expected) => {
      const made = await book(vero(), meeting);
      for (const way of waysOf(made.id)) {
        expect([way, seen((await api().as(person).get(way)).text)]).toEqual([way, expected.meeting]);
      }
    });

    it('a host learns it neither from a closure, a fault, a call nor a series', async () => {
      const host = api().as('pori-host');
      const room = 'pori-service-room-1';
      await book(vero(), {
        ...meeting,
        resourceIds: [room],
        purpose: 'customerService',
        ...during(MONDAY, '10:00–10:30'),
      });
      const { hits } = await close(host, room, MONDAY, '09:00–12:00');
      expect(hits).toHaveLength(1);
      expect(seen(JSON.stringify(hits))).toBe('');
      await vero().post('/api/sites/pori/faults', { resourceId: room, category: 'video' });
      await vero().post('/api/sites/pori/faults', { resourceId: 'pori-meeting-room-1', category: 'video' });
      const faults = await host.get('/api/sites/pori/faults');
      expect(faults.text.match(/"reportedBy"/g)).toHaveLength(1);
      expect(
        (await api().as('pori-koordinaattori').get('/api/sites/pori/faults')).text.match(/"reportedBy"/g),
      ).toHaveLength(2);
      const remote = await book(vero(), {
        ...{ ...meeting, resourceIds: ['pori-remote-service-room-2'], purpose: 'remoteService' },
        ...during(MONDAY, '13:00–13:30'),
      });
      api().clock.set(MONDAY, '13:00');
      const call = callIn(await vero().post(CALLS, { bookingId: remote.id }), 201);
      for (const way of [`${CALLS}/${call.id}`, '/api/sites/pori/calls'])
        expect(seen((await host.get(way)).text)).toBe('');
      const series = { ...meeting, ...during(TUESDAY, '12:00–13:00'), recurrence: 'FREQ=DAILY;COUNT=2' };
      const { id } = seriesIn(await vero().post('/api/series', series), [201]);
      for (const person of ['pori-host', 'pori-vartija']) {
        const refused = await api().as(person).get(`/api/series/${id}`);
        expect([refused.status, seen(refused.text)]).toEqual([403, '']);
        expect((await api().as(person).get('/api/sites/pori/requests')).status).toBe(403);
      }
    });

    it('no notice to a host or a guard holds more than ids', async () => {
      messenger.reset();
      for (const person of ['pori-host', 'pori-vartija']) await api().openApp(person);
      await book(vero(), {
        ...meeting,
        resourceIds: ['pori-security-room-1'],
        purpose: 'customerService',
        ...during(MONDAY, '10:00–10:30'),
      });
      await vero().post('/api/sites/pori/faults', { resourceId: 'pori-service-room-1', category: 'video' });
      await api().runJobs();
      await api().runJobs();
      const told = messenger.shown.map(({ person, notice }) => [person.id, notice.code, seen(JSON.stringify(notice))]);
      expect(told.sort()).toEqual([
        ['pori-host', 'fault', ''],
        ['pori-vartija', 'guardBooked', ''],
      ]);
    });
  },
  { messenger },
);
