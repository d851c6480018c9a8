import { describe, expect, it } from '@jest/globals';
import { parseRecurrence } from '@yhteistila/core/time/recurrence.ts';
import { type Repeat, recurrenceText } from './recurrence-text.ts';

const four = { kind: 'count', count: 4 } as const;

describe('the rule of a repeating booking', () => {
  it.each<[Repeat['every'], string, string]>([
    ['day', '2026-11-23', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=4'],
    ['week', '2026-11-23', 'FREQ=WEEKLY;COUNT=4'],
    ['month', '2026-11-23', 'FREQ=MONTHLY;BYDAY=4MO;COUNT=4'],
    ['month', '2026-11-30', 'FREQ=MONTHLY;BYDAY=-1MO;COUNT=4'],
    ['month', '2026-12-01', 'FREQ=MONTHLY;BYDAY=1TU;COUNT=4'],
  ])('every %s from %s is %s', (every, first, rule) => {
    expect(recurrenceText({ every, ends: four }, first)).toBe(rule);
    expect(parseRecurrence(rule).ok).toBe(true);
  });

  it('ends on a day', () => {
    const rule = recurrenceText({ every: 'week', ends: { kind: 'until', day: '2026-12-31' } }, '2026-11-23');
    expect(rule).toBe('FREQ=WEEKLY;UNTIL=20261231');
  });
});
