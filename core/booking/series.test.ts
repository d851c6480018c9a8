import { describe, expect, it } from '@jest/globals';
import { at, between, ZONE } from '../../tests/fixtures/facts.ts';
import { minutesOfDay, toIso } from '../time/site-time.ts';
import { occurrenceOn, occurrencesOf, shifted } from './series.ts';
import { means, type SeriesScope } from './series-scope.ts';

const daysOf = (recurrence: string, except: readonly string[] = []) => {
  const expanded = occurrencesOf(recurrence, between('10', '11', '2026-10-12'), except, ZONE);
  return expanded.ok ? expanded.occurrences.map(({ day }) => day) : expanded.problem;
};

describe('the dates of a series', () => {
  it('keep their wall-clock time over the October change of clocks', () => {
    const expanded = occurrencesOf('FREQ=WEEKLY;COUNT=4', between('10', '11', '2026-10-12'), [], ZONE);
    if (!expanded.ok) throw new Error(expanded.problem);
    expect(expanded.occurrences.map(({ start }) => toIso(start, ZONE))).toEqual([
      '2026-10-12T10:00:00+03:00',
      '2026-10-19T10:00:00+03:00',
      '2026-10-26T10:00:00+02:00',
      '2026-11-02T10:00:00+02:00',
    ]);
    expect(expanded.occurrences.every(({ end }) => minutesOfDay(end, ZONE) === 11 * 60)).toBe(true);
  });

  it('leave out what is excepted', () => {
    expect(daysOf('FREQ=WEEKLY;COUNT=3', ['2026-10-19'])).toEqual(['2026-10-12', '2026-10-26']);
  });

  it.each([
    ['FREQ=WEEKLY', 'endless-rrule'],
    ['FREQ=HOURLY;COUNT=3', 'unsupported-rrule'],
    ['every monday', 'invalid-rrule'],
    ['FREQ=DAILY;COUNT=1000', 'too-many-occurrences'],
    ['FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20261030', 'no-occurrences'],
  ])('of %s are refused as %s', (recurrence, problem) => {
    expect(daysOf(recurrence)).toBe(problem);
  });

  it('may be 366', () => {
    expect(daysOf('FREQ=DAILY;COUNT=366')).toHaveLength(366);
  });
});

describe('a time that the change of clocks disturbs', () => {
  it('moves forward by the gap where it does not exist', () => {
    const night = between('3.15', '3.45', '2026-03-22');
    const { start, end } = occurrenceOn('2026-03-29', night, ZONE);
    expect([toIso(start, ZONE), toIso(end, ZONE)]).toEqual(['2026-03-29T04:15:00+03:00', '2026-03-29T04:45:00+03:00']);
  });

  it('is the earlier where it exists twice', () => {
    const { start } = occurrenceOn('2026-10-25', between('3.15', '3.45', '2026-10-18'), ZONE);
    expect(toIso(start, ZONE)).toBe('2026-10-25T03:15:00+03:00');
  });

  it('still ends after it starts where its start moves beyond its end', () => {
    const { start, end } = occurrenceOn('2026-03-29', between('3.30', '4.10', '2026-03-22'), ZONE);
    expect(end).toBeGreaterThan(start);
  });
});

describe('the scope of a change', () => {
  const days = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
  const meant = (scope: SeriesScope) => days.filter((day) => means(scope, day));

  it('is one date, the following, all, or a range with both ends', () => {
    expect(meant({ scope: 'one', occurrence: '2026-11-09' })).toEqual(['2026-11-09']);
    expect(meant({ scope: 'following', occurrence: '2026-11-09' })).toEqual(days.slice(1));
    expect(meant({ scope: 'all' })).toEqual(days);
    expect(meant({ scope: 'range', from: '2026-11-09', to: '2026-11-16' })).toEqual(days.slice(1, 3));
  });
});

describe('a shift of a series', () => {
  it('is made on the wall clock, by days and to a time of day', () => {
    const before = between('10', '11', '2026-10-19');
    const after = between('13', '14.30', '2026-10-20');
    const moved = shifted(between('10', '11', '2026-10-26'), before, after, ZONE);
    expect(moved).toEqual({ start: at('13', '2026-10-27'), end: at('14.30', '2026-10-27') });
  });
});
