import { describe, expect, it } from '@jest/globals';
import type { BookingView, SeriesPreview } from '../../api/queries.ts';
import { seriesRows } from './series-rows.ts';

const date = (day: string, allowed: boolean): SeriesPreview['occurrences'][number] => ({
  day,
  start: `${day}T10:00:00+02:00`,
  end: `${day}T11:00:00+02:00`,
  allowed,
  findings: allowed
    ? []
    : [
        { rule: 'r', kind: 'conflict', code: 'occupied', severity: 'refuse', message: 'Taken', params: {} },
        { rule: 'o', kind: 'guard-presence', code: 'inform', severity: 'obligation', message: 'Tell', params: {} },
      ],
});
const booking: BookingView = {
  id: '1',
  resourceIds: ['other'],
  start: '2026-11-30T12:00:00+02:00',
  end: '2026-11-30T13:00:00+02:00',
  status: 'confirmed',
  visibility: 'full',
};

describe('the dates of a series', () => {
  it('tell what stands in the way, and nothing of obligations', () =>
    expect(seriesRows([date('2026-12-07', false)], undefined, new Map())).toMatchObject([
      { state: 'clash', reasons: ['Taken'] },
    ]));

  it('keep in their place those for which an alternative was booked', () => {
    const rows = seriesRows([date('2026-12-07', true)], undefined, new Map([['2026-11-30', booking]]));
    expect(rows.map(({ day, state }) => [day, state])).toEqual([
      ['2026-11-30', 'instead'],
      ['2026-12-07', 'possible'],
    ]);
  });
});
