import { addDays, type LocalDay, type Weekday } from '@yhteistila/core/time/site-time.ts';
import type { Piece, Reader, Setting } from '../mention.ts';
import type { Token } from '../tokens.ts';
import { readAnd } from '../words/clock-words.ts';
import { readDayUnit, readMonth } from '../words/date-words.ts';
import type { Meaning } from '../words/lexicon.ts';
import { numeralOf } from '../words/numerals.ts';
import { ordinalOf } from '../words/ordinals.ts';
import {
  type Often,
  readEndOf,
  readEvery,
  readEveryWeekday,
  readOfMonth,
  readOften,
  readOrdinal,
  readTimes,
} from '../words/series-words.ts';
import { weekdayAt } from './read-day.ts';

const WEEK = 7;
const MAX_INTERVAL = 12;

interface Weekdays {
  readonly weekdays: readonly Weekday[];
  readonly used: number;
  readonly language: Piece['language'];
}

/** "Maanantai ja keskiviikko", "ma, ke". `every`: each is named as one that comes again, "maanantaisin". */
const weekdaysAt = (tokens: readonly Token[], at: number, setting: Setting, every: boolean): Weekdays | undefined => {
  const read = (next: number) =>
    readEveryWeekday(tokens, next) ?? (every ? undefined : weekdayAt(tokens, next, setting));
  const first = read(at);
  if (first === undefined) return undefined;
  const weekdays = [first.value];
  let used = first.used;
  for (;;) {
    const comma = tokens[at + used]?.text === ',' ? 1 : 0;
    const join = comma + (readAnd(tokens, at + used + comma)?.used ?? 0);
    const again = join === 0 ? undefined : read(at + used + join);
    if (again === undefined) return { weekdays, used, language: first.language };
    weekdays.push(again.value);
    used += join + again.used;
  }
};

/** "Joka toinen tiistai", "every Monday and Thursday", "varje mån". */
const readEveryDay: Reader = (tokens, at, setting) => {
  const every = readEvery(tokens, at);
  const start = at + (every?.used ?? 0);
  const found = weekdaysAt(tokens, start, setting, every === undefined);
  if (found === undefined) return undefined;
  const often = { freq: 'WEEKLY' as const, interval: every?.value ?? 1 };
  return {
    used: start + found.used - at,
    what: { kind: 'often', often, weekdays: found.weekdays },
    language: found.language,
  };
};

/** "Every 3 weeks", "joka 2. viikko". */
const readEveryFew: Reader = (tokens, at) => {
  const every = readEvery(tokens, at);
  const count = every && (numeralOf(tokens[at + every.used])?.value ?? ordinalOf(tokens[at + every.used])?.value);
  const unit = every && readDayUnit(tokens, at + every.used + 1);
  if (every === undefined || count === undefined || count > MAX_INTERVAL || unit === undefined) return undefined;
  if (unit.value > WEEK) return undefined;
  const freq = unit.value === WEEK ? ('WEEKLY' as const) : ('DAILY' as const);
  return {
    used: every.used + 1 + unit.used,
    what: { kind: 'often', often: { freq, interval: count }, weekdays: [] },
    language: unit.language,
  };
};

interface Nth {
  readonly nth: number;
  readonly weekday: Weekday;
  readonly used: number;
}

const nthWeekday = (tokens: readonly Token[], at: number, setting: Setting): Nth | undefined => {
  const ordinal = readOrdinal(tokens, at);
  const weekday = ordinal && weekdayAt(tokens, at + ordinal.used, setting);
  return ordinal && weekday
    ? { nth: ordinal.value, weekday: weekday.value, used: ordinal.used + weekday.used }
    : undefined;
};

/** That it is each month; "of the month" alone says so beside the n-th weekday. */
const monthlyAt = (tokens: readonly Token[], at: number): Meaning<Often> | undefined => {
  const often = readOften(tokens, at);
  const month = often === undefined ? readOfMonth(tokens, at) : undefined;
  return month === undefined ? often : { ...month, value: { freq: 'MONTHLY', interval: 1 } };
};

/** "Joka kuukauden ensimmäinen maanantai", "the first Monday of every month", "första måndagen i varje månad". */
const readMonthly: Reader = (tokens, at, setting) => {
  const before = monthlyAt(tokens, at);
  // "Every first Tuesday of the month".
  const every = before === undefined ? readEvery(tokens, at) : undefined;
  const start = at + (before?.used ?? (every?.value === 1 ? every.used : 0));
  const nth = nthWeekday(tokens, start, setting);
  if (nth === undefined) return undefined;
  const end = start + nth.used;
  const skipped = tokens[end]?.text === 'i' ? 1 : 0;
  const after = before === undefined ? monthlyAt(tokens, end + skipped) : undefined;
  const often = before ?? after;
  if (often?.value.freq !== 'MONTHLY') return undefined;
  return {
    used: end + (after === undefined ? 0 : skipped + after.used) - at,
    what: { kind: 'often', often: often.value, weekdays: [nth.weekday], nth: nth.nth },
    language: often.language,
  };
};

const readOftenAlone: Reader = (tokens, at) => {
  const often = readOften(tokens, at);
  return (
    often && { used: often.used, what: { kind: 'often', often: often.value, weekdays: [] }, language: often.language }
  );
};

const readCount: Reader = (tokens, at) => {
  const numeral = numeralOf(tokens[at]);
  const times = numeral && readTimes(tokens, at + 1);
  if (numeral === undefined || times === undefined || numeral.value < 1) return undefined;
  return { used: 1 + times.used, what: { kind: 'count', count: numeral.value }, language: times.language };
};

const lastOfMonth = (year: number, month: number): LocalDay =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, -1);

/** "Vuoden loppuun", "until the end of February", "helmikuun loppuun asti". */
const readLastDay: Reader = (tokens, at, { today }) => {
  const [year, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const named = readMonth(tokens, at);
  const end = readEndOf(tokens, at + (named?.used ?? 0));
  if (end === undefined) return undefined;
  const behind = named === undefined ? readMonth(tokens, at + end.used) : undefined;
  const month = (named ?? behind)?.value ?? (end.value === 'month' ? thisMonth : undefined);
  if (end.value === 'end' && month === undefined) return undefined;
  const day = month === undefined ? `${year}-12-31` : lastOfMonth(month < thisMonth ? year + 1 : year, month);
  return {
    used: (named?.used ?? 0) + end.used + (behind?.used ?? 0),
    what: { kind: 'day', day, isDate: true, direction: 'to' },
    language: end.language,
  };
};

const READERS: readonly Reader[] = [readMonthly, readEveryDay, readEveryFew, readOftenAlone, readCount, readLastDay];

/** That it comes again: how often, how many times, until when. */
export const readRecurring: Reader = (tokens, at, setting) =>
  READERS.map((read) => read(tokens, at, setting)).reduce<Piece | undefined>(
    (best, piece) => ((piece?.used ?? 0) > (best?.used ?? 0) ? piece : best),
    undefined,
  );
