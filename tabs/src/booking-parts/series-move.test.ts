import { describe, expect, it } from '@jest/globals';
import type { BookingView, SeriesView } from '../api/queries.ts';
import { planOf, startingAt } from './move-plan.ts';
import { bookingsMeant, seriesChangesOf, wayBack } from './series-move.ts';

const ZONE = 'Europe/Helsinki';
const NOW = Date.parse('2026-12-01T12:00:00+02:00');
const DAYS = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'] as const;

const booking = (day: string, hours = '10:00–10:30', more: Partial<BookingView> = {}): BookingView => ({
  id: day,
  resourceIds: ['room', 'loop'],
  start: `${day}T${hours.slice(0, 5)}:00+02:00`,
  end: `${day}T${hours.slice(6)}:00+02:00`,
  status: 'confirmed',
  visibility: 'full',
  seriesId: 's',
  occurrence: day,
  ...more,
});

const seriesOf = (bookings: readonly BookingView[]): SeriesView => ({
  id: 's',
  version: 1,
  siteId: 'pori',
  recurrence: 'FREQ=WEEKLY;COUNT=4',
  except: [],
  occurrences: bookings.map((each) => ({
    day: each.occurrence ?? '',
    state: 'booked',
    start: each.start,
    end: each.end,
    booking: each,
  })),
});

describe('the dates that a change of a series means', () => {
  const series = seriesOf([
    booking(DAYS[0]),
    booking(DAYS[1]),
    booking(DAYS[2], '10:00–10:30', { status: 'cancelled' }),
    booking(DAYS[3], '10:00–10:30', { start: '2026-12-07T09:00:00+02:00', end: '2026-12-07T09:30:00+02:00' }),
  ]);

  it('are those ahead that can be changed, by when they are, whatever day they stand for', () => {
    expect(bookingsMeant(series, { scope: 'all' }, NOW).map(({ id }) => id)).toEqual([DAYS[3], DAYS[1]]);
  });

  it('are chosen by the day that they stand for', () => {
    const range = { scope: 'range', from: DAYS[1], to: DAYS[2] } as const;
    expect(bookingsMeant(series, range, NOW).map(({ id }) => id)).toEqual([DAYS[1]]);
    const following = { scope: 'following', occurrence: DAYS[3] } as const;
    expect(bookingsMeant(series, following, NOW).map(({ id }) => id)).toEqual([DAYS[3]]);
  });
});

describe('a plan for one date, as a change of the series', () => {
  const plan = planOf(booking(DAYS[2]), ZONE);

  it('moves the first date meant by as many days, to the same hours', () => {
    const wednesday = { ...startingAt(plan, 13 * 60), day: '2026-12-16' };
    expect(seriesChangesOf(wednesday, booking(DAYS[2]), booking(DAYS[1]), ZONE)).toEqual({
      start: '2026-12-09T13:00:00+02:00',
      end: '2026-12-09T13:30:00+02:00',
    });
  });

  it('leaves the time alone where only the space changes', () => {
    const elsewhere = { ...plan, spaceId: 'other' };
    expect(seriesChangesOf(elsewhere, booking(DAYS[2]), booking(DAYS[1]), ZONE)).toEqual({
      resourceIds: ['other', 'loop'],
    });
  });
});

describe('the way back from a change of several dates', () => {
  const before = DAYS.map((day) => booking(day));
  const later = DAYS.map((day) => booking(day, '13:00–13:30'));
  const nextDay = before.map((each) => ({
    ...each,
    start: each.start.replace(/-(\d\d)T/, (_, day) => `-${String(Number(day) + 1).padStart(2, '0')}T`),
  }));

  it('is the reverse change where the dates were alike', () => {
    const place = { start: before[0]?.start, end: before[0]?.end, resourceIds: ['room', 'loop'] };
    expect(wayBack({ scope: 'all', before, moved: later }, ZONE)).toEqual({ kind: 'series', changes: place });
  });

  it('is the same when some stayed, as long as no day changed', () => {
    expect(wayBack({ scope: 'all', before, moved: later.slice(1) }, ZONE)).toMatchObject({ kind: 'series' });
  });

  it('is that of each date where those that stayed would move to another day, the first one first', () => {
    const back = wayBack({ scope: 'following', before, moved: nextDay.slice(1) }, ZONE);
    expect(back).toMatchObject({
      kind: 'dates',
      dates: before.slice(1).map(({ id, start }) => ({ moved: { id }, to: { start } })),
    });
  });

  it('takes the last date first where they had become earlier', () => {
    const unlike = [booking(DAYS[0], '11:00–11:30'), ...before.slice(1)];
    const earlier = DAYS.map((day) => booking(day, '09:00–09:30'));
    const back = wayBack({ scope: 'range', before: unlike, moved: earlier }, ZONE);
    expect(back?.kind === 'dates' ? back.dates.map(({ moved }) => moved.id) : []).toEqual([...DAYS].reverse());
  });

  it('is none where what a date added later gets could not be restored', () => {
    expect(wayBack({ scope: 'all', before, moved: nextDay.slice(1) }, ZONE)).toBeUndefined();
    const unlike = [booking(DAYS[0], '11:00–11:30'), ...before.slice(1)];
    expect(wayBack({ scope: 'all', before: unlike, moved: later }, ZONE)).toBeUndefined();
  });

  it('is none where nothing moved', () => {
    expect(wayBack({ scope: 'following', before, moved: [] }, ZONE)).toBeUndefined();
  });
});
