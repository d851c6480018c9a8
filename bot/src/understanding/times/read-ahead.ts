import { addDays, isLocalDay, type LocalDay } from '@yhteistila/core/time/site-time.ts';
import type { Reader } from '../mention.ts';
import { readDaysTail, readDayUnit, readMonthUnit } from '../words/date-words.ts';
import { readOffsetMark } from '../words/length-words.ts';
import { numeralOf } from '../words/numerals.ts';

const WEEK = 7;
const MONTHS = 12;

/** "In two weeks", "kahden viikon päästä", "om två dagar", "a week from today". */
export const readAhead: Reader = (tokens, at, { today }) => {
  const mark = readOffsetMark(tokens, at);
  let next = at + (mark?.used ?? 0);
  const numeral = numeralOf(tokens[next]);
  if (numeral !== undefined || /^(?:a|an|en|parin|pari)$/.test(tokens[next]?.text ?? '')) next += 1;
  const count = numeral?.value ?? (tokens[next - 1]?.text.startsWith('pari') === true && next > at ? 2 : 1);
  const unit = readDayUnit(tokens, next);
  if (unit === undefined) return undefined;
  next += unit.used;
  const tail = readDaysTail(tokens, next);
  if (mark === undefined && tail === undefined) return undefined;
  next += tail?.used ?? 0;
  const language = unit.language;
  const days = count * unit.value;
  if (unit.value >= WEEK) return { used: next - at, language, what: { kind: 'week', weeks: days / WEEK, exact: true } };
  return { used: next - at, language, what: { kind: 'day', day: addDays(today, days), isDate: false } };
};

/** So many months from the day on; where the month has no such date, its last one. */
const monthsFrom = (today: LocalDay, months: number): LocalDay => {
  const [year = 0, month = 0, date = 0] = today.split('-').map(Number);
  const index = month - 1 + months;
  const start = `${year + Math.floor(index / MONTHS)}-${String((index % MONTHS) + 1).padStart(2, '0')}`;
  for (let day = date; ; day--) {
    const found = `${start}-${String(day).padStart(2, '0')}`;
    if (isLocalDay(found)) return found;
  }
};

/** "In a month", "kuukauden päästä", "om två månader". */
export const readMonthsAhead: Reader = (tokens, at, { today }) => {
  const mark = readOffsetMark(tokens, at);
  let next = at + (mark?.used ?? 0);
  const numeral = numeralOf(tokens[next]);
  if (numeral !== undefined || /^(?:a|an|en|parin)$/.test(tokens[next]?.text ?? '')) next += 1;
  const count = numeral?.value ?? (tokens[next - 1]?.text === 'parin' && next > at ? 2 : 1);
  const unit = readMonthUnit(tokens, next);
  if (unit === undefined || count < 1 || count > MONTHS) return undefined;
  next += unit.used;
  const tail = readDaysTail(tokens, next);
  if (mark === undefined && tail === undefined) return undefined;
  const used = next + (tail?.used ?? 0) - at;
  return { used, language: unit.language, what: { kind: 'day', day: monthsFrom(today, count), isDate: false } };
};
