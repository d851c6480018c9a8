import { describe, expect, it } from '@jest/globals';
import { datesAhead } from './series-days.ts';

const date = (day: string) => ({
  day,
  state: 'booked' as const,
  start: `${day}T10:00:00+02:00`,
  end: `${day}T10:30:00+02:00`,
});
const series = {
  id: 's',
  version: 1,
  siteId: 'pori',
  recurrence: 'FREQ=WEEKLY;COUNT=3',
  except: ['2026-12-01'],
  acts: [],
  occurrences: [date('2026-11-24'), date('2026-12-08')],
};

describe('the dates of a series', () => {
  it('are those ahead, with the ones left out as skipped, at the time of the series', () => {
    const before = Date.parse('2026-11-24T10:29:00+02:00');
    expect(datesAhead(series, before, 'Europe/Helsinki').map(({ day, state, start }) => [day, state, start])).toEqual([
      ['2026-11-24', 'booked', '2026-11-24T10:00:00+02:00'],
      ['2026-12-01', 'skipped', '2026-12-01T10:00:00+02:00'],
      ['2026-12-08', 'booked', '2026-12-08T10:00:00+02:00'],
    ]);
    const after = Date.parse('2026-11-24T10:30:00+02:00');
    expect(datesAhead(series, after, 'Europe/Helsinki').map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-08']);
  });
});
