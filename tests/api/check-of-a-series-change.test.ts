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
      const before = seriesIn(await vero().get(path));
      const problem = problemIn(await vero().patch(path, nextDay), 422);
      expect(problem.reasons?.map(({ code }) => code)).toEqual(DATES.map(() => 'occupied'));
      expect(seriesIn(await vero().get(path))).toEqual(before);
    });

    it('tells which dates keep what was changed on them alone, as the change then does', async () => {
      const path = await weekly();
      const [, second] = seriesIn(await vero().get(path)).occurrences;
      const alone = `/api/bookings/${second?.booking?.id}`;
      await vero().patch(alone, during(SECOND, '15:00–16:00'), { 'if-match': '*' });
      const longer = { scope: 'all', end: at(FIRST, '11:15') };
      const spans = (dates: readonly { start: string; end: string }[]) =>
        dates.map(({ start, end }) => `${start.slice(11, 16)}–${end.slice(11, 16)}`);
      const after = ['10:00–11:15', '15:00–16:15', '10:00–11:15', '10:00–11:15'];
      expect(spans(await told(path, longer))).toEqual(after);
      expect(spans(seriesIn(await vero().patch(path, longer)).occurrences)).toEqual(after);

      const later = { scope: 'all', ...during(FIRST, '11:00–12:15') };
      const ahead = await told(path, later);
      expect(spans(ahead)).toEqual(['11:00–12:15', '15:00–16:15', '11:00–12:15', '11:00–12:15']);
      expect(ahead.map(({ kept }) => kept)).toEqual([undefined, ['time'], undefined, undefined]);
      const fromMoved = { scope: 'all', occurrence: SECOND, ...during(SECOND, '14:30–15:45') };
      const shifted = ['09:30–10:45', '14:30–15:45', '09:30–10:45', '09:30–10:45'];
      expect(spans(await told(path, fromMoved))).toEqual(shifted);
      expect(spans(seriesIn(await vero().patch(path, fromMoved)).occurrences)).toEqual(shifted);
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
