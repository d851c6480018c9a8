import { describe, expect, it } from '@jest/globals';
import { closingTime } from './closing-time.ts';

const ZONE = 'Europe/Helsinki';

describe('the time of a closure', () => {
  it('begins on the grid of bookings, not later than now, and ends with the last day', () => {
    expect(closingTime(Date.parse('2026-11-23T10:07:31+02:00'), '2026-11-23', ZONE)).toEqual({
      start: '2026-11-23T10:05:00+02:00',
      end: '2026-11-24T00:00:00+02:00',
    });
  });

  it('knows the day on which the clocks change', () => {
    expect(closingTime(Date.parse('2026-10-24T10:00:00+03:00'), '2026-10-25', ZONE)).toEqual({
      start: '2026-10-24T10:00:00+03:00',
      end: '2026-10-26T00:00:00+02:00',
    });
  });
});
