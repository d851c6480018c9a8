import { addDays, type LocalDay, type Weekday } from '@yhteistila/core/time/site-time.ts';
import { comingWeekday } from '../meaning/days-of.ts';
import type { Reader, Setting } from '../mention.ts';
import type { Token } from '../tokens.ts';
import { readMonth, readMonthOffset } from '../words/date-words.ts';
import { readOrdinal } from '../words/series-words.ts';
import { weekdayAt } from './read-day.ts';

const WEEK = 7;
const MONTHS = 12;
const OF = /^(?:of|in|i|av)$/;

interface Month {
  readonly first: LocalDay;
  readonly used: number;
}

const firstOf = (year: number, month: number): LocalDay =>
  month > MONTHS ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;

/** A month that is named, or told by its distance: "ensi kuun". */
const monthAt = (tokens: readonly Token[], at: number, { today }: Setting): Month | undefined => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const offset = readMonthOffset(tokens, at);
  if (offset !== undefined) return { first: firstOf(year, month + offset.value), used: offset.used };
  const named = readMonth(tokens, at);
  return named && { first: firstOf(named.value < month ? year + 1 : year, named.value), used: named.used };
};

const nthIn = ({ first }: Month, weekday: Weekday, nth: number): LocalDay => {
  const next = firstOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)) + 1);
  const earliest = comingWeekday(weekday, addDays(first, -1));
  return nth < 0 ? addDays(comingWeekday(weekday, addDays(next, -1)), -WEEK) : addDays(earliest, (nth - 1) * WEEK);
};

/** "Joulukuun viimeinen perjantai", "the first Monday of next month", "sista fredagen i januari": one day. */
export const readNthDay: Reader = (tokens, at, setting) => {
  const before = monthAt(tokens, at, setting);
  const start = at + (before?.used ?? 0);
  const ordinal = readOrdinal(tokens, start);
  const weekday = ordinal && weekdayAt(tokens, start + ordinal.used, setting);
  if (ordinal === undefined || weekday === undefined) return undefined;
  const end = start + ordinal.used + weekday.used;
  const of = OF.test(tokens[end]?.text ?? '') ? 1 : 0;
  const month = before ?? monthAt(tokens, end + of, setting);
  if (month === undefined) return undefined;
  const used = before === undefined ? end + of + month.used - at : end - at;
  const day = nthIn(month, weekday.value, ordinal.value);
  const { language } = weekday;
  if (day < setting.today)
    return { used, language, what: { kind: 'doubt', about: 'day', why: 'passedDay', options: [] } };
  return { used, language, what: { kind: 'day', day, isDate: false } };
};
