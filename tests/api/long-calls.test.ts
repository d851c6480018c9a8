import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GiveWay } from '@yhteistila/api/src/ports/give-way.ts';
import { THIS_LOOP } from '@yhteistila/api/src/this-loop.ts';
import { addDays } from '@yhteistila/core/time/site-time.ts';
import { STORES } from './open-empty-stores.ts';
import { during, MONDAY, TUESDAY } from './site-clock.ts';
import { type Api, startApi } from './start-api.ts';

const DATES = 366;
const ROOMS = Array.from({ length: 6 }, (_, index) => `pori-meeting-room-${index + 1}`);
const SITES = ['pori', 'lahti', 'lappeenranta', 'rauma', 'reposaari'];
const WINDOW_DAYS = 31;

const daily = { recurrence: `FREQ=DAILY;COUNT=${DATES}`, onConflict: 'skip' };
const meeting = { siteId: 'pori', resourceIds: ROOMS, purpose: 'meeting', ...during(TUESDAY, '10:00–11:00'), ...daily };
const [from, to] = [during(TUESDAY, '06:00–07:00').start, during(addDays(TUESDAY, WINDOW_DAYS), '06:00–07:00').start];
const search = { siteIds: SITES, from, to, minutes: 30, purpose: 'meeting' };
const steps = ['vero', 'te', 'dvv', 'pori-kaupunki', 'kela', 'migri'].map((organisationId) => ({
  organisationId,
  minutes: 30,
}));
const visit = { siteId: 'pori', ...during(TUESDAY, '09:00–16:00'), steps };

describe.each(STORES)('long calls, on %s', (_name, open) => {
  let asked = 0;
  /** Asks others to go first between any two pieces, and counts how often. */
  const giveWay: GiveWay = {
    isDue: () => {
      asked += 1;
      return THIS_LOOP.isDue();
    },
    wait: () => {
      asked += 1;
      return THIS_LOOP.wait();
    },
  };
  let api: Api;

  beforeAll(async () => {
    api = await startApi(open, { giveWay });
  });
  afterAll(() => api.close());

  /** How many pieces the call was done in, at least. */
  const piecesOf = async (call: () => Promise<{ readonly status: number; readonly text: string }>) => {
    asked = 0;
    const { status, text } = await call();
    if (status >= 300) throw new Error(`${status}: ${text.slice(0, 500)}`);
    return asked;
  };

  it('are done in pieces, each small beside the whole', async () => {
    const vero = api.as('vero-virkailija');
    expect(await piecesOf(() => vero.post('/api/series/check', meeting))).toBeGreaterThan(2 * DATES);
    let id = '';
    const booked = await piecesOf(async () => {
      const reply = await vero.post('/api/series', { ...meeting, resourceIds: ROOMS.slice(0, 1) });
      id = String(Object(reply.body).id);
      return reply;
    });
    expect(booked).toBeGreaterThan(2 * DATES);
    const later = { scope: 'all', ...during(TUESDAY, '11:00–12:00') };
    const { scope, ...changes } = later;
    expect(await piecesOf(() => vero.post(`/api/series/${id}/check`, later))).toBeGreaterThan(DATES);
    expect(await piecesOf(() => vero.patch(`/api/series/${id}?scope=${scope}`, changes))).toBeGreaterThan(DATES);
    expect(await piecesOf(() => vero.get(`/api/series/${id}`))).toBeGreaterThan(DATES);
    const bookings = `/api/me/bookings?from=${MONDAY}&to=${addDays(MONDAY, 400)}`;
    expect(await piecesOf(() => vero.get(bookings))).toBeGreaterThan(DATES / 2);
    expect(await piecesOf(() => vero.del(`/api/series/${id}?scope=all`, {}, {}))).toBeGreaterThan(DATES);
    expect(await piecesOf(() => vero.post(`/api/series/${id}/reinstate`, {}))).toBeGreaterThan(DATES);
    expect(await piecesOf(() => vero.post('/api/availability', search))).toBeGreaterThan(SITES.length * WINDOW_DAYS);
    const planned = await piecesOf(() =>
      api.as('pori-neuvoja').post('/api/chains/plan', { siteId: 'pori', steps, from: visit.start, to: visit.end }),
    );
    expect(planned).toBeGreaterThan(2 ** steps.length);
    const closure = { start: from, end: to };
    const closed = await piecesOf(() =>
      api.as('pori-koordinaattori').post(`/api/resources/${ROOMS[5]}/closures`, closure),
    );
    expect(closed).toBeGreaterThan(WINDOW_DAYS);
  });

  it('let the short calls of others be answered meanwhile', async () => {
    const [vero, te] = [api.as('vero-virkailija'), api.as('te-virkailija')];
    await te.get('/api/me');
    let isUnderWay = true;
    const long = vero.post('/api/series/check', meeting).finally(() => {
      isUnderWay = false;
    });
    let answered = 0;
    while (isUnderWay) {
      expect((await te.get(`/api/sites/pori/days/${TUESDAY}`)).status).toBe(200);
      if (isUnderWay) answered += 1;
    }
    expect((await long).status).toBe(200);
    expect(answered).toBeGreaterThan(10);
  });
});
