import { beforeEach, expect, it } from '@jest/globals';
import { health } from '@yhteistila/core/contract/schemas/me.ts';
import { createFakeMessenger } from '../fixtures/fake-messenger.ts';
import { withKelaStaff } from './call-people.ts';
import { book, pathOf, type Wish } from './make-bookings.ts';
import { dutyIn, goOnDuty } from './make-calls.ts';
import { bookingIn } from './read-replies.ts';
import { during, MONDAY, TUESDAY, WEDNESDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const VERO = 'vero-virkailija';
const GUARD = 'pori-vartija';
const EXPERT = 'kela-1';
const FRIDAY_BEFORE = '2026-11-20';
const NEXT_YEAR = '2027-11-24';
const LAST_YEAR = '2025-11-25';

const messenger = createFakeMessenger();

const inRoom = (resourceId: string, times: string, day = TUESDAY): Wish => ({
  siteId: 'pori',
  resourceIds: [resourceId],
  ...during(day, times),
  purpose: 'customerService',
});

tellStories(
  'a server whose clock jumps',
  (api) => {
    beforeEach(async () => {
      messenger.reset();
      for (const person of [GUARD, VERO]) await api().openApp(person);
      api().clock.set(TUESDAY, '08:00');
    });
    const vero = () => api().as(VERO);
    const jobs = async (): Promise<void> => {
      await api().runJobs();
      await api().runJobs();
    };
    const status = async () => health.parse((await vero().get('/api/health')).body).status;
    const told = (personId: string) =>
      messenger.shown.filter(({ person }) => person.id === personId).map(({ notice }) => notice.code);

    const THERE = [
      ['ahead by two minutes', TUESDAY, '08:02'],
      ['ahead by a day', WEDNESDAY, '08:00'],
      ['ahead by a year', NEXT_YEAR, '08:00'],
      ['back by two minutes', TUESDAY, '07:58'],
      ['back by a day', MONDAY, '08:00'],
      ['back by four days, before everything', FRIDAY_BEFORE, '08:00'],
      ['back by a year, before everything', LAST_YEAR, '08:00'],
    ] as const;

    it.each(THERE)('%s and back again releases in time, tells all once, and is well', async (_jump, day, time) => {
      await book(vero(), inRoom('pori-security-room-1', '10:00–10:30'));
      await jobs();
      api().clock.set(day, time);
      await jobs();
      api().clock.set(TUESDAY, '08:00');
      await jobs();
      expect(await status()).toBe('ok');
      const made = await book(vero(), inRoom('pori-service-room-1', '09:00–10:00'));
      api().clock.set(TUESDAY, '09:15');
      await jobs();
      await jobs();
      expect(bookingIn(await vero().get(pathOf(made))).status).toBe('released');
      expect(told(VERO).filter((code) => code === 'released')).toEqual(['released']);
      expect(told(GUARD).filter((code) => code === 'guardDay')).toEqual(['guardDay']);
      expect(await status()).toBe('ok');
    });

    it.each(THERE.slice(4))('%s serves as before', async (_jump, day, time) => {
      await jobs();
      api().clock.set(day, time);
      expect((await vero().get('/api/sites/pori')).status).toBe(200);
      const made = await book(vero(), inRoom('pori-service-room-1', '10:00–11:00', day));
      await jobs();
      expect(await status()).toBe('ok');
      api().clock.set(day, '10:15');
      await jobs();
      expect(bookingIn(await vero().get(pathOf(made))).status).toBe('released');
    });

    it.each(THERE.slice(0, 3))('%s says so until its jobs have run again', async (_jump, day, time) => {
      api().clock.set(day, time);
      await jobs();
      api().clock.set(TUESDAY, '08:00');
      expect(await status()).toBe('degraded');
      await jobs();
      expect(await status()).toBe('ok');
    });

    it('ahead by a year keeps nobody on duty for a year', async () => {
      api().clock.set(NEXT_YEAR, '08:00');
      expect((await goOnDuty(api().as(EXPERT))).onDuty).toBe(true);
      api().clock.set(TUESDAY, '08:00');
      expect(dutyIn(await api().as(EXPERT).get('/api/me/duty')).onDuty).toBe(false);
      expect((await goOnDuty(api().as(EXPERT))).onDuty).toBe(true);
    });
  },
  { messenger, directory: withKelaStaff },
);
