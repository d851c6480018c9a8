import { describe, expect, it } from '@jest/globals';
import { at, between, exampleBooking, MONDAY } from '../../tests/fixtures/facts.ts';
import {
  bookingsOf,
  type Day,
  emptyDay,
  emptyResourceDay,
  hitBy,
  partitionOf,
  resourceDayOf,
  siteDayOf,
} from './day.ts';

const booking = exampleBooking({ resourceIds: ['room', 'kit'] });

describe('the key of a site-day', () => {
  it('can be read back', () => {
    expect(siteDayOf(partitionOf('satakunta-bus', MONDAY))).toEqual({ siteId: 'satakunta-bus', day: MONDAY });
  });

  it('is not any text', () => {
    expect(() => siteDayOf('person')).toThrow('not a site-day');
  });
});

describe('a day', () => {
  const resourceDays = new Map(
    ['room', 'kit'].map((id) => [id, { ...emptyResourceDay(id), bookings: [booking] }] as const),
  );
  const day: Day = { ...emptyDay('pori', MONDAY), resourceDays };

  it('tells a booking of several resources once', () => {
    expect(bookingsOf(day)).toEqual([booking]);
  });

  it('is empty for a resource that nobody has booked', () => {
    expect(resourceDayOf(day, 'other')).toEqual(emptyResourceDay('other'));
  });
});

describe('a closure', () => {
  const hits = (times: Parameters<typeof exampleBooking>[0], now = at('9')) =>
    hitBy({ ...emptyResourceDay('room'), bookings: [{ ...booking, ...times }] }, between('10', '12'), now).length;

  it('hits what overlaps it, and not its neighbours', () => {
    expect(hits(between('11.30', '13'))).toBe(1);
    expect(hits(between('9', '10'))).toBe(0);
    expect(hits(between('12', '13'))).toBe(0);
  });

  it('hits what is live alone, also while it waits for approval', () => {
    expect(hits({ ...between('10', '11'), status: 'requested' })).toBe(1);
    expect(hits({ ...between('10', '11'), status: 'checkedIn' })).toBe(1);
    expect(hits({ ...between('10', '11'), status: 'completed' })).toBe(0);
  });

  it('hits nothing that is over', () => {
    expect(hits(between('10', '11'), at('11'))).toBe(0);
    expect(hits(between('10', '11'), at('10.59'))).toBe(1);
  });
});
