import { describe, expect, it } from '@jest/globals';
import { formatRecurrence, parseRecurrence } from './recurrence.ts';

describe('the text of a recurrence', () => {
  it.each([
    'FREQ=DAILY;COUNT=10',
    'FREQ=DAILY;BYMONTHDAY=1,15;COUNT=10',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU;UNTIL=20261231',
    'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231T215959Z',
    'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231T235959',
    'FREQ=MONTHLY;BYDAY=2MO,-1FR;COUNT=3',
    'FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=3',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1;COUNT=1000000000',
  ])('%s is written as it was read', (text) => {
    const parsed = parseRecurrence(text);
    expect(parsed.ok && formatRecurrence(parsed.rule)).toBe(text);
  });

  it('may have its name in front, small letters and any order', () => {
    const parsed = parseRecurrence(' rrule:count=2;byday=+1mo;wkst=mo;interval=1;freq=monthly\n');
    expect(parsed.ok && formatRecurrence(parsed.rule)).toBe('FREQ=MONTHLY;BYDAY=1MO;COUNT=2');
  });

  it.each([
    ['a semicolon at the end', 'FREQ=WEEKLY;BYDAY=MO;COUNT=2;'],
    ['blanks between the parts', 'FREQ = WEEKLY; BYDAY=MO ; COUNT=2'],
    ['a line that was folded', 'RRULE:FREQ=WEEKLY;BYDAY=MO;COU\r\n NT=2'],
    ['parameters of its line', 'RRULE;X-EVOLUTION-ENDDATE=20261130T080000Z:FREQ=WEEKLY;BYDAY=MO;COUNT=2'],
    ['the start of its week', 'RRULE:FREQ=WEEKLY;WKST=MO;INTERVAL=1;BYDAY=MO;COUNT=02'],
  ])('may have %s', (_, text) => {
    const parsed = parseRecurrence(text);
    expect(parsed.ok && formatRecurrence(parsed.rule)).toBe('FREQ=WEEKLY;BYDAY=MO;COUNT=2');
  });

  it('may repeat the time of the start, and no other', () => {
    const read = (parts: string) => {
      const parsed = parseRecurrence(`FREQ=WEEKLY;COUNT=2;${parts}`, 9 * 60 + 30);
      return parsed.ok ? formatRecurrence(parsed.rule) : parsed.code;
    };
    expect(read('BYHOUR=9;BYMINUTE=30;BYSECOND=0')).toBe('FREQ=WEEKLY;COUNT=2');
    expect(read('BYHOUR=09;BYMINUTE=30')).toBe('FREQ=WEEKLY;COUNT=2');
    expect(read('BYHOUR=10')).toBe('other-time-in-rrule');
    expect(read('BYHOUR=9;BYMINUTE=0')).toBe('other-time-in-rrule');
    expect(read('BYHOUR=9,15')).toBe('unsupported-rrule');
    expect(read('BYHOUR=early')).toBe('invalid-rrule');
    expect(read('BYHOUR=9;BYMONTH=1')).toBe('unsupported-rrule');
  });

  it.each([
    'FREQ=SECONDLY;COUNT=2',
    'FREQ=MINUTELY;COUNT=2',
    'FREQ=HOURLY',
    'FREQ=YEARLY;COUNT=2',
    'FREQ=DAILY;BYHOUR=9;COUNT=2',
    'FREQ=MONTHLY;BYMONTH=1;COUNT=2',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1;COUNT=2',
    'FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1;COUNT=2',
    'FREQ=MONTHLY;RSCALE=GREGORIAN;COUNT=2',
  ])('%s is not for bookings', (text) => {
    expect(parseRecurrence(text)).toEqual({ ok: false, code: 'unsupported-rrule' });
  });

  it.each(['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO', 'RRULE:FREQ=MONTHLY;BYDAY=1MO'])('%s has no end', (text) => {
    expect(parseRecurrence(text)).toEqual({ ok: false, code: 'endless-rrule' });
  });

  it.each([
    '',
    'weekly',
    'COUNT=2',
    'FREQ=OFTEN;COUNT=2',
    'FREQ=DAILY;FREQ=DAILY;COUNT=2',
    'FREQ=DAILY;COUNT=',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;COUNT=2.5',
    'FREQ=DAILY;COUNT=9999999999999999',
    'FREQ=DAILY;INTERVAL=0;COUNT=2',
    'FREQ=DAILY;COUNT=2;UNTIL=20261231',
    'FREQ=DAILY;UNTIL=20260231',
    'FREQ=DAILY;UNTIL=2026-12-31',
    'FREQ=DAILY;UNTIL=20261231T250000Z',
    'FREQ=DAILY;UNTIL=20261231T246060',
    'FREQ=DAILY;BYDAY=2MO;COUNT=2',
    'FREQ=WEEKLY;BYDAY=XX;COUNT=2',
    'FREQ=WEEKLY;BYDAY=MO,;COUNT=2',
    'FREQ=WEEKLY;BYMONTHDAY=1;COUNT=2',
    'FREQ=MONTHLY;BYDAY=0MO;COUNT=2',
    'FREQ=MONTHLY;BYDAY=6MO;COUNT=2',
    'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2',
    'FREQ=MONTHLY;BYSETPOS=1;COUNT=2',
    'FREQ=DAILY;MOOD=GOOD;COUNT=2',
    'DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;COUNT=2',
    `FREQ=WEEKLY;BYDAY=${'MO,'.repeat(200)}MO;COUNT=2`,
  ])('%p is not a rule', (text) => {
    expect(parseRecurrence(text)).toEqual({ ok: false, code: 'invalid-rrule' });
  });
});
