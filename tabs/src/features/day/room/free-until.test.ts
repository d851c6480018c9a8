import { describe, expect, it } from '@jest/globals';
import { at, between, exampleBooking, exampleRow, exampleSpan } from '../example-rows.ts';
import { standingOf } from './free-until.ts';

const bookings = [exampleBooking('10:00', '11:00'), exampleBooking('11:30', '16:00')];

describe('how a space stands', () => {
  it('is free until somebody has it', () => {
    expect(standingOf(exampleRow({ bookings }), at('09:15'), exampleSpan)).toEqual({
      state: 'free',
      until: at('10:00'),
    });
  });

  it('is free until the time between bookings begins', () => {
    const row = exampleRow({ bookings, buffer: { minutes: 5, between: 'organisations' } });
    expect(standingOf(row, at('09:15'), exampleSpan)).toEqual({ state: 'free', until: at('09:55') });
    expect(standingOf(row, at('10:30'), exampleSpan)).toMatchObject({ until: at('11:05'), thenFreeMinutes: 20 });
  });

  it('needs no time beside the own agency’s bookings', () => {
    const own = bookings.map((each) => ({ ...each, booking: { ...each.booking, visibility: 'full' as const } }));
    const row = exampleRow({ bookings: own, buffer: { minutes: 5, between: 'organisations' } });
    expect(standingOf(row, at('09:15'), exampleSpan)).toEqual({ state: 'free', until: at('10:00') });
  });

  it('is taken, then free for so long', () => {
    expect(standingOf(exampleRow({ bookings }), at('10:20'), exampleSpan)).toEqual({
      state: 'taken',
      until: at('11:00'),
      thenFreeMinutes: 30,
    });
  });

  it('is full when nothing is left, and closed when it is not open any more', () => {
    expect(standingOf(exampleRow({ bookings }), at('12:00'), exampleSpan)).toEqual({ state: 'full' });
    expect(standingOf(exampleRow(), at('17:00'), exampleSpan)).toEqual({ state: 'closed' });
    expect(standingOf(exampleRow({ open: [] }), at('10:00'), exampleSpan)).toEqual({ state: 'closed' });
  });

  it('is not free while it is out of use', () => {
    const closures = [{ ...between('09:00', '12:00'), reason: { fi: 'x', sv: 'x', en: 'x' } }];
    expect(standingOf(exampleRow({ closures }), at('10:00'), exampleSpan)).toMatchObject({ until: at('12:00') });
  });
});
