import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { lengthMinutes } from './interval.ts';
import {
  addDays,
  atLocal,
  dayInterval,
  dayOf,
  daysBetween,
  daysOf,
  isLocalDay,
  isWholeDay,
  localTimeExists,
  minutesOfDay,
  onGrid,
  parseIso,
  toIso,
  weekdayOf,
} from './site-time.ts';

const HELSINKI = 'Europe/Helsinki';
const SPRING = '2026-03-29';
const AUTUMN = '2026-10-25';
const zones = fc.constantFrom(
  HELSINKI,
  'UTC',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Pacific/Apia',
);
const days = fc.integer({ min: 0, max: 365 * 12 }).map((ahead) => addDays('2024-01-01', ahead));
const minutes = fc.integer({ min: 0, max: 1439 });
const hm = (hour: number, minute = 0) => hour * 60 + minute;
const utc = (text: string) => Date.parse(`${text}Z`);

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a wall-clock time', () => {
  it('is winter time in November and summer time in July', () => {
    expect(atLocal('2026-11-23', hm(10), HELSINKI)).toBe(utc('2026-11-23T08:00:00'));
    expect(atLocal('2026-07-01', hm(10), HELSINKI)).toBe(utc('2026-07-01T07:00:00'));
  });

  it('that spring skips moves forward by the gap', () => {
    expect(localTimeExists(SPRING, hm(3, 30), HELSINKI)).toBe('never');
    expect(toIso(atLocal(SPRING, hm(3, 30), HELSINKI), HELSINKI)).toBe('2026-03-29T04:30:00+03:00');
    expect(toIso(atLocal(SPRING, hm(3), HELSINKI), HELSINKI)).toBe('2026-03-29T04:00:00+03:00');
    expect(localTimeExists(SPRING, hm(4), HELSINKI)).toBe('once');
    expect(localTimeExists(SPRING, hm(2, 59), HELSINKI)).toBe('once');
  });

  it('that autumn repeats is the earlier of the two', () => {
    expect(localTimeExists(AUTUMN, hm(3, 30), HELSINKI)).toBe('twice');
    expect(toIso(atLocal(AUTUMN, hm(3, 30), HELSINKI), HELSINKI)).toBe('2026-10-25T03:30:00+03:00');
    expect(toIso(atLocal(AUTUMN, hm(4), HELSINKI), HELSINKI)).toBe('2026-10-25T04:00:00+02:00');
    expect(localTimeExists(AUTUMN, hm(4), HELSINKI)).toBe('once');
    expect(localTimeExists(AUTUMN, hm(2, 59), HELSINKI)).toBe('once');
  });

  it('comes back from its instant where it exists once', () => {
    fc.assert(
      fc.property(days, minutes, zones, (day, minute, zone) => {
        fc.pre(localTimeExists(day, minute, zone) === 'once');
        const instant = atLocal(day, minute, zone);
        expect([dayOf(instant, zone), minutesOfDay(instant, zone)]).toEqual([day, minute]);
      }),
    );
  });

  it('agrees with what Intl shows for the zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc('2024-01-01T00:00'), max: utc('2036-01-01T00:00') }),
        zones,
        (instant, zone) => {
          const shown = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'short',
          }).format(instant);
          const minute = minutesOfDay(instant, zone);
          const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
          expect(`${dayOf(instant, zone)} ${clock}`).toBe(shown);
        },
      ),
    );
  });

  it('1440 is the midnight that ends the day', () => {
    expect(atLocal(AUTUMN, 1440, HELSINKI)).toBe(dayInterval(AUTUMN, HELSINKI).end);
    expect(atLocal('2026-12-31', 1440, HELSINKI)).toBe(atLocal('2027-01-01', 0, HELSINKI));
  });

  it('owes nothing to the time zone of the process', () => {
    const local = [
      'getTimezoneOffset',
      'getFullYear',
      'getMonth',
      'getDate',
      'getDay',
      'getHours',
      'getMinutes',
    ] as const;
    for (const name of local) {
      jest.spyOn(Date.prototype, name).mockImplementation(() => {
        throw new Error(`${name} asks for the zone of the process`);
      });
    }
    const zone = 'America/Anchorage';
    expect(toIso(atLocal('2026-05-05', hm(9), zone), zone)).toBe('2026-05-05T09:00:00-08:00');
    expect(dayInterval('2026-05-05', zone).start).toBe(utc('2026-05-05T08:00:00'));
  });
});

describe('a local day', () => {
  it('has 24 hours, 23 in spring and 25 in autumn', () => {
    expect(lengthMinutes(dayInterval('2026-11-23', HELSINKI))).toBe(24 * 60);
    expect(lengthMinutes(dayInterval(SPRING, HELSINKI))).toBe(23 * 60);
    expect(lengthMinutes(dayInterval(AUTUMN, HELSINKI))).toBe(25 * 60);
  });

  it('starts at the first moment of its date where midnight is skipped', () => {
    // Chile moves its clocks at midnight.
    const start = dayInterval('2026-09-06', 'America/Santiago').start;
    expect(toIso(start, 'America/Santiago')).toBe('2026-09-06T01:00:00-03:00');
    expect(dayOf(start - 1, 'America/Santiago')).toBe('2026-09-05');
  });

  it('is empty where the zone skipped the date', () => {
    // Samoa went over the date line: 29 December was followed by 31 December.
    expect(lengthMinutes(dayInterval('2011-12-30', 'Pacific/Apia'))).toBe(0);
    expect(lengthMinutes(dayInterval('2011-12-29', 'Pacific/Apia'))).toBe(24 * 60);
    expect(localTimeExists('2011-12-30', hm(12), 'Pacific/Apia')).toBe('never');
  });

  it('starts where the day before it ends, and holds just its own moments', () => {
    fc.assert(
      fc.property(days, zones, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (day, zone, part) => {
        const { start, end } = dayInterval(day, zone);
        expect(dayInterval(addDays(day, 1), zone).start).toBe(end);
        expect(dayOf(start + Math.floor(part * (end - start)), zone)).toBe(day);
        expect(dayOf(start - 1, zone) < day).toBe(true);
        expect(dayOf(end, zone) > day).toBe(true);
      }),
    );
  });

  it('is a real calendar date', () => {
    for (const day of ['2026-02-28', '2028-02-29', '0001-01-01', '9999-12-31']) expect(isLocalDay(day)).toBe(true);
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '0000-01-01',
      '+002026-01-01',
      '2026-01-01 ',
      '',
      'day',
    ]) {
      expect(isLocalDay(text)).toBe(false);
    }
  });

  it('refuses a text that is no date', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => atLocal('today', 0, HELSINKI)).toThrow(RangeError);
    expect(() => dayInterval('2026-01-01', 'Europe/Nowhere')).toThrow(RangeError);
  });

  it('is counted over months, leap days and clock changes alike', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(daysOf('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(daysOf('2026-03-01', '2026-02-27')).toEqual([]);
  });

  it('has a weekday', () => {
    expect(daysOf('2026-11-23', '2026-11-29').map(weekdayOf)).toEqual(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
    expect(weekdayOf('1969-12-31')).toBe('WE');
  });
});

describe('ISO 8601 text', () => {
  it('carries the offset of the site', () => {
    expect(toIso(utc('2026-11-23T08:00:00'), HELSINKI)).toBe('2026-11-23T10:00:00+02:00');
    expect(toIso(utc('2026-07-01T12:34:56.007'), 'America/St_Johns')).toBe('2026-07-01T10:04:56.007-02:30');
    expect(toIso(0, 'UTC')).toBe('1970-01-01T00:00:00+00:00');
  });

  it('tells the two hours of autumn apart', () => {
    const first = atLocal(AUTUMN, hm(3), HELSINKI);
    expect(toIso(first + 3_600_000, HELSINKI)).toBe('2026-10-25T03:00:00+02:00');
  });

  it('is read back to the same instant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc('1850-01-01T00:00'), max: utc('2200-01-01T00:00') }),
        zones,
        (instant, zone) => {
          expect(parseIso(toIso(instant, zone))).toBe(instant);
        },
      ),
    );
  });

  it('may use any offset and leave out seconds', () => {
    const instant = utc('2026-11-23T08:00:00');
    for (const text of ['2026-11-23T08:00Z', '2026-11-23T10:00:00+02:00', '2026-11-22T20:30:00.000-11:30']) {
      expect(parseIso(text)).toBe(instant);
    }
    expect(parseIso('2026-11-23T08:00:00.1234567Z')).toBe(instant + 123);
  });

  it.each([
    ['2026-11-23t08:00:00z', 0],
    ['2026-11-23T08:00:00z', 0],
    ['2026-11-23t10:00:00+02:00', 0],
    ['2026-11-23T08:00:00-00:00', 0],
    ['2026-11-23T08:00:00.5Z', 500],
    ['2026-11-23T08:00:00.000000000000000000Z', 0],
    ['2026-11-23T08:00:00.123456789012345z', 123],
    ['2026-11-23t08:00z', 0],
  ])('may be written as RFC 3339 lets: %s', (text, more) => {
    expect(parseIso(text)).toBe(utc('2026-11-23T08:00:00') + more);
  });

  it('may be a leap second, at the end of a month by UTC', () => {
    expect(parseIso('2016-12-31T23:59:60Z')).toBe(utc('2017-01-01T00:00:00'));
    expect(parseIso('2016-12-31T15:59:60.25-08:00')).toBe(utc('2017-01-01T00:00:00') + 250);
    for (const text of ['2016-12-30T23:59:60Z', '2016-12-31T23:58:60Z', '2016-12-31T23:59:60+02:00']) {
      expect(parseIso(text)).toBeUndefined();
    }
    expect(parseIso('2016-12-31T23:59:61Z')).toBeUndefined();
  });

  it.each([
    '2026-11-23T10:00:00',
    '2026-11-23',
    '2026-02-31T10:00:00Z',
    '2026-02-29T10:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T10:60:00Z',
    '2026-11-23T10:00:60Z',
    '2026-11-23T10:00:00+24:00',
    '2026-11-23T10:00:00+0200',
    '2026-11-23T10:00:00 +02:00',
    '2026-11-23 10:00:00Z',
    '0000-01-01T00:00:00Z',
    '12026-01-01T00:00:00Z',
    '2026-11-23T10:00:00.Z',
    '2026-11-23T10:00:00,5Z',
    '2026-11-23T10:00.5Z',
    '2026-11-23t10:00:00',
    '2026-11-23T10:00:00zz',
    '2026-11-23T10Z',
    '1700000000000',
    '',
  ])('is not %p', (text) => {
    expect(parseIso(text)).toBeUndefined();
  });

  it('of the first and last years still has a day', () => {
    const first = parseIso('0001-01-01T00:00:00+23:59') ?? Number.NaN;
    const last = parseIso('9999-12-31T23:59:59-23:59') ?? Number.NaN;
    expect(dayInterval(dayOf(first, HELSINKI), HELSINKI).start).toBeLessThanOrEqual(first);
    expect(dayInterval(dayOf(last, HELSINKI), HELSINKI).end).toBeGreaterThan(last);
    expect(toIso(last, HELSINKI)).toBe('+010000-01-02T01:58:59+02:00');
  });
});

describe('the booking grid', () => {
  it('has a line every five minutes', () => {
    expect(onGrid(utc('2026-11-23T08:05:00'))).toBe(true);
    expect(onGrid(utc('2026-11-23T08:04:00'))).toBe(false);
    expect(onGrid(utc('2026-11-23T08:05:00.001'))).toBe(false);
    expect(onGrid(utc('1969-12-31T23:55:00'))).toBe(true);
  });
});

describe('a whole day', () => {
  it('is from midnight to midnight on the wall clock, of 23, 24 or 25 hours', () => {
    for (const day of ['2026-11-23', '2027-03-28', '2027-10-31']) {
      const whole = dayInterval(day, 'Europe/Helsinki');
      expect(isWholeDay(whole, 'Europe/Helsinki')).toBe(true);
      expect(isWholeDay({ ...whole, start: whole.start + 300_000 }, 'Europe/Helsinki')).toBe(false);
      expect(isWholeDay({ ...whole, end: whole.end - 300_000 }, 'Europe/Helsinki')).toBe(false);
      expect(isWholeDay(whole, 'Europe/Stockholm')).toBe(false);
    }
  });
});
