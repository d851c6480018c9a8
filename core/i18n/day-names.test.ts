import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, dayName } from '../time/day-number.ts';
import { weekdayName } from './day-names.ts';
import { dayText } from './format-time.ts';

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' } as const;
const FIRST = Date.UTC(2000, 0, 1) / DAY_MS;
const LAST = Date.UTC(2100, 0, 1) / DAY_MS;

describe.each(['fi', 'sv', 'en'] as const)('a day in %s', (language) => {
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'short', timeZone: 'UTC' });
  const text = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'short',
    day: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
    timeZone: 'UTC',
  });

  it('is written as Intl writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (number) => {
        const day = dayName(number);
        expect(weekdayName(day, language)).toBe(weekday.format(number * DAY_MS));
        expect(dayText(day, language)).toBe(text.format(number * DAY_MS));
      }),
    );
    const allMonths = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));
    for (const at of allMonths) expect(dayText(dayName(at / DAY_MS), language)).toBe(text.format(at));
  });

  it('is none for what is no date', () => {
    expect(() => dayText('2026-02-30', language)).toThrow(RangeError);
  });
});
