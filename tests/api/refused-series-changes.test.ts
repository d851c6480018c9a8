import { expect, it } from '@jest/globals';
import { book, bookingsOn, ifMatch, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, occurrenceIn, problemIn, refusals, seriesIn } from './read-replies.ts';
import { at, during, instantAt } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ROOM = 'pori-meeting-room-1';
const SERVICE_ROOM = 'pori-service-room-2';
const DATES = ['2026-10-12', '2026-10-19', '2026-10-26'];
const [FIRST = '', SECOND = '', THIRD = ''] = DATES;
const LATER = '2026-11-02';
const CODE = '131052-308T';

const meeting = (day: string, times = '10:00–11:00'): Wish => ({
  siteId: 'pori',
  resourceIds: [ROOM],
  ...during(day, times),
  purpose: 'meeting',
});
const weekly = { ...meeting(FIRST), title: 'Weekly', recurrence: 'FREQ=WEEKLY;COUNT=3', onConflict: 'skip' };
const service = {
  siteId: 'pori',
  resourceIds: [SERVICE_ROOM],
  ...during(FIRST, '10:00–10:30'),
  purpose: 'customerService',
  recurrence: 'FREQ=WEEKLY;COUNT=3',
};

tellStories(
  'a change of a series that is refused',
  (api) => {
    const vero = () => api().as('vero-virkailija');
    const te = () => api().as('te-virkailija');
    const make = async (wish: object = weekly) => seriesIn(await vero().post('/api/series', wish), [201]);
    const of = ({ id }: { readonly id: string }) => `/api/series/${id}`;
    const read = async (path: string) => seriesIn(await vero().get(path));
    const add = async (path: string, day = LATER) =>
      occurrenceIn(await vero().post(`${path}/occurrences`, { day })).booking;

    it.each([
      ['an identity code in its title', weekly, { title: `Asia ${CODE}` }, 'customer-data identity-code'],
      ['a title for a customer’s visit', service, { title: 'Anything' }, 'customer-data no-title'],
      ['a time when the house is closed', weekly, during(FIRST, '22:00–23:00'), 'opening-hours '],
      ['a purpose that its room is not for', weekly, { purpose: 'customerService', title: null }, 'purpose-fit '],
    ])(
      'by every date for %s is told with the reasons of the dates, and changes nothing',
      async (_, wish, change, why) => {
        const made = await make(wish);
        const problem = problemIn(await vero().patch(of(made), { scope: 'all', ...change }), 422);
        expect(refusals(problem).join(', ')).toContain(why);
        expect(new Set(problem.reasons?.map(({ params }) => params.onDay))).toEqual(new Set(DATES));
        expect(JSON.stringify(problem)).not.toContain(CODE);
        expect(await read(of(made))).toEqual(made);
        expect(await add(of(made))).toMatchObject({
          purpose: wish.purpose,
          start: at(LATER, '10:00'),
          ...('title' in wish ? { title: wish.title } : {}),
        });
      },
    );

    it('because every date is taken then changes nothing either', async () => {
      const made = await make();
      for (const day of DATES) await book(te(), meeting(day, '13:00–14:00'));
      const change = { scope: 'all', ...during(FIRST, '13:00–14:00'), title: 'New' };
      const problem = problemIn(await vero().patch(of(made), change), 422);
      expect(problem.reasons?.map(({ params }) => params.onDay)).toEqual(DATES);
      expect(problem.alternatives?.length).toBeGreaterThan(0);
      expect(await read(of(made))).toEqual(made);
      expect(await add(of(made))).toMatchObject({ start: at(LATER, '10:00'), title: 'Weekly' });
    });

    it('on the one date that is meant is told as one of a booking', async () => {
      const made = await make();
      const change = { scope: 'one', occurrence: SECOND, ...during(SECOND, '22:00–23:00') };
      problemIn(await vero().patch(of(made), change), 422);
      problemIn(await vero().patch(of(made), { ...change, start: undefined, end: undefined, title: CODE }), 422);
      problemIn(await vero().patch(of(made), { scope: 'all', resourceIds: ['no-such-room'] }), 404);
      expect(await read(of(made))).toEqual(made);
    });

    it('by some goes to the others, and to dates added later as far as those would be accepted', async () => {
      const made = await make(service);
      const [first] = made.occurrences;
      if (first?.booking === undefined) throw new Error('the first date was not booked');
      const asMeeting = { purpose: 'meeting', resourceIds: [ROOM], externalParticipants: false };
      await vero().patch(pathOf(first.booking), asMeeting, ifMatch(first.booking));
      const titled = seriesIn(await vero().patch(of(made), { scope: 'all', occurrence: FIRST, title: 'Budget' }));
      expect(titled.occurrences.map(({ state }) => state)).toEqual(['booked', 'unchanged', 'unchanged']);
      expect((await add(of(made)))?.title).toBeUndefined();
      const again = seriesIn(await vero().patch(of(made), { scope: 'all', ...during(FIRST, '11:00–11:30') }));
      expect(again.occurrences.map(({ state }) => state)).toEqual(Array(4).fill('booked'));
      expect(await add(of(made), '2026-11-09')).toMatchObject({ start: at('2026-11-09', '11:00') });
    });

    it('because some are taken then goes to dates added later', async () => {
      const made = await make();
      await book(te(), meeting(SECOND, '13:00–14:00'));
      const moved = seriesIn(await vero().patch(of(made), { scope: 'all', ...during(FIRST, '13:00–14:00') }));
      expect(moved.occurrences.map(({ state }) => state)).toEqual(['booked', 'unchanged', 'booked']);
      expect(await add(of(made))).toMatchObject({ start: at(LATER, '13:00') });
    });

    it('leaves a date out of the series that could not be added', async () => {
      const made = await make({ ...weekly, except: [SECOND] });
      await book(te(), meeting(SECOND));
      const problem = problemIn(await vero().post(`${of(made)}/occurrences`, { day: SECOND }), 409);
      expect(problem.alternatives?.length).toBeGreaterThan(0);
      problemIn(await vero().post(`${of(made)}/occurrences`, { day: '2027-11-01' }), 422);
      expect(await read(of(made))).toEqual(made);
    });

    it('leaves a cancellation the last act where nothing of it can be taken back', async () => {
      const made = await make();
      const cancelled = seriesIn(await vero().del(`${of(made)}?scope=all`), [200]);
      for (const day of DATES) await book(te(), meeting(day));
      const problem = problemIn(await vero().post(`${of(made)}/reinstate`), 422);
      expect(refusals(problem)).toContain('conflict occupied');
      expect(await read(of(made))).toEqual(cancelled);
    });

    it('is refused for words beside a date that is a customer’s visit by itself', async () => {
      const made = await make();
      const [, second] = made.occurrences;
      if (second?.booking === undefined) throw new Error('the second date was not booked');
      const asService = { purpose: 'customerService', resourceIds: [SERVICE_ROOM], title: null };
      bookingIn(await vero().patch(pathOf(second.booking), asService, ifMatch(second.booking)), [200]);
      const byDesk = api().as('pori-koordinaattori');
      await byDesk.del(`${of(made)}?scope=all`, {}, { reason: 'Meeting with Mr. Smith' });
      expect(await bookingsOn(vero(), 'pori', FIRST, ROOM)).toEqual([]);
      expect(await bookingsOn(vero(), 'pori', SECOND, SERVICE_ROOM)).toHaveLength(1);
    });

    it('is not begun with bookings that were made before, beside a title with an identity code', async () => {
      const first = await book(vero(), meeting(FIRST));
      const other = await book(vero(), meeting(SECOND, '14:00–15:00'));
      const wish = { ...weekly, title: CODE, startsWith: first.id, instead: [{ day: SECOND, bookingId: other.id }] };
      problemIn(await vero().post('/api/series', wish), 422);
      expect(bookingIn(await vero().get(pathOf(first)), [200]).seriesId).toBeUndefined();
      expect(await bookingsOn(vero(), 'pori', THIRD, ROOM)).toEqual([]);
    });
  },
  { now: instantAt('2026-10-05', '07:00') },
);
