import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expand, parseRecurrence, type Recurrence, untilOnWallClock } from './recurrence.ts';
import { addDays, daysBetween, daysOf, type LocalDay, type Weekday, weekdayOf } from './site-time.ts';

const WEEK: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function ruleOf(text: string): Recurrence {
  const parsed = parseRecurrence(text);
  if (!parsed.ok) throw new Error(`${parsed.code}: ${text}`);
  return parsed.rule;
}

const daysFrom = (first: LocalDay, text: string, except: readonly LocalDay[] = []) =>
  expand(ruleOf(text), first, except).days;

describe('a recurrence', () => {
  it('goes weekly on the weekday of its first day', () => {
    expect(daysFrom('2026-11-24', 'RRULE:FREQ=WEEKLY;COUNT=3')).toEqual(['2026-11-24', '2026-12-01', '2026-12-08']);
  });

  it('does not start before its first day, nor on it when it does not fit', () => {
    expect(daysFrom('2026-11-25', 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3')).toEqual([
      '2026-11-26',
      '2026-12-01',
      '2026-12-03',
    ]);
  });

  it('goes monthly on the second Monday, the last Friday, the last working day', () => {
    expect(daysFrom('2026-11-01', 'FREQ=MONTHLY;BYDAY=2MO;COUNT=2')).toEqual(['2026-11-09', '2026-12-14']);
    expect(daysFrom('2026-11-01', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=2')).toEqual(['2026-11-27', '2026-12-25']);
    expect(daysFrom('2026-10-01', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2')).toEqual([
      '2026-10-30',
      '2026-11-30',
    ]);
  });

  it('skips months that lack its day', () => {
    expect(daysFrom('2026-10-31', 'FREQ=MONTHLY;COUNT=3')).toEqual(['2026-10-31', '2026-12-31', '2027-01-31']);
    expect(daysFrom('2027-01-01', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2')).toEqual(['2027-01-31', '2027-02-28']);
  });

  it('counts every second week from the week start it names', () => {
    expect(daysFrom('1997-08-05', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO')).toEqual([
      '1997-08-05',
      '1997-08-10',
      '1997-08-19',
      '1997-08-24',
    ]);
    expect(daysFrom('1997-08-05', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU')).toEqual([
      '1997-08-05',
      '1997-08-17',
      '1997-08-19',
      '1997-08-31',
    ]);
  });

  it('keeps its days over the clock changes', () => {
    expect(daysFrom('2026-03-27', 'FREQ=DAILY;COUNT=4')).toEqual(daysOf('2026-03-27', '2026-03-30'));
    expect(daysFrom('2026-10-24', 'FREQ=DAILY;COUNT=3')).toEqual(daysOf('2026-10-24', '2026-10-26'));
  });

  it('includes the day of UNTIL', () => {
    expect(daysFrom('2026-11-23', 'FREQ=DAILY;UNTIL=20261125')).toEqual(daysOf('2026-11-23', '2026-11-25'));
    expect(daysFrom('2026-11-23', 'FREQ=DAILY;UNTIL=20261125T080000Z')).toEqual(daysOf('2026-11-23', '2026-11-25'));
    expect(expand(ruleOf('FREQ=DAILY;UNTIL=20261122'), '2026-11-23', [])).toEqual({ days: [], more: false });
  });

  it('leaves out the excepted days, which use up the count', () => {
    expect(daysFrom('2026-11-23', 'FREQ=DAILY;COUNT=3', ['2026-11-24'])).toEqual(['2026-11-23', '2026-11-25']);
    expect(expand(ruleOf('FREQ=DAILY;COUNT=1'), '2026-11-23', ['2026-11-23'])).toEqual({ days: [], more: false });
  });
});

describe('UNTIL as a UTC date-time', () => {
  it('ends on the last day whose start on the wall clock is not after it', () => {
    const lastDay = (until: string, startMinutes: number) =>
      untilOnWallClock(ruleOf(`FREQ=DAILY;UNTIL=${until}`), startMinutes, 'Europe/Helsinki').until;
    expect(lastDay('20261125T080000Z', 600)).toEqual({ day: '2026-11-25' });
    expect(lastDay('20261125T075959Z', 600)).toEqual({ day: '2026-11-24' });
    expect(lastDay('20261125T230000Z', 30)).toEqual({ day: '2026-11-26' });
    expect(lastDay('20261125', 600)).toEqual({ day: '2026-11-25' });
  });
});

describe('UNTIL as a local time', () => {
  it('ends on its day where the start is not after it, else on the day before', () => {
    const lastDay = (until: string, startMinutes: number) =>
      untilOnWallClock(ruleOf(`FREQ=DAILY;UNTIL=${until}`), startMinutes, 'Europe/Helsinki').until;
    expect(lastDay('20261125T235959', 600)).toEqual({ day: '2026-11-25' });
    expect(lastDay('20261125T100000', 600)).toEqual({ day: '2026-11-25' });
    expect(lastDay('20261125T095959', 600)).toEqual({ day: '2026-11-24' });
    expect(lastDay('20261125T000000', 600)).toEqual({ day: '2026-11-24' });
    expect(lastDay('20261125T000000', 0)).toEqual({ day: '2026-11-25' });
  });
});

describe('an expansion', () => {
  it('keeps 366 days at most and says when there are more', () => {
    const year = expand(ruleOf('FREQ=DAILY;COUNT=366'), '2026-01-01', []);
    expect([year.days.length, year.more]).toEqual([366, false]);
    const longer = expand(ruleOf('FREQ=DAILY;COUNT=367'), '2026-01-01', [], 5000);
    expect([longer.days.length, longer.more]).toEqual([366, true]);
    const kept = expand(ruleOf('FREQ=DAILY;COUNT=367'), '2026-01-01', ['2026-01-05']);
    expect([kept.days.length, kept.more]).toEqual([366, false]);
    expect(expand(ruleOf('FREQ=DAILY;COUNT=9'), '2026-01-01', [], 2)).toEqual({
      days: ['2026-01-01', '2026-01-02'],
      more: true,
    });
  });

  it.each([
    'FREQ=DAILY;INTERVAL=1000;COUNT=1000000000',
    'FREQ=DAILY;INTERVAL=999999999999999;COUNT=999999999999999',
    'FREQ=DAILY;UNTIL=99991231',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU;UNTIL=99991231',
    'FREQ=DAILY;BYDAY=TU;BYMONTHDAY=31;COUNT=1000000000',
    'FREQ=WEEKLY;INTERVAL=1000;UNTIL=99991231T235959Z',
    'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30;COUNT=1000000000',
    'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=6;UNTIL=99991231',
  ])('of %s looks ten years ahead, not further', (text) => {
    const { days, more } = expand(ruleOf(text), '2027-02-01', []);
    expect(more).toBe(true);
    expect(days.every((day) => day <= '2037-02-01')).toBe(true);
  });

  it('of every day has no hole, however many days are excepted before', () => {
    const before = daysOf('2026-01-01', '2026-10-31');
    const { days } = expand(ruleOf('FREQ=DAILY;COUNT=5000'), '2026-01-01', before);
    expect(days).toEqual(daysOf('2026-11-01', addDays('2026-11-01', 365)));
  });

  it('stops at the end of the calendar', () => {
    expect(daysFrom('9999-12-30', 'FREQ=DAILY;COUNT=5')).toEqual(['9999-12-30', '9999-12-31']);
  });

  const first = fc.integer({ min: 0, max: 1500 }).map((ahead) => addDays('2026-01-01', ahead));
  const weekdays = fc.subarray([...WEEK], { minLength: 1 });
  const pattern = fc.record({
    interval: fc.integer({ min: 1, max: 5 }),
    count: fc.integer({ min: 1, max: 40 }),
    byDay: fc.option(weekdays, { nil: undefined }),
    weekStart: fc.constantFrom(...WEEK),
  });
  const agrees = (rule: Recurrence, start: LocalDay, fits: (day: LocalDay) => boolean) => {
    const expected = daysOf(start, addDays(start, 1200)).filter(fits).slice(0, rule.count);
    const given = expand(rule, start, []).days.filter((day) => daysBetween(start, day) <= 1200);
    expect(given).toEqual(expected);
  };
  const base = { byMonthDay: [], bySetPos: [] };
  const asByDay = (chosen: readonly Weekday[] | undefined) => (chosen ?? []).map((weekday) => ({ weekday }));

  it('by days agrees with looking at each day', () => {
    fc.assert(
      fc.property(first, pattern, (start, { byDay, ...rest }) => {
        agrees({ freq: 'DAILY', ...base, ...rest, byDay: asByDay(byDay) }, start, (day) => {
          return daysBetween(start, day) % rest.interval === 0 && (!byDay || byDay.includes(weekdayOf(day)));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('by weeks agrees with looking at each day', () => {
    fc.assert(
      fc.property(first, pattern, (start, { byDay, ...rest }) => {
        const intoWeek = (WEEK.indexOf(weekdayOf(start)) - WEEK.indexOf(rest.weekStart) + 7) % 7;
        const weekOf = (day: LocalDay) => Math.floor((daysBetween(start, day) + intoWeek) / 7);
        agrees({ freq: 'WEEKLY', ...base, ...rest, byDay: asByDay(byDay) }, start, (day) => {
          return weekOf(day) % rest.interval === 0 && (byDay ?? [weekdayOf(start)]).includes(weekdayOf(day));
        });
      }),
      { numRuns: 40 },
    );
  });

  const monthsOf = (day: LocalDay) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const dateOf = (day: LocalDay) => Number(day.slice(8));
  const lastDateOf = (day: LocalDay) =>
    dateOf(
      addDays(
        addDays(`${day.slice(0, 7)}-28`, 4)
          .slice(0, 8)
          .concat('01'),
        -1,
      ),
    );
  const nthOf = (day: LocalDay) => Math.ceil(dateOf(day) / 7);
  const nthFromLast = (day: LocalDay) => -Math.ceil((lastDateOf(day) - dateOf(day) + 1) / 7);

  it('by the nth weekday of months agrees with looking at each day', () => {
    const nth = fc.constantFrom(-5, -2, -1, 1, 2, 5);
    fc.assert(
      fc.property(first, pattern, fc.constantFrom(...WEEK), nth, (start, { byDay: _, ...rest }, weekday, place) => {
        agrees({ freq: 'MONTHLY', ...base, ...rest, byDay: [{ weekday, nth: place }] }, start, (day) => {
          const inMonth = (monthsOf(day) - monthsOf(start)) % rest.interval === 0 && weekdayOf(day) === weekday;
          return inMonth && (place > 0 ? nthOf(day) === place : nthFromLast(day) === place);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('by the dates of months agrees with looking at each day', () => {
    const dates = fc.uniqueArray(fc.constantFrom<number>(-31, -3, -1, 1, 13, 29, 30, 31), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(first, pattern, dates, (start, { byDay: _, ...rest }, byMonthDay) => {
        agrees({ freq: 'MONTHLY', ...base, ...rest, byDay: [], byMonthDay }, start, (day) => {
          const wanted = byMonthDay.includes(dateOf(day)) || byMonthDay.includes(dateOf(day) - lastDateOf(day) - 1);
          return wanted && (monthsOf(day) - monthsOf(start)) % rest.interval === 0;
        });
      }),
      { numRuns: 40 },
    );
  });
});
