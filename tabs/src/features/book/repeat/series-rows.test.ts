import { describe, expect, it } from '@jest/globals';
import type { BookingView, SeriesPreview } from '../../../api/queries.ts';
import { isLeftOut, seriesRows } from './series-rows.ts';

type PreviewDate = SeriesPreview['occurrences'][number];
const EVE = { fi: 'Jouluaatto', sv: 'Julafton', en: 'Christmas Eve' };
const NONE = { instead: new Map<string, BookingView>(), leftOut: new Set<string>() };

const finding = (code: string, severity: PreviewDate['findings'][number]['severity'], message: string) => ({
  rule: 'r',
  kind: 'k',
  code,
  severity,
  message,
  params: {},
});
const date = (day: string, allowed: boolean, more: Partial<PreviewDate> = {}): PreviewDate => ({
  day,
  start: `${day}T10:00:00+02:00`,
  end: `${day}T11:00:00+02:00`,
  allowed,
  findings: allowed ? [] : [finding('occupied', 'refuse', 'Taken'), finding('inform', 'obligation', 'Tell')],
  ...more,
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
    expect(seriesRows([date('2026-12-07', false)], undefined, NONE)).toMatchObject([
      { state: 'clash', reasons: ['Taken'] },
    ]));

  it('are booked already where a booking stands for them, the first one or another one instead', () => {
    const dates = [
      date('2026-11-23', true, { bookingId: 'first' }),
      date('2026-11-30', true, { bookingId: '1', start: booking.start, end: booking.end }),
      date('2026-12-07', true),
    ];
    const rows = seriesRows(dates, undefined, { ...NONE, instead: new Map([['2026-11-30', booking]]) });
    expect(rows.map(({ state, start }) => [state, start.slice(11, 16)])).toEqual([
      ['booked', '10:00'],
      ['instead', '12:00'],
      ['possible', '10:00'],
    ]);
  });

  it('name the holiday of a closed day, left out or not', () => {
    const said = finding('closed-day', 'obligation', 'Christmas Eve: closed');
    const eve = date('2026-12-24', true, { closedBecause: EVE, findings: [said] });
    expect(seriesRows([eve], undefined, NONE)).toMatchObject([
      { state: 'possible', closedBecause: EVE, reasons: ['Christmas Eve: closed'], isChoice: true },
    ]);
    const leftOut = new Set(['2026-12-24']);
    expect(seriesRows([eve], undefined, { ...NONE, leftOut })).toMatchObject([
      { state: 'leftOut', closedBecause: EVE, isChoice: true },
    ]);
    const made = { id: 's', version: 1, siteId: 'pori', recurrence: '', except: [], acts: [], occurrences: [] };
    expect(seriesRows([eve], made, { ...NONE, leftOut })).toMatchObject([{ state: 'leftOut', isChoice: false }]);
  });
});

describe('a closed day', () => {
  const eve = date('2026-12-24', true, { closedBecause: EVE });

  it('is left out on working days, else where the person says so', () => {
    expect(isLeftOut(eve, true, new Map())).toBe(true);
    expect(isLeftOut(eve, false, new Map())).toBe(false);
    expect(isLeftOut(eve, true, new Map([['2026-12-24', false]]))).toBe(false);
    expect(isLeftOut(eve, false, new Map([['2026-12-24', true]]))).toBe(true);
  });

  it('is not left out where it is booked already, and no other day is', () => {
    expect(isLeftOut({ ...eve, bookingId: 'first' }, true, new Map())).toBe(false);
    expect(isLeftOut(date('2026-12-23', true), true, new Map())).toBe(false);
  });
});
