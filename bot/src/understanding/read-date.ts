import { addDays, daysBetween, isLocalDay, type LocalDay, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { readMonth, readNextWeek, readRelativeDay, readShortWeekday, readWeekday } from './day-words.ts';
import type { Piece, Reader } from './said.ts';
import type { Token } from './tokens.ts';

const DOTTED = /^(\d{1,2})\.(\d{1,2})\.?(?:(\d{4}|\d{2})\.?)?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_OF_MONTH = /^(\d{1,2})\.?$/;
const YEAR = /^(20\d\d)\.?$/;
const ORDINAL = /^(?:st|nd|rd|th|e|a|de)$/;
const CENTURY = 2000;
/** A date without a year that passed so lately is meant as it stands; an earlier one is that of next year. */
const DAYS_LOOKED_BACK = 90;

interface ReadDate {
  readonly day: LocalDay;
  readonly used: number;
  readonly language?: Piece['language'];
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const dayFrom = (year: number, month: number, dayOfMonth: number): LocalDay | undefined => {
  const day = `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  return isLocalDay(day) ? day : undefined;
};

/** The date of this year or, where that lies far back, of the next; 29 February of the next leap year. */
const withoutYear = (month: number, dayOfMonth: number, today: LocalDay): LocalDay | undefined => {
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year < thisYear + 9; year++) {
    const day = dayFrom(year, month, dayOfMonth);
    if (day !== undefined && daysBetween(today, day) >= -DAYS_LOOKED_BACK) return day;
  }
  return undefined;
};

const dayOfParts = (dayOfMonth: string, month: string, year: string | undefined, today: LocalDay) => {
  if (year === undefined) return withoutYear(Number(month), Number(dayOfMonth), today);
  const full = year.length === 2 ? CENTURY + Number(year) : Number(year);
  return dayFrom(full, Number(month), Number(dayOfMonth));
};

/** "24.11.", "24.11.2026", "2026-11-24". */
const inFigures = (token: Token, today: LocalDay): LocalDay | undefined => {
  const iso = ISO.exec(token.text);
  if (iso !== null) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = DOTTED.exec(token.text);
  return dotted === null ? undefined : dayOfParts(dotted[1] ?? '', dotted[2] ?? '', dotted[3], today);
};

/** "24/11", "24/11/2026". */
const withSlashes = (tokens: readonly Token[], at: number, today: LocalDay): ReadDate | undefined => {
  const [dayOfMonth, slash, month, slashAgain, year] = tokens.slice(at, at + 5);
  if (slash?.text !== '/' || !DAY_OF_MONTH.test(dayOfMonth?.text ?? '') || month?.kind !== 'number') return undefined;
  const hasYear = slashAgain?.text === '/' && YEAR.test(year?.text ?? '');
  const parts = [dayOfMonth?.text ?? '', month.text, hasYear ? year?.text : undefined].map((text) =>
    text?.replace(/\.$/, ''),
  );
  const day = dayOfParts(parts[0] ?? '', parts[1] ?? '', parts[2], today);
  return day === undefined ? undefined : { day, used: hasYear ? 5 : 3 };
};

/** "24. marraskuuta 2026", "den 24 november", "24th of November", "November 24". */
const withMonthName = (tokens: readonly Token[], at: number, today: LocalDay): ReadDate | undefined => {
  let next = at;
  const nameFirst = readMonth(tokens, next);
  if (nameFirst !== undefined) next += nameFirst.used;
  const dayOfMonth = DAY_OF_MONTH.exec(tokens[next]?.text ?? '')?.[1];
  if (dayOfMonth === undefined) return undefined;
  next += 1;
  if (ORDINAL.test(tokens[next]?.text ?? '')) next += 1;
  if (tokens[next]?.text === 'of') next += 1;
  const month = nameFirst ?? readMonth(tokens, next);
  if (month === undefined) return undefined;
  if (nameFirst === undefined) next += month.used;
  const year = YEAR.exec(tokens[next]?.text ?? '')?.[1];
  if (year !== undefined) next += 1;
  const day = dayOfParts(dayOfMonth, String(month.value), year, today);
  return day === undefined ? undefined : { day, used: next - at, language: month.language };
};

/** A date that nothing stands before, in any way of writing it. */
export const dateAt = (tokens: readonly Token[], at: number, today: LocalDay): ReadDate | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const named = withMonthName(tokens, at, today) ?? withSlashes(tokens, at, today);
  if (named !== undefined) return named;
  const day = token.kind === 'number' ? inFigures(token, today) : undefined;
  return day === undefined ? undefined : { day, used: 1 };
};

const CONNECTOR = /^(?:den|the|of|pa|on|na)$/;

/** "Tiistaina 24.11.": where the weekday is another one, the date counts and the weekday is a contradiction. */
const weekdayWithDate: Reader = (tokens, at, { today }) => {
  const weekday = readWeekday(tokens, at) ?? readShortWeekday(tokens, at);
  if (weekday === undefined) return undefined;
  let next = at + weekday.used;
  if (CONNECTOR.test(tokens[next]?.text ?? '') || tokens[next]?.kind === 'mark') next += 1;
  const date = dateAt(tokens, next, today);
  if (date === undefined) return undefined;
  const used = next + date.used - at;
  // Swedish has "on" for Wednesday; before a date it is as often English.
  if (CONNECTOR.test(tokens[at]?.text ?? '')) return { used, said: { day: date.day } };
  const piece = { used, said: { day: date.day }, language: weekday.language };
  return weekdayOf(date.day) === weekday.value ? piece : { ...piece, contradiction: tokens[at]?.raw ?? '' };
};

/** Which day: a date, a weekday, or a word such as "tomorrow". */
export const readDay: Reader = (tokens, at, setting) => {
  const relative = readRelativeDay(tokens, at);
  if (relative !== undefined) return { ...relative, said: { day: addDays(setting.today, relative.value) } };
  const both = weekdayWithDate(tokens, at, setting, undefined);
  if (both !== undefined) return both;
  const date = dateAt(tokens, at, setting.today);
  if (date !== undefined)
    return { used: date.used, said: { day: date.day }, ...(date.language && { language: date.language }) };
  const week = readNextWeek(tokens, at);
  if (week !== undefined) return { used: week.used, language: week.language, said: { nextWeek: true } };
  const weekday = readWeekday(tokens, at);
  return weekday && { used: weekday.used, language: weekday.language, said: { weekday: weekday.value } };
};
