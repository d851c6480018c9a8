import { expect, it } from '@jest/globals';
import { series } from '@yhteistila/core/contract/schemas/series.ts';
import type { Reply } from './api-client.ts';
import { BOOKINGS, book, pathOf, type Wish } from './make-bookings.ts';
import { bookingIn, bookingsIn, dayIn, problemIn, refusals } from './read-replies.ts';
import { at, during, FRIDAY, THURSDAY } from './site-clock.ts';
import { tellStories } from './tell-stories.ts';

const SHOWROOM = 'pori-showroom-1';
const SATURDAY = '2026-11-28';
const SUNDAY = '2026-11-29';
const MONDAY_AFTER = '2026-11-30';

const wholeDay = (day: string, next: string) => ({ start: at(day, '00:00'), end: at(next, '00:00') });
const exhibition: Wish = {
  siteId: 'pori',
  resourceIds: [SHOWROOM],
  ...wholeDay(THURSDAY, FRIDAY),
  purpose: 'event',
  title: 'Exhibition',
};
const ofFiveDays = { ...exhibition, recurrence: 'FREQ=DAILY;COUNT=5' };
const seriesIn = (reply: Reply, status = 200) => {
  expect([reply.status, reply.text]).toEqual([status, expect.any(String)]);
  return series.parse(reply.body);
};

tellStories('an exhibition in a showroom', (api) => {
  const vero = () => api().as('vero-virkailija');
  const coordinator = () => api().as('pori-koordinaattori');

  it('takes whole days over a weekend as one series, which one approval grants', async () => {
    const asked = seriesIn(await vero().post('/api/series', ofFiveDays), 201);
    expect(asked.occurrences.map(({ day, booking }) => [day, booking?.status])).toEqual(
      [THURSDAY, FRIDAY, SATURDAY, SUNDAY, MONDAY_AFTER].map((day) => [day, 'requested']),
    );
    const granted = seriesIn(await coordinator().post(`/api/series/${asked.id}/approve`));
    expect(granted.occurrences.map(({ booking }) => booking?.status)).toEqual(Array(5).fill('confirmed'));
    expect(granted.occurrences.every(({ booking }) => booking?.checkInBy === undefined)).toBe(true);
    const { resources } = dayIn(await api().as('te-virkailija').get(`/api/sites/pori/days/${SATURDAY}`));
    expect(resources.find(({ id }) => id === SHOWROOM)?.bookings).toMatchObject([wholeDay(SATURDAY, SUNDAY)]);
    const clash = { ...exhibition, ...during(FRIDAY, '10:00–11:00') };
    expect(refusals(problemIn(await api().as('te-virkailija').post(BOOKINGS, clash), 409))).toEqual([
      'conflict occupied',
    ]);
    await book(vero(), {
      ...exhibition,
      ...during(FRIDAY, '10:00–11:00'),
      resourceIds: ['pori-meeting-room-3'],
      purpose: 'meeting',
    });
  });

  it('that is asked for half a year ahead waits in the coordinator’s list with each of its days', async () => {
    const ahead = { ...ofFiveDays, ...wholeDay('2027-05-10', '2027-05-11') };
    const asked = seriesIn(await vero().post('/api/series', ahead), 201);
    const waiting = bookingsIn(await coordinator().get('/api/sites/pori/requests'));
    expect(waiting.flatMap(({ seriesId, start }) => (seriesId === asked.id ? [start.slice(0, 10)] : []))).toEqual(
      asked.occurrences.map(({ day }) => day),
    );
  });

  it('is taken back in one call, and cancelled in one', async () => {
    const { id } = seriesIn(await vero().post('/api/series', ofFiveDays), 201);
    await coordinator().post(`/api/series/${id}/approve`);
    const cancelled = seriesIn(await vero().del(`/api/series/${id}?scope=all`));
    expect(cancelled.occurrences.map(({ state }) => state)).toEqual(Array(5).fill('cancelled'));
    const back = seriesIn(await vero().post(`/api/series/${id}/reinstate`));
    expect(back.occurrences.map(({ booking }) => booking?.status)).toEqual(Array(5).fill('requested'));
  });

  it('of one day needs no approval, and is had as a booking', async () => {
    const made = await book(vero(), { ...exhibition, ...wholeDay(SATURDAY, SUNDAY) });
    expect(made.status).toBe('confirmed');
    expect(bookingIn(await vero().get(pathOf(made)), [200])).toMatchObject(wholeDay(SATURDAY, SUNDAY));
  });

  it('is for showrooms alone', async () => {
    const elsewhere = { ...ofFiveDays, resourceIds: ['pori-event-space-1'] };
    const problem = problemIn(await vero().post('/api/series', elsewhere), 422);
    expect(refusals(problem)).toContain('duration too-long');
  });
});
