import { describe, expect, it } from '@jest/globals';
import { at, between, exampleBooking, exampleRow, exampleSpan } from '../example-rows.ts';
import { nextFree, usualPart } from './next-free.ts';

const row = exampleRow({ bookings: [exampleBooking('09:00', '10:00'), exampleBooking('10:10', '11:00')] });
const after = (clock: string) => nextFree(row, exampleSpan, at(clock));

describe('the next free time', () => {
  it('is the first that is worth having', () => {
    expect(after('06:00')).toEqual(between('11:00', '16:00'));
    expect(after('12:00')).toEqual(between('12:00', '16:00'));
  });

  it('is a short one where there is no longer one, and none once the space is closed', () => {
    expect(after('15:50')).toEqual(between('15:50', '16:00'));
    expect(after('16:00')).toBeUndefined();
    expect(nextFree(row, exampleSpan, exampleSpan.end)).toBeUndefined();
  });

  it('is booked for half an hour, or for what there is', () => {
    expect(usualPart(between('11:00', '16:00'))).toEqual(between('11:00', '11:30'));
    expect(usualPart(between('15:50', '16:00'))).toEqual(between('15:50', '16:00'));
  });
});
