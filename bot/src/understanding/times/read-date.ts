import { DAYS_LOOKED_BACK } from '@yhteistila/core/i18n/typed-date.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { daysBetween, isLocalDay, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { Setting } from '../mention.ts';
import type { ReasonToDoubt } from '../said.ts';
import type { Token } from '../tokens.ts';
import { readDayOfMonthTail, readMonth } from '../words/date-words.ts';
import { ordinalOf } from '../words/ordinals.ts';

const DOTTED = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2})?)?\.?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const FIGURES = /^(\d{1,2})\.?$/;
const YEAR = /^(20\d\d)\.?$/;
const CENTURY = 2000;
const MONTHS = 12;
const MAX_DATE = 31;

/** A date as it stands, or why it is none. */
export type ReadDate = { readonly used: number; readonly language?: Language | undefined } & (
  | { readonly day: LocalDay }
  | { readonly why: ReasonToDoubt; readonly options: readonly LocalDay[] }
);

type DateOrDoubt = { readonly day: LocalDay } | { readonly why: ReasonToDoubt; readonly options: readonly LocalDay[] };

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const dayFrom = (year: number, month: number, date: number): LocalDay | undefined => {
  const day = `${year}-${twoDigits(month)}-${twoDigits(date)}`;
  return isLocalDay(day) ? day : undefined;
};

const NO_SUCH_DAY: DateOrDoubt = { why: 'noSuchDay', options: [] };
const PASSED: DateOrDoubt = { why: 'passedDay', options: [] };

/**
 * The date of this year or, where that passed long ago, of the next, as a field of the tab reads it. One that passed
 * lately is told.
 */
export const withoutYear = (month: number, date: number, today: LocalDay): DateOrDoubt => {
  const year = Number(today.slice(0, 4));
  const [now, later] = [dayFrom(year, month, date), dayFrom(year + 1, month, date)];
  if (now !== undefined && now >= today) return { day: now };
  if (now !== undefined && daysBetween(now, today) <= DAYS_LOOKED_BACK) return PASSED;
  return later === undefined ? NO_SUCH_DAY : { day: later };
};

const dateOf = (date: number, month: number, year: string | undefined, today: LocalDay): DateOrDoubt => {
  if (year === undefined) return withoutYear(month, date, today);
  const day = dayFrom(year.length === 2 ? CENTURY + Number(year) : Number(year), month, date);
  if (day === undefined) return NO_SUCH_DAY;
  return day < today ? PASSED : { day };
};

const isMonth = (value: number): boolean => value >= 1 && value <= MONTHS;
const isDate = (value: number): boolean => value >= 1 && value <= MAX_DATE;

/** "24.11.", "24.11.2026", "2026-11-24". */
const inFigures = (token: Token, today: LocalDay): ReadDate | undefined => {
  const iso = ISO.exec(token.text);
  if (iso !== null) return { used: 1, ...dateOf(Number(iso[3]), Number(iso[2]), iso[1], today) };
  const dotted = DOTTED.exec(token.text);
  const [date, month] = [Number(dotted?.[1]), Number(dotted?.[2])];
  if (dotted === null || !isDate(date) || !isMonth(month)) return undefined;
  return { used: 1, ...dateOf(date, month, dotted[3], today) };
};

/** "24/11", "24/11/2026"; in English "12/1" may be either. */
const withSlashes = (tokens: readonly Token[], at: number, { today, language }: Setting): ReadDate | undefined => {
  const [one, slash, other, slashAgain, last] = tokens.slice(at, at + 5);
  const [first, second] = [FIGURES.exec(one?.text ?? '')?.[1], FIGURES.exec(other?.text ?? '')?.[1]].map(Number);
  if (slash?.text !== '/' || first === undefined || second === undefined || !isDate(first) || !isDate(second))
    return undefined;
  const year = slashAgain?.text === '/' ? YEAR.exec(last?.text ?? '')?.[1] : undefined;
  const used = year === undefined ? 3 : 5;
  const dayFirst = isMonth(second) ? dateOf(first, second, year, today) : undefined;
  const monthFirst = isMonth(first) ? dateOf(second, first, year, today) : undefined;
  if (dayFirst === undefined || monthFirst === undefined || language !== 'en' || first === second) {
    const only = dayFirst ?? monthFirst;
    return only && { used, ...only };
  }
  const options = [dayFirst, monthFirst].flatMap((each) => ('day' in each ? [each.day] : [])).sort();
  const [day] = options;
  return day !== undefined && options.length === 1 ? { used, day } : { used, why: 'ambiguous', options };
};

const skip = (tokens: readonly Token[], at: number, text: string): number => (tokens[at]?.text === text ? at + 1 : at);

/** "24. marraskuuta 2026", "den 24 november", "24th of November", "November 24", "joulukuun 5. päivä". */
const withMonthName = (tokens: readonly Token[], at: number, today: LocalDay): ReadDate | undefined => {
  const nameFirst = readMonth(tokens, at);
  let next = at + (nameFirst?.used ?? 0);
  if (nameFirst !== undefined) next = skip(tokens, next, 'the');
  const ordinal = ordinalOf(tokens[next]);
  if (ordinal === undefined) return undefined;
  next += 1;
  next += readDayOfMonthTail(tokens, next)?.used ?? 0;
  if (nameFirst === undefined) next = skip(tokens, next, 'of');
  const month = nameFirst ?? readMonth(tokens, next);
  if (month === undefined) return undefined;
  if (nameFirst === undefined) next += month.used;
  const year = YEAR.exec(tokens[next]?.text ?? '')?.[1];
  if (year !== undefined) next += 1;
  return { used: next - at, language: month.language, ...dateOf(ordinal.value, month.value, year, today) };
};

/** A date that nothing stands before, in any way of writing it. */
export const dateAt = (tokens: readonly Token[], at: number, setting: Setting): ReadDate | undefined => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const named = withMonthName(tokens, at, setting.today) ?? withSlashes(tokens, at, setting);
  if (named !== undefined) return named;
  return token.kind === 'number' ? inFigures(token, setting.today) : undefined;
};
