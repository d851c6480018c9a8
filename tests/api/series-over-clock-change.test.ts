import { expect, it } from '@jest/globals';
import { book, bookingsOn, cancel, storedAt, type Wish } from './make-bookings.ts';
import { bookingIn, bookingsIn, occurrenceIn, previewIn, problemIn, refusals, seriesIn } from './read-replies.ts';
import { at, during, instantAt } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-meeting-room-1';
const SERIES = '/api/series';
/** The clocks change on Sunday 25 October. */
const DATES = ['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];
const [FIRST = '', CLASHING = '', AFTER_CHANGE = '', CLASHING_TOO = '', NINTH = '', LAST = ''] = DATES;

const meeting = (day: string, times: string): Wish => ({
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(day, times),
  purpose: 'meeting',
});
const weekly = { ...meeting(FIRST, '10:00–11:00'), title: 'Weekly review', recurrence: 'FREQ=WEEKLY;COUNT=6' };

tellStories(
  'a weekly series over the change of clocks',
  (api) => {
    const vero = () => api().as('vero-virkailija');
    const clash = async () => [
      await book(api().as('te-virkailija'), meeting(CLASHING, '10:30–11:30')),
      await book(api().as('te-virkailija'), meeting(CLASHING_TOO, '09:00–10:30')),
    ];
    const bookTheRest = async () => {
      const clashes = await clash();
      const made = seriesIn(await vero().post(SERIES, { ...weekly, onConflict: 'skip' }), [201]);
      return { made, clashes, path: `${SERIES}/${made.id}` };
    };

    it('is previewed date by date at the same time on the wall clock, and nothing is stored', async () => {
      await clash();
      const preview = previewIn(await vero().post(`${SERIES}/check`, weekly));
      expect(preview.allowed).toBe(false);
      expect(preview.occurrences.map(({ day }) => day)).toEqual(DATES);
      expect(preview.occurrences.map(({ start }) => start)).toEqual(DATES.map((day) => at(day, '10:00')));
      expect(preview.occurrences.map(({ start }) => start.slice(-6))).toEqual([
        ...['+03:00', '+03:00'],
        ...['+02:00', '+02:00', '+02:00', '+02:00'],
      ]);
      const refused = preview.occurrences.filter(({ allowed }) => !allowed);
      expect(refused.map(({ day }) => day)).toEqual([CLASHING, CLASHING_TOO]);
      for (const { findings, alternative, day } of refused) {
        expect(findings.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['conflict occupied']);
        expect(alternative?.start.slice(0, 10)).toBe(day);
      }
      expect(await bookingsOn(vero(), 'pori', FIRST, ROOM)).toEqual([]);
      expect(bookingsIn(await vero().get(`/api/me/bookings?from=${FIRST}&to=${LAST}`))).toEqual([]);
    });

    it('is not booked at all when it may not fail, and the reasons name the dates', async () => {
      await clash();
      const problem = problemIn(await vero().post(SERIES, weekly), 409);
      expect(refusals(problem)).toEqual(['conflict occupied']);
      expect(problem.reasons?.map(({ params }) => params.onDay)).toEqual([CLASHING, CLASHING_TOO]);
      for (const day of DATES.filter((each) => each !== CLASHING && each !== CLASHING_TOO)) {
        expect(await storedAt(api(), 'pori', day)).toEqual([]);
      }
    });

    it('books the rest, and each alternative to a skipped date succeeds', async () => {
      const { made, path } = await bookTheRest();
      expect(made.occurrences.map(({ state }) => state)).toEqual([
        ...['booked', 'skipped', 'booked', 'skipped', 'booked', 'booked'],
      ]);
      expect(seriesIn(await vero().get(path)).occurrences.map(({ state, start }) => `${state} ${start}`)).toEqual(
        made.occurrences.map(({ state, start }) => `${state} ${start}`),
      );
      const mine = bookingsIn(await vero().get(`/api/me/bookings?from=${FIRST}&to=${LAST}`));
      expect(mine.map(({ occurrence }) => occurrence)).toEqual([FIRST, AFTER_CHANGE, NINTH, LAST]);
      for (const { alternative } of made.occurrences.filter(({ state }) => state === 'skipped')) {
        if (alternative === undefined) throw new Error('no alternative');
        const { resourceId, start, end } = alternative;
        await book(vero(), { ...meeting(FIRST, '10:00–11:00'), resourceIds: [resourceId], start, end });
      }
    });

    it('gets a skipped date later, once it is free', async () => {
      const { path, clashes } = await bookTheRest();
      problemIn(await vero().post(`${path}/occurrences`, { day: CLASHING }), 409);
      const [first] = clashes;
      if (first === undefined) throw new Error('no clash');
      await cancel(api().as('te-virkailija'), first);
      const added = occurrenceIn(await vero().post(`${path}/occurrences`, { day: CLASHING }));
      expect(added).toMatchObject({ day: CLASHING, state: 'booked', ...during(CLASHING, '10:00–11:00') });
      expect(added.booking).toMatchObject({ title: 'Weekly review', status: 'confirmed' });
      const again = occurrenceIn(await vero().post(`${path}/occurrences`, { day: CLASHING }));
      expect(again.booking?.id).toBe(added.booking?.id);
      expect(seriesIn(await vero().get(path)).occurrences.map(({ state }) => state)).toEqual([
        ...['booked', 'booked', 'booked', 'skipped', 'booked', 'booked'],
      ]);
    });

    it('gets a skipped date at a time of its own', async () => {
      const { path } = await bookTheRest();
      const times = during(CLASHING_TOO, '10:30–11:30');
      const added = occurrenceIn(await vero().post(`${path}/occurrences`, times));
      expect(added).toMatchObject({ day: CLASHING_TOO, state: 'booked', ...times });
    });

    it('moves one of its dates and no other', async () => {
      const { made, path } = await bookTheRest();
      const times = during(AFTER_CHANGE, '13:00–14:00');
      const scope = { scope: 'one', occurrence: AFTER_CHANGE };
      const moved = seriesIn(await vero().patch(path, { ...scope, ...times }, { 'if-match': `"${made.version}"` }));
      expect(moved.occurrences.find(({ day }) => day === AFTER_CHANGE)).toMatchObject({ state: 'booked', ...times });
      expect(await bookingsOn(vero(), 'pori', AFTER_CHANGE, ROOM)).toMatchObject([times]);
      expect(await bookingsOn(vero(), 'pori', NINTH, ROOM)).toMatchObject([during(NINTH, '10:00–11:00')]);
      problemIn(await vero().patch(path, { ...scope, ...times }, { 'if-match': `"${made.version}"` }), 412);
    });

    it('moves all its dates over the change of clocks on the wall clock', async () => {
      const { path } = await bookTheRest();
      const moved = seriesIn(await vero().patch(path, { scope: 'all', ...during(FIRST, '12:00–13:00') }));
      const booked = moved.occurrences.filter(({ state }) => state === 'booked');
      expect(booked.map(({ start, end }) => ({ start, end }))).toEqual(
        [FIRST, AFTER_CHANGE, NINTH, LAST].map((day) => during(day, '12:00–13:00')),
      );
    });

    it('cancels the dates of a range and no other', async () => {
      const { path } = await bookTheRest();
      const range = `?scope=range&from=${AFTER_CHANGE}&to=${NINTH}`;
      const cancelled = seriesIn(await vero().del(`${path}${range}`), [200]);
      expect(cancelled.occurrences.map(({ state }) => state)).toEqual([
        ...['booked', 'skipped', 'cancelled', 'skipped', 'cancelled', 'booked'],
      ]);
      for (const day of [AFTER_CHANGE, NINTH]) expect(await bookingsOn(vero(), 'pori', day, ROOM)).toEqual([]);
      for (const day of [FIRST, LAST]) expect(await bookingsOn(vero(), 'pori', day, ROOM)).toHaveLength(1);
    });

    it('cancels the following dates, and takes one of them back', async () => {
      const { path } = await bookTheRest();
      const cancelled = seriesIn(await vero().del(`${path}?scope=following&occurrence=${NINTH}`), [200]);
      expect(cancelled.occurrences.map(({ state }) => state)).toEqual([
        ...['booked', 'skipped', 'booked', 'skipped', 'cancelled', 'cancelled'],
      ]);
      const ninth = cancelled.occurrences.find(({ day }) => day === NINTH)?.booking;
      bookingIn(await vero().post(`/api/bookings/${ninth?.id}/reinstate`), [200]);
      expect(seriesIn(await vero().get(path)).occurrences.map(({ state }) => state)).toEqual([
        ...['booked', 'skipped', 'booked', 'skipped', 'booked', 'cancelled'],
      ]);
    });

    it('is the matter of its own organisation', async () => {
      const { path } = await bookTheRest();
      for (const reply of [
        await api().as('te-virkailija').get(path),
        await api().as('te-virkailija').patch(path, { scope: 'all', title: 'Ours' }),
        await api().as('te-virkailija').del(`${path}?scope=all`),
        await api().as('te-virkailija').post(`${path}/occurrences`, { day: CLASHING }),
      ]) {
        problemIn(reply, 403);
        expect(reply.text).not.toContain('Weekly review');
      }
    });

    it('is booked once under one idempotency key', async () => {
      const key = { 'idempotency-key': 'series-1' };
      const all = await Promise.all([1, 2, 3, 4].map(() => vero().post(SERIES, weekly, key)));
      expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect(new Set(all.map((reply) => seriesIn(reply).id)).size).toBe(1);
      const later = seriesIn(await vero().post(SERIES, weekly, key), [201]);
      expect(later.occurrences.every(({ state }) => state === 'booked')).toBe(true);
      for (const day of DATES) expect(await bookingsOn(vero(), 'pori', day, ROOM)).toHaveLength(1);
      problemIn(await vero().post(SERIES, { ...weekly, title: 'Another' }, key), 422);
    });
  },
  { now: instantAt('2026-10-05', '07:00') },
);
