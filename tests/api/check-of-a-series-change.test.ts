import { expect, it } from '@jest/globals';
import { book, bookingsOn, type Wish } from './make-bookings.ts';
import { previewIn, problemIn, seriesIn } from './read-replies.ts';
import { at, during, instantAt } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-meeting-room-1';
const DATES = ['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02'];
const [FIRST = '', SECOND = '', THIRD = '', LAST = ''] = DATES;

const meeting = (day: string, times: string): Wish => ({
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(day, times),
  purpose: 'meeting',
});

tellStories(
  'the check of a change of a series',
  (api) => {
    const vero = () => api().as('vero-virkailija');
    const te = () => api().as('te-virkailija');
    const weekly = async (recurrence = 'FREQ=WEEKLY;COUNT=4', first = meeting(FIRST, '10:00–11:00')) => {
      const made = seriesIn(await vero().post('/api/series', { ...first, recurrence, onConflict: 'skip' }), [201]);
      return `/api/series/${made.id}`;
    };
    const told = (path: string, changes: object) =>
      vero()
        .post(`${path}/check`, changes)
        .then((reply) => previewIn(reply).occurrences);

    it('says of each date whether it could move, and why not, and changes nothing', async () => {
      const path = await weekly();
      await book(te(), meeting(THIRD, '13:30–14:30'));
      const change = { scope: 'following', occurrence: SECOND, ...during(SECOND, '13:00–14:00') };
      const checked = await told(path, change);
      expect(checked.map(({ day, start, allowed }) => [day, start, allowed])).toEqual([
        [SECOND, at(SECOND, '13:00'), true],
        [THIRD, at(THIRD, '13:00'), false],
        [LAST, at(LAST, '13:00'), true],
      ]);
      expect(checked[1]?.findings.map(({ code }) => code)).toContain('occupied');
      expect(checked[1]?.alternative?.start.slice(0, 10)).toBe(THIRD);
      expect(await bookingsOn(vero(), 'pori', SECOND, ROOM)).toMatchObject([during(SECOND, '10:00–11:00')]);

      const changed = seriesIn(await vero().patch(path, change));
      expect(changed.occurrences.map(({ state }) => state)).toEqual(['booked', 'booked', 'unchanged', 'booked']);
    });

    it('lets each date make room for the next', async () => {
      const path = await weekly('FREQ=DAILY;COUNT=4', meeting(FIRST, '10:00–11:00'));
      const nextDay = { scope: 'all', ...during('2026-10-13', '10:00–11:00') };
      expect((await told(path, nextDay)).map(({ allowed }) => allowed)).toEqual([true, true, true, true]);
    });

    it('does not take a place for free that a date which cannot move keeps', async () => {
      const path = await weekly('FREQ=DAILY;COUNT=4', meeting(FIRST, '10:00–11:00'));
      await book(te(), meeting('2026-10-16', '10:00–11:00'));
      const nextDay = { scope: 'all', ...during('2026-10-13', '10:00–11:00') };
      expect((await told(path, nextDay)).map(({ allowed }) => allowed)).toEqual([false, false, false, false]);
      const changed = seriesIn(await vero().patch(path, nextDay));
      expect(changed.occurrences.map(({ state }) => state)).toEqual(DATES.map(() => 'unchanged'));
    });

    it('is for those who may change the series, and of dates that there are', async () => {
      const path = await weekly();
      const change = { scope: 'one', occurrence: SECOND, ...during(SECOND, '13:00–14:00') };
      problemIn(await te().post(`${path}/check`, change), 403);
      problemIn(await vero().post(`${path}/check`, { ...change, occurrence: '2026-10-20' }), 404);
      problemIn(await vero().post(`${path}/check`, { ...change, scope: undefined }), 400);
      problemIn(await vero().post(`${path}/check`, { ...change, resourceIds: ['no-such-room'] }), 404);
    });
  },
  { now: instantAt('2026-10-05', '07:00') },
);
