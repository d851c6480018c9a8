import type { Language } from '../language/texts.ts';
import { addDays, isLocalDay, type LocalDay, weekdayOf } from '../time/site-time.ts';
import { daysAheadOfWords, monthOfWord, weekdayOfWord } from './date-words.ts';
import { monthName } from './day-names.ts';
import { dayText } from './format-time.ts';
import { plainText, problemOf, type Typed } from './typed.ts';

interface Reading {
  readonly today: LocalDay;
  /** The first day that can be meant. */
  readonly least: LocalDay;
  readonly language: Language;
}

/** The parts of a date as it was written; the year where there was one. */
interface Parts {
  readonly date: number;
  readonly month: number;
  readonly year?: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEK = 7;
const CENTURY = 2000;
/** A date without a year that passed so lately is meant as it stands; an earlier one is that of next year. */
export const DAYS_LOOKED_BACK = 90;

const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})\.?$/;
const DATE_FIRST = /^(\d{1,2}) ?([-./]) ?(\d{1,2})(?: ?[-./] ?(\d{4}|\d{2})?| (\d{4}))?\.?$/;
const DATE_AND_NAME = /^(\d{1,2})(?:\.|st|nd|rd|th|:?e|:a)? ?(?:of )?([a-z]+)\.?(?: (\d{4}))?$/;
const NAME_AND_DATE = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/;
/** Words before a day that say nothing of their own. */
const LEADING = /^(?:pa|den|the|this|coming|tana|tama|tulevana|tuleva|kommande|nu pa) /;
/** In Swedish "on 2.12." has its weekday. */
const ON = /^on /;
const ON_A_DAY = /^on (?=[a-z])/;
const NEXT = /^(?:ensi|nasta|next) /;

const two = (value: number): string => String(value).padStart(2, '0');
const dayFrom = ({ date, month }: Parts, year: number): string => `${year}-${two(month)}-${two(date)}`;

const fullYear = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  return text.length === 2 ? CENTURY + Number(text) : Number(text);
};

const partsFrom = (date: string, month: number, year: string | undefined): Parts => {
  const full = fullYear(year);
  return { date: Number(date), month, ...(full === undefined ? {} : { year: full }) };
};

const inFigures = (text: string, language: Language): readonly Parts[] => {
  const [, year, , month, date] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined && month !== undefined && date !== undefined) return [partsFrom(date, Number(month), year)];
  const [, first, mark, second, withMark, withSpace] = DATE_FIRST.exec(text) ?? [];
  if (first === undefined || second === undefined) return [];
  const own = partsFrom(first, Number(second), withMark ?? withSpace);
  // The day stands first, as everywhere in Finland; the other way round is English, and only where this makes no date.
  return mark === '/' && language === 'en' ? [own, partsFrom(second, Number(first), withMark ?? withSpace)] : [own];
};

const withName = (text: string): readonly Parts[] => {
  const [, date, name, year] = DATE_AND_NAME.exec(text) ?? [];
  const [, nameFirst, dateAfter, yearAfter] = NAME_AND_DATE.exec(text) ?? [];
  const month = monthOfWord(name ?? nameFirst ?? '');
  const written = date ?? dateAfter;
  return month === undefined || written === undefined ? [] : [partsFrom(written, month, year ?? yearAfter)];
};

/** The day of the parts, which may be none of the calendar; without a year this year's or the next. */
const dayOfParts = (parts: Parts, today: LocalDay): string => {
  if (parts.year !== undefined) return dayFrom(parts, parts.year);
  const year = Number(today.slice(0, 4));
  const own = dayFrom(parts, year);
  return own >= addDays(today, -DAYS_LOOKED_BACK) ? own : dayFrom(parts, year + 1);
};

const weekdayIn = (day: LocalDay): number => WEEKDAYS.indexOf(weekdayOf(day));

/** The next such day after today, as the bot has it too. */
const nextWeekday = (weekday: number, today: LocalDay): LocalDay =>
  addDays(today, ((weekday - weekdayIn(today) + WEEK - 1) % WEEK) + 1);

/** "ke 2.12.2026", "Wed 2 Dec 2026". */
export const writeDate = (day: LocalDay, language: Language): string => {
  const text = dayText(day, language);
  const year = day.slice(0, 4);
  if (language === 'en') return `${text} ${year}`;
  return language === 'fi' ? `${text}${year}` : `${text}.${year}`;
};

/** "31.11.2026", "31 Nov 2026" of a date that there may not be. */
const writeParts = ({ date, month }: Parts, day: string, language: Language): string => {
  const year = day.slice(0, 4);
  if (language !== 'en') return `${date}.${month}.${year}`;
  const name = monthName(month);
  return name === '' ? `${date}/${month}/${year}` : `${date} ${name} ${year}`;
};

/** The text without its weekday, which may stand before or behind, and that weekday. */
const weekdayApart = (text: string, language: Language): { readonly rest: string; readonly weekday?: number } => {
  const words = text.split(' ');
  const wordOf = (word = '') => (word === 'on' && language === 'sv' ? 2 : weekdayOfWord(word.replace(/\.$/, '')));
  const [first, last] = [wordOf(words[0]), words.length > 1 ? wordOf(words.at(-1)) : undefined];
  if (first !== undefined) return { rest: words.slice(1).join(' ').replace(LEADING, ''), weekday: first };
  return last === undefined ? { rest: text } : { rest: words.slice(0, -1).join(' '), weekday: last };
};

const ofWeekday = (weekday: number, isNext: boolean, { today, language }: Reading): Typed<LocalDay> => {
  const day = nextWeekday(weekday, today);
  if (!isNext) return { value: day };
  // "Next Tuesday" is the coming one to some and that of next week to others.
  return problemOf('date-which', { one: dayText(day, language), other: dayText(addDays(day, WEEK), language) });
};

const ofParts = (choices: readonly Parts[], weekday: number | undefined, reading: Reading): Typed<LocalDay> => {
  const [first] = choices;
  if (first === undefined) return problemOf('date');
  const days = choices.map((parts) => dayOfParts(parts, reading.today));
  const real = days.filter(isLocalDay);
  const [day] = real;
  if (day === undefined) return problemOf('date-none', { date: writeParts(first, days[0] ?? '', reading.language) });
  if (weekday === undefined) return { value: day };
  const meant = real.find((each) => weekdayIn(each) === weekday);
  return meant === undefined ? problemOf('date-weekday', { date: writeDate(day, reading.language) }) : { value: meant };
};

const read = (typed: string, reading: Reading): Typed<LocalDay> => {
  const bare = plainText(typed.replace(/[,()]/g, ' '));
  const isNext = NEXT.test(bare);
  const text = bare
    .replace(NEXT, '')
    .replace(reading.language === 'sv' ? ON_A_DAY : ON, '')
    .replace(LEADING, '');
  const ahead = isNext ? undefined : daysAheadOfWords(text);
  if (ahead !== undefined) return { value: addDays(reading.today, ahead) };
  const { rest, weekday } = weekdayApart(text, reading.language);
  if (weekday !== undefined && rest === '') return ofWeekday(weekday, isNext, reading);
  if (isNext) return problemOf('date');
  const figures = inFigures(rest, reading.language);
  return ofParts(figures.length > 0 ? figures : withName(rest), weekday, reading);
};

/**
 * The day of a date as people write it in any of the three languages: "2.12.", "2.12.26", "ke 2.12.2026", "2 Dec", "2026-12-02",
 * "huomenna", "ke". A problem for anything else, for a date that there is not or whose weekday is another, and for one too early.
 */
export const readTypedDate = (typed: string, reading: Reading): Typed<LocalDay> => {
  const day = read(typed, reading);
  if (!('value' in day) || day.value >= reading.least) return day;
  const params = { date: writeDate(day.value, reading.language), least: writeDate(reading.least, reading.language) };
  return problemOf(reading.least === reading.today ? 'date-past' : 'date-early', params);
};
