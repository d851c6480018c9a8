import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, between, exampleBooking, MONDAY } from '../../tests/fixtures/facts.ts';
import { type Claim, emptyResourceDay, partitionOf } from './day.ts';
import { STATUSES } from './status.ts';
import { takenTime, takersOf } from './taken-time.ts';

const booking = exampleBooking({ resourceIds: ['room', 'kit'] });

const claim = (direction: Claim['direction'], bookingId: string): Claim => ({
  bookingId,
  attempt: `attempt-${bookingId}`,
  version: 1,
  direction,
  home: partitionOf('pori', MONDAY),
  ...between('10', '10.30'),
  organisationId: 'vero',
  deadline: 0,
  booking: { ...booking, id: bookingId },
});

describe('the taken time of a booking', () => {
  it('is what was booked, as long as nobody has come', () => {
    expect(takenTime(booking)).toEqual(between('10', '10.30'));
    expect(takenTime({ ...booking, status: 'requested' })).toEqual(between('10', '10.30'));
  });

  it('begins with the minute of a check-in before the start, and not later for one after it', () => {
    const inUse = { ...booking, status: 'checkedIn' } as const;
    expect(takenTime({ ...inUse, checkedInAt: at('9.50') + 40_000 })).toEqual(between('9.50', '10.30'));
    expect(takenTime({ ...inUse, checkedInAt: at('10.05') })).toEqual(between('10', '10.30'));
  });

  it('ends with the real end', () => {
    const done = { ...booking, status: 'completed', end: at('10.12'), bookedEnd: at('10.30') } as const;
    expect(takenTime(done)).toEqual(between('10', '10.12'));
    expect(takenTime({ ...done, checkedInAt: at('9.48') })).toEqual(between('9.48', '10.12'));
  });

  it('is none for what was cancelled, declined or released', () => {
    const taking = STATUSES.filter((status) => takenTime({ ...booking, status }) !== undefined);
    expect(taking).toEqual(['requested', 'confirmed', 'checkedIn', 'completed']);
  });

  it('never begins after the booking does, and never ends elsewhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATUSES), fc.integer({ min: -900, max: 3000 }), (status, seconds) => {
        const taken = takenTime({ ...booking, status, checkedInAt: booking.start + seconds * 1000 });
        if (taken === undefined) return;
        expect(taken.start).toBeLessThanOrEqual(Math.min(booking.start, booking.start + seconds * 1000));
        expect(taken.end).toBe(booking.end);
      }),
    );
  });
});

describe('what takes a resource', () => {
  const live = { ...emptyResourceDay('room'), bookings: [booking] };
  const taker = { bookingId: booking.id, organisationId: 'vero', ...between('10', '10.30') };

  it('is every live booking but the one that is asked about', () => {
    expect(takersOf(live)).toEqual([taker]);
    expect(takersOf(live, booking.id)).toEqual([]);
  });

  it('is what was used, until its real end', () => {
    const completed = { ...booking, status: 'completed', end: at('10.02'), bookedEnd: at('10.30') } as const;
    expect(takersOf({ ...live, bookings: [completed] })).toEqual([{ ...taker, end: at('10.02') }]);
    expect(takersOf({ ...live, bookings: [{ ...booking, status: 'cancelled' }] })).toEqual([]);
  });

  it('is a claim that would enter, until it is settled, and none that would leave', () => {
    const claimed = { ...emptyResourceDay('room'), claims: [claim('entering', 'a'), claim('leaving', 'b')] };
    expect(takersOf(claimed).map(({ bookingId }) => bookingId)).toEqual(['a']);
    expect(takersOf(claimed, 'a')).toEqual([]);
  });
});
