import { describe, expect, it } from '@jest/globals';
import type { BookingView, Finding, SeriesPreview, SeriesView } from '../api/queries.ts';
import { outcomesAhead, outcomesOf } from './date-outcomes.ts';

const [TUESDAY, NEXT] = ['2026-12-08', '2026-12-15'] as const;
const times = (day: string, hour: number) => ({
  start: `${day}T${hour}:00:00+02:00`,
  end: `${day}T${hour}:30:00+02:00`,
});
const booking = (day: string, hour: number): BookingView => ({
  id: day,
  resourceIds: ['room'],
  ...times(day, hour),
  status: 'confirmed',
  visibility: 'full',
  occurrence: day,
});
const finding = (code: string, severity: Finding['severity']): Finding => ({
  rule: 'r',
  kind: 'k',
  code,
  severity,
  message: code,
  params: {},
});
const before = [booking(TUESDAY, 10), booking(NEXT, 10)];
const preview: SeriesPreview = {
  allowed: false,
  occurrences: [
    { day: TUESDAY, ...times(TUESDAY, 13), allowed: true, status: 'requested', findings: [finding('ask', 'approval')] },
    {
      day: NEXT,
      ...times(NEXT, 13),
      allowed: false,
      findings: [finding('taken', 'refuse'), finding('tell', 'obligation')],
    },
  ],
};
const ahead = outcomesAhead(preview, before, false);

describe('what would come of each date', () => {
  it('tells where it was and where it goes, and why another stays', () => {
    expect(ahead).toMatchObject([
      { day: TUESDAY, isMoved: true, was: times(TUESDAY, 10), to: times(TUESDAY, 13), needsApproval: true },
      { day: NEXT, isMoved: false, was: times(NEXT, 10), to: times(NEXT, 13), needsApproval: false },
    ]);
    expect(ahead[1]?.findings.map(({ code }) => code)).toEqual(['taken']);
  });
});

describe('a date that keeps what was changed on it alone', () => {
  const row = { day: TUESDAY, ...times(TUESDAY, 10), allowed: true, status: 'confirmed' as const, findings: [] };
  const keeping = (kept: SeriesPreview['occurrences'][number]['kept'], changesSpace = false) =>
    outcomesAhead({ allowed: true, occurrences: [{ ...row, kept }] }, before, changesSpace)[0];

  it('stays, unless it goes along in something else', () => {
    expect(keeping(['time'])).toMatchObject({ isMoved: false, kept: ['time'] });
    expect(keeping(['time', 'resourceIds'], true)).toMatchObject({ isMoved: false });
    expect(keeping(['time'], true)).toMatchObject({ isMoved: true, kept: ['time'] });
  });
});

describe('what has come of each date', () => {
  const series: SeriesView = {
    id: 's',
    version: 2,
    siteId: 'pori',
    recurrence: 'FREQ=WEEKLY;COUNT=3',
    except: [],
    acts: [],
    occurrences: [
      { day: '2026-12-01', state: 'booked', ...times('2026-12-01', 10), booking: booking('2026-12-01', 10) },
      { day: TUESDAY, state: 'booked', ...times(TUESDAY, 13), booking: booking(TUESDAY, 13) },
      {
        day: NEXT,
        state: 'unchanged',
        ...times(NEXT, 10),
        booking: booking(NEXT, 10),
        findings: [finding('taken', 'refuse')],
      },
    ],
  };

  it('is told of those that were meant alone, also where one that stays was to go', () => {
    expect(outcomesOf(series, before, ahead)).toMatchObject([
      { day: TUESDAY, isMoved: true, was: times(TUESDAY, 10), to: times(TUESDAY, 13) },
      { day: NEXT, isMoved: false, was: times(NEXT, 10), to: times(NEXT, 13), findings: [{ code: 'taken' }] },
    ]);
  });
});
