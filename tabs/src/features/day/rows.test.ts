import { describe, expect, it } from '@jest/globals';
import type { DayView, Resource } from '../../api/queries.ts';
import { at, between, exampleBooking, exampleResource, exampleRow, exampleSpan } from './example-rows.ts';
import { closedIn, endedCount, freeIn, groupsOf, headingKey, hoursOf, rowsOf, topOf } from './rows.ts';

type Contents = DayView['resources'][number];

const OPEN = [{ start: '2026-11-23T07:00:00+02:00', end: '2026-11-23T21:00:00+02:00' }];
const SERVED = [{ start: '2026-11-23T09:00:00+02:00', end: '2026-11-23T16:00:00+02:00' }];

const PAINT = { fi: 'Maalaus', sv: 'Målning', en: 'Paint' };
const CLEANING = { fi: 'Siivous', sv: 'Städning', en: 'Cleaning' };

const dayOf = (...resources: readonly Contents[]): DayView => ({
  siteId: 'pori',
  day: '2026-11-23',
  hours: { building: OPEN, customer: SERVED },
  resources: [...resources],
});
const rowsFor = (resources: readonly Resource[], ...contents: readonly Contents[]) => {
  const view = dayOf(...contents);
  return rowsOf({ resources: [...resources] }, view, hoursOf(view));
};
const booked = (from: string, to: string) => exampleBooking(from, to).booking;

describe('the rows of a day', () => {
  it('are those of everything that can be booked, in the site’s order, also where nothing is booked', () => {
    const resources = [
      exampleResource({ id: 'kit', kind: 'equipment', type: 'videoKit' }),
      exampleResource({ id: 'room' }),
      exampleResource({ id: 'interpreter', kind: 'person', type: 'interpreter' }),
      { ...exampleResource({ id: 'lobby' }), kind: 'amenity' as Resource['kind'] },
    ];
    expect(rowsFor(resources).map(({ resource }) => resource.id)).toEqual(['kit', 'room', 'interpreter']);
  });

  it('have their own bookings, closures and what has ended as instants, each in order of time', () => {
    const [room, other] = rowsFor([exampleResource(), exampleResource({ id: 'other' })], {
      id: 'room',
      bookings: [booked('13:00', '14:00'), booked('10:00', '11:00'), booked('10:00', '10:30')],
      ended: [booked('12:00', '12:30'), booked('09:00', '09:30')],
      closures: [
        { start: '2026-11-23T15:00:00+02:00', end: '2026-11-23T16:00:00+02:00', reason: PAINT },
        { start: '2026-11-23T08:00:00+02:00', end: '2026-11-23T09:00:00+02:00', reason: CLEANING },
      ],
    });
    const times = (of: readonly { start: number; end: number }[] = []) => of.map(({ start, end }) => ({ start, end }));
    expect(times(room?.bookings)).toEqual([
      ...[between('10:00', '10:30'), between('10:00', '11:00'), between('13:00', '14:00')],
    ]);
    expect(times(room?.ended)).toEqual([between('09:00', '09:30'), between('12:00', '12:30')]);
    expect(room?.closures).toEqual([
      { ...between('08:00', '09:00'), reason: CLEANING },
      { ...between('15:00', '16:00'), reason: PAINT },
    ]);
    expect([other?.bookings, other?.ended, other?.closures]).toEqual([[], [], []]);
  });

  it('are open for customers where customers enter, and as long as the building elsewhere', () => {
    const [service, meeting] = rowsFor([exampleResource(), exampleResource({ id: 'm', type: 'meetingRoom' })]);
    expect(service?.open).toEqual([between('09:00', '16:00')]);
    expect(meeting?.open).toEqual([between('07:00', '21:00')]);
  });

  it('say of what would tell a customer’s need that they show own bookings only', () => {
    const loop = exampleResource({ id: 'loop', kind: 'equipment', type: 'hearingLoopPortable' });
    const [room, hidden] = rowsFor([exampleResource(), loop]);
    expect(room).not.toHaveProperty('isPrivate');
    expect(hidden).toMatchObject({ isPrivate: true });
  });

  it('keep the time that must lie free beside a booking, where there is such', () => {
    const buffer = { minutes: 5, between: 'organisations' as const };
    const [with5, without] = rowsFor([exampleResource(), exampleResource({ id: 'other' })], {
      ...{ id: 'room', bookings: [], buffer },
    });
    expect(with5?.buffer).toEqual(buffer);
    expect(without).not.toHaveProperty('buffer');
  });
});

describe('the groups of rows', () => {
  const space = (id: string, zoneId: string, floor: number) =>
    exampleRow({ resource: exampleResource({ id, zoneId, floor }) });

  it('are the zones in the site’s order and by floor, then equipment, then people', () => {
    const rows = [
      exampleRow({ resource: exampleResource({ id: 'person', kind: 'person' }) }),
      ...[space('b2', 'back', 2), space('p2', 'public', 2), space('p1', 'public', 1), space('x1', 'unknown', 1)],
      ...[space('b1', 'back', 1), space('p1 too', 'public', 1)],
      exampleRow({ resource: exampleResource({ id: 'kit', kind: 'equipment' }) }),
    ];
    const groups = groupsOf(rows, [{ id: 'public' }, { id: 'back' }]);
    expect(groups.map(({ rows: members }) => members.map(({ resource }) => resource.id))).toEqual([
      ...[['p1', 'p1 too'], ['p2'], ['b1'], ['b2'], ['x1'], ['kit'], ['person']],
    ]);
    expect(groups[0]).toMatchObject({ kind: 'space', zoneId: 'public', floor: 1 });
    expect(groups[5]).not.toHaveProperty('zoneId');
  });

  it('are none where there are no rows', () => {
    expect(groupsOf([], [{ id: 'public' }])).toEqual([]);
  });

  it('have a heading of their own where own bookings alone are told', () => {
    expect(headingKey({ kind: 'equipment', isPrivate: true })).toBe('tab.day.group.equipment.private');
    expect(headingKey({ kind: 'equipment' })).toBe('tab.day.group.equipment');
    expect(headingKey({ kind: 'person', isPrivate: true })).toBe('tab.day.group.person');
  });

  it('tell how far down a row stands, and nothing of a row that there is not', () => {
    const groups = groupsOf([space('p1', 'public', 1), space('p1 too', 'public', 1), space('b1', 'back', 1)], []);
    const heights = { row: 40, heading: 24 };
    const tops = ['p1', 'p1 too', 'b1', 'gone'].map((id) => topOf(groups, heights, id));
    expect(tops).toEqual([24, 64, 128, undefined]);
  });
});

describe('what is free in a row', () => {
  it('is what is open within the stretch and not taken', () => {
    const row = exampleRow({
      bookings: [exampleBooking('10:00', '11:00')],
      closures: [{ ...between('13:00', '14:00'), reason: PAINT }],
    });
    expect(freeIn(row, between('08:00', '13:30'))).toEqual([between('09:00', '10:00'), between('11:00', '13:00')]);
    expect(freeIn(row, between('16:00', '18:00'))).toEqual([]);
  });

  it('does not touch others’ bookings where time must lie free beside them; own ones only where it always must', () => {
    const own = exampleBooking('12:00', '13:00', { visibility: 'full' } as Parameters<typeof exampleBooking>[2]);
    const bookings = [exampleBooking('10:00', '11:00'), own];
    const freeWith = (between: 'organisations' | 'always') =>
      freeIn(exampleRow({ bookings, buffer: { minutes: 10, between } }), exampleSpan);
    expect(freeWith('organisations')).toEqual([
      ...[between('09:00', '09:50'), between('11:10', '12:00'), between('13:00', '16:00')],
    ]);
    expect(freeWith('always')).toEqual([
      ...[between('09:00', '09:50'), between('11:10', '11:50'), between('13:10', '16:00')],
    ]);
  });

  it('leaves what the hours close', () => {
    const open = [between('09:00', '12:00'), between('13:00', '16:00')];
    expect(closedIn(open, { start: at('08:00'), end: at('14:00') })).toEqual([
      ...[between('08:00', '09:00'), between('12:00', '13:00')],
    ]);
  });
});

it('what has ended is counted once, however many resources it was of', () => {
  const of = (...ids: readonly string[]) =>
    exampleRow({ ended: ids.map((id) => exampleBooking('10:00', '11:00', { id })) });
  expect(endedCount([of('a', 'b'), of('b'), of()])).toBe(2);
});
