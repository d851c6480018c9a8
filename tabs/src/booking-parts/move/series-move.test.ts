import { describe, expect, it } from '@jest/globals';
import type { BookingView, SeriesView } from '../../api/queries.ts';
import { planOf, startingAt } from './move-plan.ts';
import { bookingsMeant, seriesChangesOf, toldFrom, wayBack } from './series-move.ts';

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
  acts: [],
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

  it('is told from that date, to the day and the hours of the plan', () => {
    const wednesday = { ...startingAt(plan, 13 * 60), day: '2026-12-16' };
    expect(seriesChangesOf(wednesday, booking(DAYS[2]), ZONE)).toEqual({
      start: '2026-12-16T13:00:00+02:00',
      end: '2026-12-16T13:30:00+02:00',
    });
    expect(toldFrom({ scope: 'all' }, DAYS[2])).toEqual({ scope: 'all', occurrence: DAYS[2] });
    const following = { scope: 'following', occurrence: DAYS[1] } as const;
    expect(toldFrom(following, DAYS[2])).toEqual(following);
  });

  it('leaves the time alone where only the space changes', () => {
    const elsewhere = { ...plan, spaceId: 'other' };
    expect(seriesChangesOf(elsewhere, booking(DAYS[2]), ZONE)).toEqual({ resourceIds: ['other', 'loop'] });
  });
});

describe('the way back from a change of several dates', () => {
  const ALL = { scope: 'all' } as const;
  const FOLLOWING = { scope: 'following', occurrence: DAYS[0] } as const;
  const before = DAYS.map((day) => booking(day));
  const later = DAYS.map((day) => booking(day, '13:00–13:30'));
  const nextDay = before.map((each) => ({
    ...each,
    start: each.start.replace(/-(\d\d)T/, (_, day) => `-${String(Number(day) + 1).padStart(2, '0')}T`),
    end: each.end.replace(/-(\d\d)T/, (_, day) => `-${String(Number(day) + 1).padStart(2, '0')}T`),
  }));
  const inRoom = (room: string) => (each: BookingView) => ({ ...each, resourceIds: [room] });

  it('is the reverse change, told from a date that has moved', () => {
    const { start, end } = booking(DAYS[0]);
    expect(wayBack({ scope: ALL, before, moved: later }, ZONE)).toEqual({
      kind: 'series',
      body: { scope: 'all', occurrence: DAYS[0], start, end },
    });
  });

  it('is the same when some stayed, told from one that has moved', () => {
    const { start, end } = booking(DAYS[1]);
    expect(wayBack({ scope: FOLLOWING, before, moved: nextDay.slice(1) }, ZONE)).toEqual({
      kind: 'series',
      body: { scope: 'range', from: DAYS[0], to: DAYS[3], occurrence: DAYS[1], start, end },
    });
  });

  it('is the same when one has kept its own time and went to the new space with the others', () => {
    const [first, ...rest] = later.map(inRoom('new'));
    const own = { ...first, ...booking(DAYS[0], '15:00–15:30'), resourceIds: ['new'] };
    const was = [booking(DAYS[0], '15:00–15:30'), ...before.slice(1)];
    expect(wayBack({ scope: ALL, before: was, moved: [own, ...rest] }, ZONE)).toMatchObject({
      body: { occurrence: DAYS[1], start: before[1]?.start, resourceIds: ['room', 'loop'] },
    });
  });

  it('is that of each date where they stood in other spaces, the first one first', () => {
    const [first, ...rest] = before;
    const unlike = first === undefined ? rest : [inRoom('other')(first), ...rest];
    const back = wayBack({ scope: FOLLOWING, before: unlike, moved: later.map(inRoom('new')) }, ZONE);
    expect(back).toMatchObject({
      kind: 'dates',
      dates: unlike.map(({ id, start, resourceIds }) => ({ moved: { id }, to: { start, resourceIds } })),
    });
  });

  it('takes the last date first where they had become earlier', () => {
    const unlike = [booking(DAYS[0], '11:00–11:30'), ...before.slice(1)];
    const earlier = DAYS.map((day) => booking(day, '09:00–09:30'));
    const range = { scope: 'range', from: DAYS[0], to: DAYS[3] } as const;
    const back = wayBack({ scope: range, before: unlike, moved: earlier }, ZONE);
    expect(back?.kind === 'dates' ? back.dates.map(({ moved }) => moved.id) : []).toEqual([...DAYS].reverse());
  });

  it('is none where what a date added later gets could not be restored', () => {
    const unlike = [booking(DAYS[0], '11:00–11:30'), ...before.slice(1)];
    expect(wayBack({ scope: ALL, before: unlike, moved: later }, ZONE)).toBeUndefined();
  });

  it('is none where nothing moved', () => {
    expect(wayBack({ scope: FOLLOWING, before, moved: [] }, ZONE)).toBeUndefined();
  });
});
