import { describe, expect, it } from '@jest/globals';
import { between, ZONE } from '../../tests/fixtures/facts.ts';
import { minutesOfDay, toIso } from '../time/site-time.ts';
import { occurrenceOn, occurrencesOf } from './series.ts';
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

  it.each([
    ['FREQ=MONTHLY;INTERVAL=12;COUNT=12', { problem: 'beyond-years', params: { years: 10 } }],
    ['FREQ=MONTHLY;INTERVAL=6;UNTIL=20991231', { problem: 'beyond-years', params: { years: 10 } }],
    ['FREQ=WEEKLY;INTERVAL=600;COUNT=2', { problem: 'beyond-years' }],
    ['FREQ=DAILY;INTERVAL=10;COUNT=366', undefined],
    ['FREQ=DAILY;INTERVAL=10;COUNT=367', { problem: 'beyond-years' }],
    ['FREQ=DAILY;INTERVAL=9;COUNT=367', { problem: 'too-many-occurrences', params: { most: 366 } }],
    ['FREQ=DAILY;UNTIL=99991231', { problem: 'too-many-occurrences' }],
    ['FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4', { problem: 'start-not-in-rrule', params: { next: '2026-10-13' } }],
    ['FREQ=MONTHLY;BYDAY=1MO;COUNT=4', { problem: 'start-not-in-rrule', params: { next: '2026-11-02' } }],
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4', { problem: 'start-not-in-rrule', params: { next: '2026-10-31' } }],
    ['FREQ=DAILY;BYDAY=SA,SU;COUNT=4', { problem: 'start-not-in-rrule', params: { day: '2026-10-12' } }],
    ['FREQ=DAILY;UNTIL=20261011', { problem: 'ends-before-start', params: { last: '2026-10-11' } }],
    ['FREQ=DAILY;UNTIL=20261012T095500', { problem: 'ends-before-start' }],
    ['FREQ=DAILY;COUNT=2;BYHOUR=11', { problem: 'other-time-in-rrule' }],
    ['DTSTART:20261012T110000\nRRULE:FREQ=DAILY;COUNT=2', { problem: 'other-dtstart' }],
    ['DTSTART:20261013\nRRULE:FREQ=DAILY;COUNT=2', { problem: 'other-dtstart' }],
    ['DTSTART;TZID=Europe/Stockholm:20261012T100000\nRRULE:FREQ=DAILY;COUNT=2', { problem: 'other-dtstart' }],
    ['RRULE:FREQ=DAILY;COUNT=2\nRDATE:20261101', { problem: 'unsupported-rrule' }],
    ['RRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2', { problem: 'unsupported-rrule' }],
    ['DTSTART:20261012\nDTSTART:20261012\nRRULE:FREQ=DAILY;COUNT=2', { problem: 'invalid-rrule' }],
    ['RRULE:FREQ=DAILY;COUNT=2\nEXDATE:soon', { problem: 'invalid-rrule' }],
    ['DTSTART:20261012', { problem: 'invalid-rrule' }],
  ])('of %j are told what is wrong with them', (recurrence, wrong) => {
    const expanded = occurrencesOf(recurrence, between('10', '11', '2026-10-12'), [], ZONE);
    expect(expanded).toMatchObject(wrong === undefined ? { ok: true } : { ok: false, ...wrong });
  });

  it('may leave out their own start on purpose', () => {
    expect(daysOf('FREQ=WEEKLY;BYDAY=TU;COUNT=2', ['2026-10-12'])).toEqual(['2026-10-13', '2026-10-20']);
  });

  it.each([
    ['Google', 'RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20261026T215959Z;BYDAY=MO'],
    ['Google, by count', 'RRULE:FREQ=WEEKLY;WKST=SU;COUNT=3;BYDAY=MO'],
    ['Outlook', 'RRULE:FREQ=WEEKLY;UNTIL=20261026T080000Z;INTERVAL=1;BYDAY=MO;WKST=MO'],
    [
      'Outlook, whole',
      'DTSTART;TZID=FLE Standard Time:20261012T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3;INTERVAL=1;BYDAY=MO',
    ],
    ['Exchange', 'FREQ=WEEKLY;UNTIL=20261026T100000;INTERVAL=1;BYDAY=MO;WKST=SU;'],
    ['Exchange, with its clock', 'FREQ=WEEKLY;COUNT=3;INTERVAL=1;BYDAY=MO;BYHOUR=10;BYMINUTE=0;WKST=MO'],
    ['Apple', 'RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20261026T215959Z\n'],
    [
      'Apple, whole',
      'DTSTART;TZID=Europe/Helsinki:20261012T100000\nDTEND;TZID=Europe/Helsinki:20261012T110000\nRRULE:FREQ=WEEKLY;COUNT=3',
    ],
    [
      'Thunderbird',
      'RRULE:FREQ=WEEKLY;UNTIL=20261026T080000Z;BYDAY=MO\r\nDTSTART;TZID="Europe/Helsinki":20261012T100000',
    ],
    ['a library', 'DTSTART:20261012T070000Z\nRRULE:FREQ=WEEKLY;UNTIL=20261031T000000Z'],
    ['a bare rule below its start', 'DTSTART;VALUE=DATE:20261012\nFREQ=WEEKLY;UNTIL=20261026'],
    ['a folded line', 'RRULE:FREQ=WEEKLY;UNTIL=20261026T2\r\n 15959Z;BYDAY=MO'],
    ['small letters', 'rrule:freq=weekly;until=20261026t235959;byday=mo;wkst=mo'],
    [
      'a zone that is another name for the same time',
      'DTSTART;TZID=Europe/Kyiv:20261012T100000\nRRULE:FREQ=WEEKLY;COUNT=3',
    ],
  ])('are read as %s writes them', (_, recurrence) => {
    expect(daysOf(recurrence)).toEqual(['2026-10-12', '2026-10-19', '2026-10-26']);
  });

  it('leave out the EXDATEs of the text, as dates or as times', () => {
    const text =
      'RRULE:FREQ=DAILY;COUNT=5\nEXDATE;TZID=Europe/Helsinki:20261013T100000,20261014T100000\nEXDATE:20261015T070000Z';
    expect(daysOf(text)).toEqual(['2026-10-12', '2026-10-16']);
    const expanded = occurrencesOf(text, between('10', '11', '2026-10-12'), ['2026-10-16'], ZONE);
    expect(expanded.ok && expanded.except).toEqual(['2026-10-16', '2026-10-13', '2026-10-14', '2026-10-15']);
  });

  it.each([
    ['FREQ=MONTHLY;BYDAY=2MO;COUNT=3', ['2026-10-12', '2026-11-09', '2026-12-14']],
    ['FREQ=MONTHLY;BYDAY=+2MO;INTERVAL=1;COUNT=3;WKST=SU', ['2026-10-12', '2026-11-09', '2026-12-14']],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2;COUNT=3', ['2026-10-12', '2026-11-09', '2026-12-14']],
    ['FREQ=MONTHLY;BYDAY=-3MO;COUNT=3', ['2026-10-12', '2026-11-16', '2026-12-14']],
    ['FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=12;COUNT=3', ['2026-10-12', '2026-11-12', '2026-12-12']],
    ['FREQ=DAILY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;COUNT=3', ['2026-10-12', '2026-10-13', '2026-10-14']],
  ])('of %s are those of the calendars', (recurrence, days) => {
    expect(daysOf(recurrence)).toEqual(days);
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
