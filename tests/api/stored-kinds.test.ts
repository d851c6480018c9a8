import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { demoDesk } from '@yhteistila/api/src/hosts/demo-desk.ts';
import { GREETINGS } from '@yhteistila/api/src/records/greetings.ts';
import { RECORD_KINDS } from '@yhteistila/api/src/records/kinds.ts';
import { recordAt } from '@yhteistila/api/src/records/record-kind.ts';
import { REGISTER } from '@yhteistila/api/src/records/retention.ts';
import { keepFor } from '@yhteistila/api/src/use-cases/notices/kept-values.ts';
import { createFakeMessenger } from '../fixtures/fake-messenger.ts';
import { close } from './close-rooms.ts';
import { book, cancel, ifMatch, pathOf, type Wish } from './make-bookings.ts';
import { goOnDuty } from './make-calls.ts';
import { type OpenEmpty, STORES } from './open-empty-stores.ts';
import { bookingIn, seriesIn } from './read-replies.ts';
import { at, during, FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { type Api, startApi } from './start-api.ts';
import { type Written, watchWrites } from './watch-writes.ts';

jest.setTimeout(180_000);

/** Kept by the store itself, of what is put. */
const DERIVED = ['cards', 'listings', 'services', 'members'];

const meeting = (day: string, over: Partial<Wish> = {}): Wish => ({
  siteId: 'pori',
  resourceIds: ['pori-meeting-room-1'],
  ...during(day, '10:00–10:30'),
  purpose: 'meeting',
  ...over,
});

/** With an expert of another site: over two days' partitions. */
const withExpert = (day: string): Wish =>
  meeting(day, { resourceIds: ['pori-remote-service-room-1', 'etapalvelu-vero-expert-1'], purpose: 'remoteService' });

describe.each(STORES)('what is stored, on %s', (_, open) => {
  const messenger = createFakeMessenger();
  let api: Api;
  let written: Written[];
  let desk: ReturnType<typeof demoDesk>;
  let chat: { keep: () => Promise<unknown>; greet: () => Promise<unknown> };

  beforeEach(async () => {
    written = [];
    messenger.reset();
    const watched: OpenEmpty = async (clock) => {
      const stores = watchWrites(await open(clock), (each) => written.push(each));
      const { records } = stores;
      const people = {
        find: (id: string) => stores.directory.readPerson(id, clock.now()),
        demo: async () => [],
      };
      desk = demoDesk({ people, records });
      chat = {
        keep: () => keepFor({ records, clock })('vero-virkailija', { offered: 'pori-meeting-room-1' }),
        greet: () => recordAt(records, GREETINGS, 'vero-virkailija').create({}),
      };
      return stores;
    };
    api = await startApi(watched, { messenger });
  });
  afterEach(() => api.close());

  const bookings = async (): Promise<void> => {
    const vero = api.as('vero-virkailija');
    await cancel(vero, await book(vero, meeting(TUESDAY, { needs: ['hearingLoop'] })));
    await vero.post('/api/bookings', meeting(WEDNESDAY), { 'idempotency-key': 'once' });
    const afar = await book(vero, withExpert(TUESDAY));
    bookingIn(await vero.patch(pathOf(afar), during(THURSDAY, '10:00–10:30'), ifMatch(afar)), [200]);
    const exhibition: Partial<Wish> = { resourceIds: ['pori-showroom-1'], purpose: 'event', title: 'Exhibition' };
    const wholeDay = { ...meeting(THURSDAY, exhibition), start: at(THURSDAY, '00:00'), end: at(FRIDAY, '00:00') };
    seriesIn(await vero.post('/api/series', { ...wholeDay, recurrence: 'FREQ=DAILY;COUNT=5' }), [201]);
    const weekly = { ...meeting(TUESDAY), ...during(TUESDAY, '13:00–13:30'), recurrence: 'FREQ=WEEKLY;COUNT=2' };
    seriesIn(
      await vero.post('/api/series', { ...weekly, resourceIds: ['pori-service-room-1'], purpose: 'customerService' }),
      [201],
    );
  };

  const rooms = async (): Promise<void> => {
    const report = { resourceId: 'pori-meeting-room-3', category: 'video', text: 'The camera shows nothing' };
    expect((await api.as('vero-virkailija').post('/api/sites/pori/faults', report)).status).toBe(201);
    await close(api.as('pori-host'), 'pori-meeting-room-4', MONDAY, '12:00–13:00', { category: 'cleaning' });
  };

  const people = async (): Promise<void> => {
    await api.openApp('vero-virkailija');
    expect((await api.as('vero-virkailija').patch('/api/me', { locale: 'sv' })).status).toBe(200);
    await goOnDuty(api.as('vero-virkailija'));
    expect((await api.as('pori-neuvoja').post('/api/calls', { siteId: 'pori', organisationId: 'vero' })).status).toBe(
      201,
    );
    await desk.signIn({ id: 'chat-1' }, 'vero-virkailija');
    await chat.keep();
    await chat.greet();
  };

  it('is in the register of stored data, all of it', async () => {
    await bookings();
    await rooms();
    await people();
    await api.runJobs();
    api.clock.set(TUESDAY, '08:00');
    messenger.react(() => ({ outcome: 'refused' }));
    await api.runJobs();
    const stored = Object.entries(REGISTER).filter(
      ([, { as }]) => as === 'record' || as === 'day' || as === 'directory',
    );
    const names = stored.map(([name]) => name).filter((name) => !DERIVED.includes(name));
    expect([...new Set(written.map(({ name }) => name))].sort()).toEqual(names.sort());
    expect(api.failures).toEqual([]);
  });

  it('goes when the register says so, and is written in the version of its kind', async () => {
    await bookings();
    await rooms();
    await people();
    await api.runJobs();
    const versionOf = new Map<string, number>(RECORD_KINDS.map(({ name, schemaVersion }) => [name, schemaVersion]));
    expect(written.length).toBeGreaterThan(RECORD_KINDS.length);
    for (const { name, expiresAt, record } of written) {
      // A fault goes some time after it was mended.
      const goes = 'days' in (REGISTER[name]?.kept ?? {}) && name !== 'faults';
      expect([name, expiresAt !== undefined]).toEqual([name, goes]);
      if (record !== undefined) expect(record.body).toMatchObject({ schemaVersion: versionOf.get(name) });
    }
  });
});
