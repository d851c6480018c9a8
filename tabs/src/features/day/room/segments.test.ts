import { describe, expect, it } from '@jest/globals';
import { at, between, exampleBooking, exampleRow, exampleSpan } from '../example-rows.ts';
import { lengthsFrom, segmentsOf, startsIn } from './segments.ts';

describe('a space’s day as one column', () => {
  it('has what is taken, and what is free from now on', () => {
    const row = exampleRow({ bookings: [exampleBooking('10:00', '11:00')] });
    const told = segmentsOf(row, exampleSpan, at('10:30')).map(({ kind, start, end }) => ({ kind, start, end }));
    expect(told).toEqual([
      { kind: 'booking', ...between('10:00', '11:00') },
      { kind: 'free', ...between('11:00', '16:00') },
    ]);
  });

  it('tells what has ended in its place, and the time stays free', () => {
    const ended = exampleBooking('10:00', '11:00', { status: 'cancelled' });
    const told = segmentsOf(exampleRow({ ended: [ended] }), exampleSpan, at('09:00'));
    expect(told).toEqual([
      { kind: 'free', ...between('09:00', '16:00') },
      { kind: 'ended', of: ended, ...between('10:00', '11:00') },
    ]);
  });

  it('has nothing free once the day is over', () => {
    expect(segmentsOf(exampleRow(), exampleSpan, exampleSpan.end)).toEqual([]);
  });
});

describe('a free stretch', () => {
  it('can be begun at once and at every quarter', () => {
    expect(startsIn(between('10:05', '10:45'))).toEqual([at('10:05'), at('10:15'), at('10:30')]);
  });

  it('offers the lengths that fit, and all of what is left', () => {
    expect(lengthsFrom(at('10:00'), between('10:00', '10:50'))).toEqual([5, 10, 15, 30, 45, 50]);
    expect(lengthsFrom(at('10:00'), between('10:00', '16:00')).at(-1)).toBe(240);
  });
});
