import { describe, expect, it } from '@jest/globals';
import { allDaysOf, dayCount, firstDayOf } from './exhibition-request.ts';

const ZONE = 'Europe/Helsinki';
const exhibition = { siteId: 'pori', resourceId: 'pori-showroom-1', from: '2026-11-26', to: '2026-11-30', title: ' ' };

describe('an exhibition', () => {
  it('is asked for from midnight to midnight, every day of it', () => {
    expect(dayCount(exhibition)).toBe(5);
    expect(allDaysOf(exhibition, ZONE)).toEqual({
      siteId: 'pori',
      resourceIds: ['pori-showroom-1'],
      start: '2026-11-26T00:00:00+02:00',
      end: '2026-11-27T00:00:00+02:00',
      purpose: 'event',
      recurrence: 'FREQ=DAILY;COUNT=5',
      onConflict: 'fail',
    });
  });

  it('of a day on which the clocks change has 23 or 25 hours', () => {
    const hours = (from: string) => {
      const { start, end } = firstDayOf({ ...exhibition, from, to: from }, ZONE);
      return (Date.parse(end) - Date.parse(start)) / 3_600_000;
    };
    expect([hours('2027-03-28'), hours('2027-10-31'), hours('2026-11-28')]).toEqual([23, 25, 24]);
  });

  it('has the name that was given', () => {
    expect(firstDayOf({ ...exhibition, title: ' Suomen taide ' }, ZONE)).toMatchObject({ title: 'Suomen taide' });
  });
});
