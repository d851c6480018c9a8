import { describe, expect, it } from '@jest/globals';
import { lengthMinutes } from './interval.ts';
import { type HoursException, hoursOn, nextOpenDay, openingOn, type WeeklyHours } from './opening.ts';
import { daysOf, toIso } from './site-time.ts';

const ZONE = 'Europe/Helsinki';
const office = [{ from: 9 * 60, to: 16 * 60 + 15 }];
const weekly: WeeklyHours = { MO: office, TU: office, WE: office, TH: office, FR: office };
const christmas: HoursException = {
  day: '2026-12-24',
  to: '2026-12-26',
  hours: [],
  reason: { fi: 'Joulu', sv: 'Jul', en: 'Christmas' },
};
const shown = (exceptions: readonly HoursException[], day: string, hours = weekly) =>
  openingOn(hours, exceptions, day, ZONE).map(({ start, end }) => [
    toIso(start, ZONE).slice(11, 16),
    toIso(end, ZONE).slice(11, 16),
  ]);

describe('opening hours', () => {
  it('follow the weekday', () => {
    expect(shown([], '2026-11-23')).toEqual([['09:00', '16:15']]);
    expect(shown([], '2026-11-28')).toEqual([]);
  });

  it('are the same on the wall clock in summer and winter', () => {
    const [summer, winter] = ['2026-07-01', '2026-12-01'].map((day) => openingOn(weekly, [], day, ZONE)[0]?.start ?? 0);
    expect([new Date(summer ?? 0).getUTCHours(), new Date(winter ?? 0).getUTCHours()]).toEqual([6, 7]);
  });

  it('in two parts that touch are one opening', () => {
    const split = {
      MO: [
        { from: 720, to: 900 },
        { from: 540, to: 720 },
        { from: 960, to: 1020 },
      ],
    };
    expect(shown([], '2026-11-23', split)).toEqual([
      ['09:00', '15:00'],
      ['16:00', '17:00'],
    ]);
  });

  it('of no length are none', () => {
    const never = { from: 540, to: 540 };
    expect(shown([], '2026-11-23', { MO: [never] })).toEqual([]);
    expect(shown([], '2026-11-23', { MO: [never, { from: 600, to: 720 }] })).toEqual([['10:00', '12:00']]);
  });

  it('around the clock last 23, 24 or 25 hours', () => {
    const always = { SU: [{ from: 0, to: 1440 }] };
    const lengths = ['2026-03-29', '2026-11-22', '2026-10-25'].map((day) =>
      openingOn(always, [], day, ZONE).map((each) => lengthMinutes(each) / 60),
    );
    expect(lengths).toEqual([[23], [24], [25]]);
  });
});

describe('an exception', () => {
  it('closes every day of its period, first and last included', () => {
    const open = daysOf('2026-12-23', '2026-12-28').filter((day) => shown([christmas], day).length > 0);
    expect(open).toEqual(['2026-12-23', '2026-12-28']);
  });

  it('without an end is for one day', () => {
    const short = { day: '2026-11-23', hours: [{ from: 600, to: 720 }] };
    expect(shown([short], '2026-11-23')).toEqual([['10:00', '12:00']]);
    expect(shown([short], '2026-11-24')).toEqual([['09:00', '16:15']]);
  });

  it('can open a day that the week closes', () => {
    expect(shown([{ day: '2026-11-28', hours: office }], '2026-11-28')).toEqual([['09:00', '16:15']]);
  });

  it('of a shorter period holds over a longer one, whichever is listed first', () => {
    const summer = { day: '2026-06-01', to: '2026-08-31', hours: [{ from: 600, to: 840 }] };
    const midsummer = { day: '2026-06-19', hours: [] };
    expect(hoursOn(weekly, [summer, midsummer], '2026-06-19')).toEqual([]);
    expect(hoursOn(weekly, [midsummer, summer], '2026-06-19')).toEqual([]);
    expect(hoursOn(weekly, [midsummer, summer], '2026-06-18')).toEqual(summer.hours);
  });

  it('given later holds over an earlier one of the same length', () => {
    const amended = { ...christmas, hours: office };
    expect(hoursOn(weekly, [christmas, amended], '2026-12-24')).toEqual(office);
    expect(hoursOn(weekly, [amended, christmas], '2026-12-24')).toEqual([]);
  });
});

describe('the next open day', () => {
  it('is later than the given one and skips closed days', () => {
    expect(nextOpenDay(weekly, [], '2026-11-23')).toBe('2026-11-24');
    expect(nextOpenDay(weekly, [], '2026-11-27')).toBe('2026-11-30');
    expect(nextOpenDay(weekly, [christmas], '2026-12-23')).toBe('2026-12-28');
  });

  it('is not one that opens for no time at all', () => {
    const closedTuesday = { ...weekly, TU: [{ from: 540, to: 540 }] };
    expect(nextOpenDay(closedTuesday, [], '2026-11-23')).toBe('2026-11-25');
  });

  it('is not looked for beyond the horizon', () => {
    expect(nextOpenDay({ MO: office }, [], '2026-11-23', 6)).toBeUndefined();
    expect(nextOpenDay({ MO: office }, [], '2026-11-23', 7)).toBe('2026-11-30');
    expect(nextOpenDay({}, [], '2026-11-23')).toBeUndefined();
  });
});
