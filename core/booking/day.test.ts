import { describe, expect, it } from '@jest/globals';
import { exampleBooking, MONDAY } from '../../tests/fixtures/facts.ts';
import {
  bookingsOf,
  type Claim,
  type Day,
  emptyDay,
  emptyResourceDay,
  partitionOf,
  resourceDayOf,
  siteDayOf,
  takersOf,
} from './day.ts';

const booking = exampleBooking({ resourceIds: ['room', 'kit'] });

const claim = (direction: Claim['direction'], bookingId: string): Claim => ({
  bookingId,
  attempt: `attempt-${bookingId}`,
  version: 1,
  direction,
  home: partitionOf('pori', MONDAY),
  start: booking.start,
  end: booking.end,
  organisationId: 'vero',
  deadline: 0,
  booking: { ...booking, id: bookingId },
});

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

describe('what takes a resource', () => {
  const live = { ...emptyResourceDay('room'), bookings: [booking] };

  it('is every live booking but the one that is asked about', () => {
    expect(takersOf(live)).toEqual([booking]);
    expect(takersOf(live, booking.id)).toEqual([]);
  });

  it('is no booking that is over', () => {
    expect(takersOf({ ...live, bookings: [{ ...booking, status: 'completed' }] })).toEqual([]);
  });

  it('is a claim that would enter, until it is settled, and none that would leave', () => {
    const claimed = { ...emptyResourceDay('room'), claims: [claim('entering', 'a'), claim('leaving', 'b')] };
    expect(takersOf(claimed).map(({ id }) => id)).toEqual(['a']);
    expect(takersOf(claimed, 'a')).toEqual([]);
  });
});
