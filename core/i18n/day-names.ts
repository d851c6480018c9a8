import type { Language } from '../language/texts.ts';
import { dayNumber, type LocalDay } from '../time/day-number.ts';

type Names = { readonly [language in Language]: readonly string[] };

/** As Intl writes them (the test compares), from Monday on: to make its writer takes a browser longer than to draw a page. */
const WEEKDAYS: Names = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
/** 1 January 1970 was a Thursday. */
const FROM_MONDAY = 3;
const WEEK = 7;

/** The short name of the day's weekday: "ma", "mån", "Mon". Throws RangeError when `day` is not a calendar date. */
export const weekdayName = (day: LocalDay, language: Language): string => {
  const number = dayNumber(day) + FROM_MONDAY;
  return WEEKDAYS[language][number - Math.floor(number / WEEK) * WEEK] ?? '';
};

/** The short English name of a month, 1 to 12. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
