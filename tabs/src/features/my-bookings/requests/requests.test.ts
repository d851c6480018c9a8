import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '../../../api/queries.ts';
import { requestsIn } from './requests.ts';

const asked = (id: string, seriesId?: string): BookingView => ({
  id,
  resourceIds: ['room'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  status: 'requested',
  visibility: 'full',
  ...(seriesId !== undefined && { seriesId }),
});
const told = (bookings: readonly BookingView[]) =>
  requestsIn(bookings).map(({ key, seriesId, bookings: all }) => [key, seriesId, all.map(({ id }) => id).join('')]);

describe('what waits for a decision', () => {
  it('is one request for the dates of a series, in the place of the first', () => {
    expect(told([asked('a'), asked('b', 's'), asked('c'), asked('d', 's')])).toEqual([
      ['a', undefined, 'a'],
      ['s', 's', 'bd'],
      ['c', undefined, 'c'],
    ]);
  });

  it('is a booking like others where one date of a series is left', () => {
    expect(told([asked('b', 's')])).toEqual([['s', undefined, 'b']]);
  });
});
