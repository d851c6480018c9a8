import { addDays, type LocalDay, type Weekday } from '@yhteistila/core/time/site-time.ts';
import { comingWeekday, firstOfOffset, namedMonth, nextMonth } from '../meaning/days-of.ts';
import type { Reader, Setting } from '../mention.ts';
import type { Token } from '../tokens.ts';
import { readMonth, readMonthOffset } from '../words/date-words.ts';
import { readOrdinal } from '../words/series-words.ts';
import { weekdayAt } from './read-day.ts';

const WEEK = 7;
const OF = /^(?:of|in|i|av)$/;

interface Month {
  readonly first: LocalDay;
  readonly used: number;
}

/** A month that is named, or told by its distance: "ensi kuun". */
const monthAt = (tokens: readonly Token[], at: number, { today }: Setting): Month | undefined => {
  const offset = readMonthOffset(tokens, at);
  if (offset !== undefined) return { first: firstOfOffset(offset.value, today), used: offset.used };
  const named = readMonth(tokens, at);
  return named && { first: namedMonth(named.value, today)[0], used: named.used };
};

const nthIn = ({ first }: Month, weekday: Weekday, nth: number): LocalDay => {
  const earliest = comingWeekday(weekday, addDays(first, -1));
  return nth < 0
    ? addDays(comingWeekday(weekday, addDays(nextMonth(first), -1)), -WEEK)
    : addDays(earliest, (nth - 1) * WEEK);
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
