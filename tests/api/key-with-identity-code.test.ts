import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openSqlite } from '@yhteistila/api/src/stores/sqlite/open-sqlite.ts';
import type { OpenEmpty } from './open-empty-stores.ts';
import { bookingIn } from './read-replies.ts';
import { during, TUESDAY } from './site-clock.ts';
import { type Api, startApi } from './start-api.ts';

const CODE = '131052-308T';
const KEY = `visit-of-${CODE}`;

let folder: string;
let api: Api;
const open: OpenEmpty = async (clock) => openSqlite(join(folder, 'yhteistila.db'), { clock });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
  api = await startApi(open);
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

it('an idempotency key with an identity code works as any other, and is nowhere in the data folder', async () => {
  const vero = api.as('vero-virkailija');
  const wish = {
    ...{ siteId: 'pori', resourceIds: ['pori-meeting-room-1'], purpose: 'meeting' },
    ...during(TUESDAY, '10:00–11:00'),
  };
  const key = { 'idempotency-key': KEY };
  const made = bookingIn(await vero.post('/api/bookings', wish, key), [201]);
  expect(bookingIn(await vero.post('/api/bookings', wish, key), [201]).id).toBe(made.id);
  expect((await vero.del(`/api/me/requests/${KEY}`)).status).toBe(200);
  expect(bookingIn(await vero.get(`/api/bookings/${made.id}`)).status).toBe('cancelled');
  const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.some((bytes) => bytes.includes(CODE))).toBe(false);
});
