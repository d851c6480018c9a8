import { expect, it } from '@jest/globals';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import { bookingsOn, storedAt } from './make-bookings.ts';
import { bookingsIn, previewIn, problemIn, seriesIn } from './read-replies.ts';
import { at, instantAt } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const ALL_DAY = [{ from: 0, to: 1440 }];
/** Pori never closes, so that the hours of the change of clocks can be booked. */
const openAtNight = (demo: DirectoryContents): DirectoryContents => ({
  ...demo,
  sites: demo.sites.map((site) =>
    site.id === 'pori'
      ? { ...site, hours: { ...site.hours, building: { SA: ALL_DAY, SU: ALL_DAY, MO: ALL_DAY } } }
      : site,
  ),
});

const ROOM = 'pori-meeting-room-1';
const nightly = (start: string, end: string, recurrence = 'FREQ=WEEKLY;COUNT=2') => ({
  siteId: 'pori',
  resourceIds: [ROOM],
  start,
  end,
  purpose: 'meeting',
  recurrence,
});

tellStories(
  'a series in the small hours',
  (api) => {
    const vero = () => api().as('vero-virkailija');

    it('goes forward over a time that does not exist in spring', async () => {
      const wish = nightly('2027-03-21T03:30:00+02:00', '2027-03-21T04:30:00+02:00');
      const made = seriesIn(await vero().post('/api/series', wish), [201]);
      expect(made.occurrences.map(({ start, end }) => [start, end])).toEqual([
        ['2027-03-21T03:30:00+02:00', '2027-03-21T04:30:00+02:00'],
        ['2027-03-28T04:30:00+03:00', '2027-03-28T05:30:00+03:00'],
      ]);
      expect(await bookingsOn(vero(), 'pori', '2027-03-28', ROOM)).toMatchObject([
        { start: '2027-03-28T04:30:00+03:00' },
      ]);
    });

    it('means the earlier of two times that are the same in autumn', async () => {
      const wish = nightly('2026-10-18T03:30:00+03:00', '2026-10-18T03:45:00+03:00');
      const made = seriesIn(await vero().post('/api/series', wish), [201]);
      expect(made.occurrences[1]).toMatchObject({
        start: '2026-10-25T03:30:00+03:00',
        end: '2026-10-25T03:45:00+03:00',
      });
      expect(await bookingsOn(vero(), 'pori', '2026-10-25', ROOM)).toHaveLength(1);
    });

    it.each([
      ['never ends', 'FREQ=WEEKLY'],
      ['has no date', 'FREQ=DAILY;UNTIL=20251231'],
      ['is not for bookings', 'FREQ=HOURLY;COUNT=3'],
      ['has too many dates', 'FREQ=DAILY;COUNT=400'],
      ['is no recurrence', 'EVERY=DAY'],
      ['reaches further than ten years', 'FREQ=MONTHLY;INTERVAL=24;COUNT=9', /10/],
      ['does not begin with its own start', 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', /Tue 20 Oct/],
      ['ends before it begins', 'FREQ=DAILY;UNTIL=20261018T215959Z', /Sun 18 Oct/],
      ['names another time of day', 'FREQ=DAILY;COUNT=3;BYHOUR=11', /BYHOUR/],
    ])('is not booked when it %s', async (_, recurrence, says = /./) => {
      const wish = nightly(at('2026-10-19', '10:00'), at('2026-10-19', '11:00'), recurrence);
      for (const path of ['/api/series', '/api/series/check']) {
        const problem = problemIn(await vero().post(path, wish), 400);
        expect(problem.errors?.map((error) => error.path)).toEqual(['recurrence']);
        expect(problem.errors?.[0]?.message).not.toMatch(/invalid\.|[{}]/);
        expect(problem.errors?.[0]?.message).toMatch(says);
      }
      expect(await storedAt(api(), 'pori', '2026-10-19')).toEqual([]);
      expect(bookingsIn(await vero().get('/api/me/bookings?from=2026-10-01&to=2027-10-01'))).toEqual([]);
    });

    it('is read as a calendar writes it, and kept so', async () => {
      const recurrence =
        'DTSTART;TZID=Europe/Helsinki:20261019T100000\r\nRRULE:FREQ=WEEKLY;UNTIL=20261102T215959Z;BYDAY=MO;WKST=SU;\r\nEXDATE:20261026';
      const wish = nightly(at('2026-10-19', '10:00'), at('2026-10-19', '11:00'), recurrence);
      const made = seriesIn(await vero().post('/api/series', wish), [201]);
      expect(made.occurrences.map(({ day }) => day)).toEqual(['2026-10-19', '2026-11-02']);
      expect(made).toMatchObject({ recurrence, except: ['2026-10-26'] });
    });

    it('reaches as far as a year, single bookings half as far', async () => {
      const far = nightly(at('2027-09-27', '10:00'), at('2027-09-27', '11:00'), 'FREQ=WEEKLY;COUNT=3');
      const { occurrences } = previewIn(await vero().post('/api/series/check', far));
      expect(occurrences.map(({ allowed }) => allowed)).toEqual([true, true, false]);
      expect(occurrences[2]?.findings.map(({ code }) => code)).toEqual(['too-far-ahead']);
      const { recurrence: _, ...single } = far;
      const problem = problemIn(await vero().post('/api/bookings', single), 422);
      expect(problem.reasons?.map(({ code }) => code)).toContain('too-far-ahead');
    });
  },
  { now: instantAt('2026-10-05', '07:00'), directory: openAtNight },
);
