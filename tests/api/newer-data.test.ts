import { describe, expect, it } from '@jest/globals';
import { SCHEMA_VERSION } from '@yhteistila/api/src/ports/day-documents.ts';
import { NO_GUARD, type Write } from '@yhteistila/api/src/ports/day-store.ts';
import { booking, resourceDay } from '../stores/sample-documents.ts';
import { type OpenEmpty, STORES } from './open-empty-stores.ts';
import { during, TUESDAY } from './site-clock.ts';
import { startApi } from './start-api.ts';

const written = (schemaVersion: number): Write => ({
  op: 'put',
  document: { ...resourceDay('pori-meeting-room-1', [booking({ status: 'completed' })]), schemaVersion },
});

describe.each(STORES)('a day that a newer program has written, on %s', (_name, openEmpty) => {
  const withDayOf = async (schemaVersion: number) => {
    const open: OpenEmpty = async (clock) => {
      const stores = await openEmpty(clock);
      await stores.days.commit(`pori|${TUESDAY}`, NO_GUARD, [written(schemaVersion)]);
      return stores;
    };
    return startApi(open);
  };
  const wish = {
    siteId: 'pori',
    resourceIds: ['pori-service-room-1'],
    ...during(TUESDAY, '10:00–10:30'),
    purpose: 'customerService',
  };

  it('is neither shown nor written where the program is two releases newer, and why is said', async () => {
    const api = await withDayOf(SCHEMA_VERSION + 2);
    const caller = api.as('pori-neuvoja');
    const replies = [
      await caller.get(`/api/sites/pori/days/${TUESDAY}`),
      await caller.post('/api/bookings', wish),
      await caller.post('/api/bookings/check', wish),
    ];
    for (const reply of replies) {
      expect(reply.status).toBe(503);
      expect(reply.body).toMatchObject({ code: 'newer-data', title: expect.stringContaining('older than its data') });
    }
    expect((await caller.get('/api/sites/pori/today')).status).toBe(200);
    await api.close();
  });

  it('is shown where it is the next release', async () => {
    const api = await withDayOf(SCHEMA_VERSION + 1);
    const caller = api.as('pori-neuvoja');
    expect((await caller.get(`/api/sites/pori/days/${TUESDAY}`)).status).toBe(200);
    expect((await caller.post('/api/bookings', wish)).status).toBe(201);
    await api.close();
  });
});
