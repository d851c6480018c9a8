import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import { BOOKINGS, book, cancel, pathOf, type Wish } from './make-bookings.ts';
import type { OpenEmpty } from './open-empty-stores.ts';
import { during, TUESDAY } from './site-clock.ts';
import { type Api, startApi } from './start-api.ts';

/** As they are written in a document, one of them or both. */
const TRACE = /"needs":\["hearingLoop","interpreter"\]|"languages":\["ru"\]/g;

const withCustomer = (room: number, interpreter: number): Wish => ({
  siteId: 'pori',
  resourceIds: [`pori-service-room-${room}`, `pori-interpreter-${interpreter}`],
  ...during(TUESDAY, '10:00–10:30'),
  purpose: 'customerService',
  needs: ['hearingLoop', 'interpreter'],
  languages: ['ru'],
});

describe('what a customer needed', () => {
  let folder: string;
  let api: Api;
  const open: OpenEmpty = async (clock) => openSqlite(join(folder, 'yhteistila.db'), { clock });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'needs-'));
    api = await startApi(open);
  });
  afterEach(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  const traces = (): readonly string[] =>
    readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'latin1').match(TRACE) ?? []);

  it('is nowhere in the data folder once every booking has ended, in whichever way', async () => {
    const vero = api.as('vero-virkailija');
    const none = traces();
    const one = withCustomer(1, 1);
    const other = { ...one, ...during(TUESDAY, '11:00–11:30') };
    const moved = await book(vero, { ...one, ...during(TUESDAY, '13:00–13:30') });
    await book(vero, other);
    await cancel(vero, await book(vero, { ...one, ...during(TUESDAY, '12:00–12:30') }));
    const used = await book(vero, one);
    const later = during(TUESDAY, '14:00–14:30');
    expect((await vero.patch(pathOf(moved), later, { 'if-match': `"${moved.version}"` })).status).toBe(200);
    expect(traces().length).toBeGreaterThan(none.length + 3);

    api.clock.set(TUESDAY, '10:02');
    expect((await vero.post(`${BOOKINGS}/${used.id}/check-in`)).status).toBe(200);
    api.clock.set(TUESDAY, '10:20');
    expect((await vero.post(`${BOOKINGS}/${used.id}/check-out`)).status).toBe(200);
    for (const clock of ['12:00', '15:00', '15:30']) {
      api.clock.set(TUESDAY, clock);
      await api.runJobs();
    }
    expect(traces()).toEqual(none);
    expect(api.failures).toEqual([]);
  });
});
