import { describe, expect, it } from '@jest/globals';
import { between, exampleBooking, exampleRow, exampleSpan } from '../example-rows.ts';
import { axisOf } from './axis.ts';
import { buffersOf, maskOf } from './buffers.ts';

const buffer = { minutes: 5, between: 'organisations' } as const;
const row = (...bookings: ReturnType<typeof exampleBooking>[]) => exampleRow({ bookings, buffer });

describe('the time between bookings', () => {
  it('lies before and after another agency’s', () => {
    expect(buffersOf(row(exampleBooking('10:00', '11:00')), exampleSpan)).toEqual([
      between('09:55', '10:00'),
      between('11:00', '11:05'),
    ]);
  });

  it('is only what is not taken anyway', () => {
    const close = row(exampleBooking('10:00', '11:00'), exampleBooking('11:00', '12:00'));
    expect(buffersOf(close, exampleSpan)).toEqual([between('09:55', '10:00'), between('12:00', '12:05')]);
  });

  it('is none beside the own agency’s, unless the rule is for everybody', () => {
    const own = exampleBooking('10:00', '11:00', { visibility: 'full' });
    expect(buffersOf(row(own), exampleSpan)).toEqual([]);
    const always = exampleRow({ bookings: [own], buffer: { minutes: 5, between: 'always' } });
    expect(buffersOf(always, exampleSpan)).toHaveLength(2);
  });

  it('is none where the service tells of none', () => {
    expect(buffersOf(exampleRow({ bookings: [exampleBooking('10:00', '11:00')] }), exampleSpan)).toEqual([]);
    expect(maskOf([], axisOf(exampleSpan, 11, 1100))).toBeUndefined();
  });
});
