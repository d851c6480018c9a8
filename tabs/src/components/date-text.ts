import { weekdayName } from '@yhteistila/core/i18n/day-names.ts';
import type { Language } from '@yhteistila/core/i18n/texts.ts';
import { addDays, isLocalDay, type LocalDay } from '@yhteistila/core/time/site-time.ts';

const ISO_SHAPE = /^\d{4}-\d\d-\d\d$/;
const SHAPE = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4})?)?$/;
const LEADING_WORD = /^[^\d]+/;

const two = (text: string): string => text.padStart(2, '0');

/**
 * The day of a date as people write it: "24.11.", "24.11.2026", "ti 24.11.2026", "24/11", "2026-11-24". Without a year the
 * next such date from `today` on. Undefined for anything else, and for a date that there is not.
 */
export const readDate = (text: string, today: LocalDay): LocalDay | undefined => {
  const bare = text.trim().replace(LEADING_WORD, '');
  if (ISO_SHAPE.test(bare)) return isLocalDay(bare) ? bare : undefined;
  const [, day = '', month = '', year] = SHAPE.exec(bare) ?? [];
  const inYear = (of: number): LocalDay => `${of}-${two(month)}-${two(day)}`;
  if (year !== undefined) return isLocalDay(inYear(Number(year))) ? inYear(Number(year)) : undefined;
  const thisYear = Number(today.slice(0, 4));
  return [inYear(thisYear), inYear(thisYear + 1)].find((each) => isLocalDay(each) && each >= today);
};

/** "ti 24.11.2026", in English "Tue 24/11/2026". */
export const writeDate = (day: LocalDay, language: Language): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  const separator = language === 'en' ? '/' : '.';
  return `${weekdayName(day, language)} ${[Number(date), Number(month), year].join(separator)}`;
};

/** The next or previous day, not before `least`. */
export const stepDay = (day: LocalDay, by: number, least: LocalDay): LocalDay => {
  const stepped = addDays(day, by);
  return stepped < least ? least : stepped;
};
