import type { Language } from '@yhteistila/core/language/texts.ts';
import { addDays, GRID_MINUTES, isLocalDay, type LocalDay, type Weekday } from '@yhteistila/core/time/site-time.ts';
import type { Direction, Piece, Reader, Setting, What } from '../mention.ts';
import type { Token } from '../tokens.ts';
import { readTimeTail, readUntil } from '../words/clock-words.ts';
import {
  readDayOfMonthTail,
  readDayUnit,
  readMonth,
  readMonthOffset,
  readNamedDate,
  readWeekOffset,
  readWeekWord,
} from '../words/date-words.ts';
import { readPointing, readRelativeDay, readShortWeekday, readWeekday } from '../words/day-words.ts';
import { readLengthMark } from '../words/length-words.ts';
import { numeralOf } from '../words/numerals.ts';
import { ordinalOf } from '../words/ordinals.ts';
import { readAhead, readMonthsAhead } from './read-ahead.ts';
import { dateAt, type ReadDate, withoutYear } from './read-date.ts';

const MAX_WEEK = 53;
const MAX_DATES = 31;
/** The ending of a Finnish day from which something begins or is counted. */
export const FROM = /(?:s|l)ta$|lt$|st$/;
const TO = /(?:lle|ksi|ks|oon|hin|iin|een)$/;

/** What the ending of a Finnish word for a day says: maanantaista, keskiviikkoon, perjantaille. */
const directionOf = (text: string, language: Language): Direction | undefined => {
  if (language !== 'fi') return undefined;
  if (FROM.test(text)) return 'from';
  return TO.test(text) ? 'to' : undefined;
};

const dayWhat = (date: ReadDate): What =>
  'day' in date
    ? { kind: 'day', day: date.day, isDate: true }
    : { kind: 'doubt', about: 'day', why: date.why, options: date.options.map((day) => ({ day })) };

const NO_DATE: Piece = { used: 1, what: { kind: 'doubt', about: 'day', why: 'noSuchDay', options: [] } };

const readRelative: Reader = (tokens, at, { today }) => {
  const relative = readRelativeDay(tokens, at);
  if (relative === undefined) return undefined;
  const day = addDays(today, relative.value);
  const { used, language } = relative;
  if (relative.value < 0)
    return { used, language, what: { kind: 'doubt', about: 'day', why: 'passedDay', options: [] } };
  const direction = directionOf(tokens[at]?.text ?? '', language);
  return { used, language, what: { kind: 'day', day, isDate: false, ...(direction && { direction }) } };
};

/** A short form counts in its own language alone, and "mä" is not "ma". */
const shortWeekday = (tokens: readonly Token[], at: number, language: Language) => {
  const token = tokens[at];
  if (token === undefined || (language === 'fi' && /[äöåÄÖÅ]/.test(token.raw))) return undefined;
  return readShortWeekday(tokens, at, language);
};

export const weekdayAt = (
  tokens: readonly Token[],
  at: number,
  { language }: Setting,
): { readonly value: Weekday; readonly used: number; readonly language: Language } | undefined =>
  readWeekday(tokens, at) ?? shortWeekday(tokens, at, language);

const readPointedWeekday: Reader = (tokens, at, setting) => {
  const pointing = readPointing(tokens, at);
  // "Nästa vecka" and "ensi viikolla" are read as weeks; here a weekday has to follow.
  const weekday = weekdayAt(tokens, at + (pointing?.used ?? 0), setting);
  if (weekday === undefined) return undefined;
  const start = at + (pointing?.used ?? 0);
  const used = start - at + weekday.used;
  const [after, number] = tokens.slice(start + weekday.used, start + weekday.used + 2);
  const weekAfter = setting.language === 'en' && after?.text === 'week' && number?.kind !== 'number';
  const direction = directionOf(tokens[start]?.text ?? '', weekday.language);
  const isPast =
    pointing?.value === 'past' ||
    (weekday.language === 'sv' && /^i$/.test(tokens[at - 1]?.text ?? '') && /s$/.test(tokens[start]?.text ?? ''));
  if (isPast)
    return { used, language: weekday.language, what: { kind: 'doubt', about: 'day', why: 'passedDay', options: [] } };
  return {
    used: used + (weekAfter ? 1 : 0),
    language: weekday.language,
    what: {
      kind: 'weekday',
      weekday: weekday.value,
      ...(weekAfter ? { pointing: 'weekAfter' as const } : pointing && { pointing: pointing.value }),
      ...(direction && { direction }),
    },
  };
};

/** "1–3.12.", "1.–3. joulukuuta": a stretch of dates. */
const readDates: Reader = (tokens, at, setting) => {
  const first = ordinalOf(tokens[at]);
  if (first === undefined || first.by === 'word') return undefined;
  const join = tokens[at + 1]?.kind === 'dash' ? 1 : (readUntil(tokens, at + 1)?.used ?? 0);
  const last = join === 0 ? undefined : dateAt(tokens, at + 1 + join, setting);
  if (last === undefined || !('day' in last)) return undefined;
  const from: LocalDay = `${last.day.slice(0, 8)}${String(first.value).padStart(2, '0')}`;
  if (!isLocalDay(from) || from >= last.day) return undefined;
  return { used: 1 + join + last.used, language: last.language, what: { kind: 'days', from, to: last.day } };
};

const readDate: Reader = (tokens, at, setting) => {
  const article = /^(?:den|the)$/.test(tokens[at]?.text ?? '') ? 1 : 0;
  const date = dateAt(tokens, at + article, setting);
  return date && { used: article + date.used, language: date.language, what: dayWhat(date) };
};

const LIKE_DATE = /^(\d{1,2})\.(\d{1,2})(\.(?:20\d\d|\d\d)?)?\.?$/;
const MONTHS = 12;
const FIRST_HOUR = 6;

/** "1.13.", "32.12.": no date, and hardly a time. */
const readNoDate: Reader = (tokens, at) => {
  const [text = '', date, month, end] = LIKE_DATE.exec(tokens[at]?.text ?? '') ?? [];
  const [first, second] = [Number(date), Number(month)];
  if (text === '' || first > MAX_DATES || second > MAX_DATES) {
    const isMonth = second >= 1 && second <= MONTHS;
    return text !== '' && isMonth && first > MAX_DATES && first < 100 ? NO_DATE : undefined;
  }
  const hasYear = (end?.length ?? 0) > 1;
  const isPointed = end !== undefined && at + 1 < tokens.length;
  const mayBeTime = !hasYear && (second % GRID_MINUTES === 0 || !(isPointed || first < FIRST_HOUR));
  return second > MONTHS && !mayBeTime ? NO_DATE : undefined;
};

const readNamed: Reader = (tokens, at, { today }) => {
  const named = readNamedDate(tokens, at);
  if (named === undefined) return undefined;
  const [month = 0, date = 0] = named.value.split('-').map(Number);
  const { used, language } = named;
  return { used, language, what: dayWhat({ used, ...withoutYear(month, date, today) }) };
};

/** "Ensi viikolla", "vecka 50", "week 50", "viikolla 50". */
const readWeek: Reader = (tokens, at) => {
  const offset = readWeekOffset(tokens, at);
  if (offset !== undefined) {
    return { used: offset.used, language: offset.language, what: { kind: 'week', weeks: offset.value, exact: false } };
  }
  const word = readWeekWord(tokens, at);
  if (word === undefined) return undefined;
  const next = at + word.used + (tokens[at + word.used]?.kind === 'mark' ? 1 : 0);
  const token = tokens[next];
  const week = token?.kind === 'number' ? numeralOf(token)?.value : undefined;
  if (week === undefined || week < 1 || week > MAX_WEEK) return undefined;
  return { used: next + 1 - at, language: word.language, what: { kind: 'weekNumber', week } };
};

/** "For two days", "kahdeksi päiväksi", "i en vecka": longer than a booking can be. */
const readDaysLong: Reader = (tokens, at) => {
  const mark = readLengthMark(tokens, at);
  let next = at + (mark?.used ?? 0);
  const numeral = numeralOf(tokens[next]);
  const isOne = numeral === undefined && /^(?:a|en|one)$/.test(tokens[next]?.text ?? '');
  if (numeral !== undefined || isOne) next += 1;
  const unit = readDayUnit(tokens, next);
  const count = (numeral?.value ?? 1) * (unit?.value ?? 0);
  const isAs = /(?:ksi|ks)$/.test(tokens[next]?.text ?? '');
  if (unit === undefined || (numeral === undefined && !isOne && !isAs) || count < 2 || count > 60) return undefined;
  if (numeral !== undefined && mark === undefined && !isAs && numeral.form !== 'as') return undefined;
  return {
    used: next + unit.used - at,
    language: unit.language,
    what: { kind: 'daysLong', days: count },
  };
};

/** Behind these "mars", "juni" and "may" are months. */
const BEFORE_MONTH = /^(?:i|till|fran|under|in|of|until|through)$/;
const SHORT_MONTH = /^(?:mars|maj|juni|juli|june|july|may)$/;
const BEFORE_LAST = /^(?:till|tills|til|until|to)$/;
const INTO = /uu(?:hun|lle)$/;

/** "Maaliskuuhun", "until March", "viikolle 10 asti": a month or week until which a series goes on. */
const withLast = (piece: Piece, tokens: readonly Token[], at: number): Piece => {
  const { what } = piece;
  if (what.kind !== 'month' && what.kind !== 'monthName' && what.kind !== 'weekNumber') return piece;
  const tail = readTimeTail(tokens, at + piece.used);
  const used = piece.used + (tail?.value === 'end' ? tail.used : 0);
  const before = tokens[at - 1]?.text ?? '';
  const isBehind = BEFORE_LAST.test(before) && (before !== 'to' || piece.language === 'en');
  const isInto = tail?.value === 'end' || (what.kind === 'monthName' && INTO.test(tokens[at]?.text ?? ''));
  return isBehind || isInto ? { ...piece, used, what: { ...what, isLast: true } } : piece;
};

const readMonths: Reader = (tokens, at) => {
  const offset = readMonthOffset(tokens, at);
  if (offset !== undefined) {
    return { used: offset.used, language: offset.language, what: { kind: 'month', months: offset.value } };
  }
  const month = readMonth(tokens, at);
  // "May", "mar" and the like are other words when they stand alone.
  const text = tokens[at]?.text ?? '';
  const isWhole = text.length >= 5 || (BEFORE_MONTH.test(tokens[at - 1]?.text ?? '') && SHORT_MONTH.test(text));
  return month && isWhole
    ? { used: month.used, language: month.language, what: { kind: 'monthName', month: month.value } }
    : undefined;
};

/** "The 5th", "den 5:e", "5. päivä", "viides päivä". */
const readDayOfMonth: Reader = (tokens, at, { language }) => {
  const isDen = tokens[at]?.text === 'den' && language === 'sv';
  const isThe = tokens[at]?.text === 'the';
  const start = isDen || isThe ? at + 1 : at;
  const ordinal = ordinalOf(tokens[start]);
  if (ordinal === undefined) return undefined;
  const tail = ordinal.by === 'nothing' ? undefined : readDayOfMonthTail(tokens, start + 1);
  const byEnding = ordinal.by === 'ending' && tokens[start]?.ending !== 'a';
  const isOrdinal =
    tail !== undefined || (ordinal.by !== 'word' && (byEnding || isDen)) || (isDen && ordinal.by === 'word');
  if (!isOrdinal) return undefined;
  const used = start + 1 + (tail?.used ?? 0) - at;
  return {
    used,
    language: tail?.language ?? (isDen ? 'sv' : undefined),
    what: { kind: 'dayOfMonth', date: ordinal.value },
  };
};

const READERS: readonly Reader[] = [
  readRelative,
  readPointedWeekday,
  readDates,
  readDate,
  readNoDate,
  readNamed,
  readWeek,
  readAhead,
  readMonthsAhead,
  readDaysLong,
  readMonths,
  readDayOfMonth,
];

const longest = (pieces: readonly (Piece | undefined)[]): Piece | undefined =>
  pieces.reduce<Piece | undefined>((best, piece) => ((piece?.used ?? 0) > (best?.used ?? 0) ? piece : best), undefined);

/** Which day, or a word that tells of one: a date, a weekday, a week, "tomorrow"; "31.1. asti" is until then. */
export const readDay: Reader = (tokens, at, setting) => {
  const piece = longest(READERS.map((read) => read(tokens, at, setting)));
  if (piece === undefined) return undefined;
  if (piece.what.kind !== 'day' && piece.what.kind !== 'weekday') return withLast(piece, tokens, at);
  const tail = readTimeTail(tokens, at + piece.used);
  if (tail?.language !== 'fi') return piece;
  if (tail.value === 'end') {
    const what = { ...piece.what, direction: 'to' as const, isLast: true as const };
    return { ...piece, used: piece.used + tail.used, what };
  }
  if (tail.value === 'start')
    return { ...piece, used: piece.used + tail.used, what: { ...piece.what, direction: 'from' } };
  return piece;
};
