import { addDays, type LocalDay, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { comingWeekday } from '../meaning/days-of.ts';
import type { Piece, Reader, Setting } from '../mention.ts';
import type { Said } from '../said.ts';
import type { Token } from '../tokens.ts';
import {
  readCountedFrom,
  readCountedOn,
  readSideBefore,
  readSideBehind,
  type Side,
} from '../words/beside-day-words.ts';
import { readDayUnit, readNamedDate } from '../words/date-words.ts';
import { readPointing, readRelativeDay } from '../words/day-words.ts';
import { numeralOf } from '../words/numerals.ts';
import { readVague } from '../words/vague-words.ts';
import { dateAt, withoutYear } from './read-date.ts';
import { FROM, weekdayAt } from './read-day.ts';

const WEEK = 7;
const OPTIONS = 3;
/** "Perjantain jälkeen": the ending of a Finnish day that stands so. */
const GENITIVE = /n$/;

interface Anchor {
  /** Undefined where the words do not say which day: Christmas, midsummer. */
  readonly day?: LocalDay;
  readonly used: number;
  readonly language?: Piece['language'];
}

const dated = (tokens: readonly Token[], at: number, setting: Setting): Anchor | undefined => {
  const article = /^(?:den|the)$/.test(tokens[at]?.text ?? '') ? 1 : 0;
  const date = dateAt(tokens, at + article, setting);
  // "Efter 9.10" is rather a time: a date in figures has its last point.
  const isFigures = date?.used === 1 && !/\d\.$/.test(tokens[at + article]?.text ?? '');
  return date === undefined || isFigures || !('day' in date)
    ? undefined
    : { day: date.day, used: article + date.used, language: date.language };
};

const named = (tokens: readonly Token[], at: number, { today }: Setting): Anchor | undefined => {
  const found = readNamedDate(tokens, at);
  const [month = 0, date = 0] = found?.value.split('-').map(Number) ?? [];
  const meant = withoutYear(month, date, today);
  return found && { used: found.used, language: found.language, ...('day' in meant && { day: meant.day }) };
};

const onWeekday = (tokens: readonly Token[], at: number, setting: Setting): Anchor | undefined => {
  const pointing = readPointing(tokens, at);
  const skipped = pointing?.value === 'coming' ? pointing.used : 0;
  const on = /^(?:pa|on)$/.test(tokens[at]?.text ?? '') ? 1 : skipped;
  const weekday = weekdayAt(tokens, at + on, setting);
  return (
    weekday && {
      day: comingWeekday(weekday.value, setting.today),
      used: on + weekday.used,
      language: weekday.language,
    }
  );
};

const relative = (tokens: readonly Token[], at: number, { today }: Setting): Anchor | undefined => {
  const found = readRelativeDay(tokens, at);
  return found && { day: addDays(today, found.value), used: found.used, language: found.language };
};

const vague = (tokens: readonly Token[], at: number): Anchor | undefined => {
  const found = readVague(tokens, at);
  return found?.value === 'day' ? { used: found.used, language: found.language } : undefined;
};

/** The day beside which another one is meant. */
const anchorAt = (tokens: readonly Token[], at: number, setting: Setting): Anchor | undefined =>
  named(tokens, at, setting) ??
  vague(tokens, at) ??
  onWeekday(tokens, at, setting) ??
  relative(tokens, at, setting) ??
  dated(tokens, at, setting);

const isWorkday = (day: LocalDay): boolean => !/^S/.test(weekdayOf(day));

/** The nearest working days on that side, as far as they are to come. */
const daysBeside = (day: LocalDay, step: 1 | -1, today: LocalDay): readonly LocalDay[] =>
  Array.from({ length: WEEK }, (_, index) => addDays(day, step * (index + 1)))
    .filter((each) => isWorkday(each) && each >= today)
    .slice(0, OPTIONS)
    .sort();

const optionsFor = (side: Side, day: LocalDay, today: LocalDay): readonly Said[] => {
  if (side === 'by') return [...daysBeside(day, -1, today).slice(-2), day].map((each) => ({ day: each }));
  return daysBeside(day, side === 'after' || side === 'dayAfter' ? 1 : -1, today).map((each) => ({ day: each }));
};

const beside = (side: Side, { day }: Anchor, today: LocalDay): Piece['what'] => {
  if (day === undefined) return { kind: 'doubt', about: 'day', why: 'vague', options: [] };
  if (side === 'dayAfter') return { kind: 'day', day: addDays(day, 1), isDate: false };
  if (side === 'dayBefore') return { kind: 'day', day: addDays(day, -1), isDate: false };
  return { kind: 'doubt', about: 'day', why: 'vague', options: optionsFor(side, day, today) };
};

/** "Efter jul", "before Friday", "the day after Christmas Day". */
const sideFirst: Reader = (tokens, at, setting) => {
  const side = readSideBefore(tokens, at);
  const anchor = side && anchorAt(tokens, at + side.used, setting);
  if (side === undefined || anchor === undefined) return undefined;
  return {
    used: side.used + anchor.used,
    what: beside(side.value, anchor, setting.today),
    language: anchor.language ?? side.language,
  };
};

/** "Joulun jälkeen", "itsenäisyyspäivän jälkeisenä päivänä", "perjantaihin mennessä". */
const sideLast: Reader = (tokens, at, setting) => {
  const anchor = anchorAt(tokens, at, setting);
  const side = anchor && readSideBehind(tokens, at + anchor.used);
  if (anchor === undefined || side === undefined) return undefined;
  const last = tokens[at + anchor.used - 1];
  if (side.value === 'after' && last?.kind === 'word' && !GENITIVE.test(last.text)) return undefined;
  return {
    used: anchor.used + side.used,
    what: beside(side.value, anchor, setting.today),
    language: anchor.language ?? side.language,
  };
};

interface Span {
  readonly days: number;
  readonly used: number;
}

/** "A week", "two weeks", "fjorton dagar", "viikko". */
const spanAt = (tokens: readonly Token[], at: number): Span | undefined => {
  const numeral = numeralOf(tokens[at]);
  const isOne = numeral === undefined && /^(?:a|an|en)$/.test(tokens[at]?.text ?? '');
  const skipped = numeral !== undefined || isOne ? 1 : 0;
  const unit = readDayUnit(tokens, at + skipped);
  return unit && { days: (numeral?.value ?? 1) * unit.value, used: skipped + unit.used };
};

const counted = ({ day }: Anchor, { days }: Span): Piece['what'] | undefined =>
  day === undefined ? undefined : { kind: 'day', day: addDays(day, days), isDate: false };

/** "A week on Tuesday", "two weeks from tomorrow", "viikon päästä huomisesta". "A week tomorrow" needs nothing between. */
const spanFirst: Reader = (tokens, at, setting) => {
  const span = spanAt(tokens, at);
  if (span === undefined) return undefined;
  const from = readCountedFrom(tokens, at + span.used);
  const next = at + span.used + (from?.used ?? 0);
  const anchor = (from === undefined ? undefined : onWeekday(tokens, next, setting)) ?? relative(tokens, next, setting);
  const isFinnish = from?.language === 'fi';
  if (anchor === undefined || (isFinnish && !FROM.test(tokens[next]?.text ?? ''))) return undefined;
  if (from === undefined && (anchor.language !== 'en' || span.days % WEEK !== 0)) return undefined;
  const what = counted(anchor, span);
  return what && { used: next + anchor.used - at, what, language: anchor.language };
};

/** "Huomisesta viikko", "maanantaista viikon päästä", "i dag om fjorton dagar". */
const spanLast: Reader = (tokens, at, setting) => {
  const anchor = relative(tokens, at, setting) ?? onWeekday(tokens, at, setting);
  if (anchor === undefined) return undefined;
  const isRelative = readRelativeDay(tokens, at) !== undefined;
  const on = readCountedOn(tokens, at + anchor.used);
  const isFinnish = anchor.language === 'fi' && FROM.test(tokens[at]?.text ?? '');
  if (!isFinnish && (on === undefined || !isRelative)) return undefined;
  const start = at + anchor.used + (isFinnish ? 0 : (on?.used ?? 0));
  const span = spanAt(tokens, start);
  const what = span && counted(anchor, span);
  if (span === undefined || what === undefined) return undefined;
  const tail = isFinnish ? (readCountedFrom(tokens, start + span.used)?.used ?? 0) : 0;
  return { used: start + span.used + tail - at, what, language: anchor.language };
};

const READERS: readonly Reader[] = [sideFirst, sideLast, spanFirst, spanLast];

/** A day by another one: after it, before it, or so long from it. */
export const readBesideDay: Reader = (tokens, at, setting) =>
  READERS.map((read) => read(tokens, at, setting)).reduce<Piece | undefined>(
    (best, piece) => ((piece?.used ?? 0) > (best?.used ?? 0) ? piece : best),
    undefined,
  );
