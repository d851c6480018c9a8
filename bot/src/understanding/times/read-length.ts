import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Piece, Reader } from '../mention.ts';
import type { Token } from '../tokens.ts';
import { readAnd, readOr, readUntil } from '../words/clock-words.ts';
import {
  readLengthChange,
  readLengthMark,
  readLengthPhrase,
  readOffsetMark,
  readOffsetTail,
  readUnit,
  readWithinMark,
  readWithinTail,
} from '../words/length-words.ts';
import type { Meaning } from '../words/lexicon.ts';
import { type NumeralCase, numeralOf } from '../words/numerals.ts';
import { halfBehind } from './read-clock.ts';

const HOUR = 60;
const DAY = 1440;
const DECIMAL = /^(\d{1,2})[.,](\d{1,2})$/;

interface Length {
  readonly minutes: number;
  readonly used: number;
  readonly language?: Language | undefined;
}

/** "Kahdelta" is a time and "kahdelle" are people, unless what is counted ends so too: "kahdelle tunnille". */
const OF_AMOUNTS: ReadonlySet<NumeralCase> = new Set<NumeralCase>(['plain', 'of', 'as', 'part', 'by']);
const FOR_UNIT = /(?:tunn|minuut)ille$/;

const amountAt = (token: Token | undefined, counted?: Token): number | undefined => {
  const decimal = DECIMAL.exec(token?.text ?? '');
  if (decimal !== null) return Number(`${decimal[1]}.${decimal[2]}`);
  const numeral = numeralOf(token);
  if (numeral === undefined) return undefined;
  const isFor = numeral.form === 'to' && FOR_UNIT.test(counted?.text ?? '');
  return isFor || OF_AMOUNTS.has(numeral.form) ? numeral.value : undefined;
};

/** "Tunnilla", "vartilla": by so much longer, shorter, later. */
const BY_ENDING = /(?:tunn|minuut|vart)illa$/;

/** More hours than a booking can last. */
const MAX_HOURS = 10;
/** From this hour on a number may be a time of the morning: "huomenna 9 tunniksi". */
const FIRST_HOUR = 6;
const FOR_AN_HOUR = /^tunniks/;

/** Whether "9 tunniksi" may be nine o'clock for an hour. */
const mayBeTime = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' &&
  FOR_AN_HOUR.test(tokens[at + 1]?.text ?? '') &&
  (amountAt(tokens[at]) ?? 0) >= FIRST_HOUR;

/** "14h", "14 h" and "14 t" are no length that anybody could book. */
const isHourSign = (tokens: readonly Token[], at: number): boolean => /^[ht]$/.test(tokens[at + 1]?.text ?? '');

/** "Fem och en halv timme", "five and a half hours". */
const andAHalf = (tokens: readonly Token[], at: number): Length | undefined => {
  const amount = amountAt(tokens[at]);
  const behind = amount === undefined ? 0 : halfBehind(tokens, at + 1);
  if (amount === undefined || behind === 0) return undefined;
  return { minutes: amount * HOUR + HOUR / 2, used: 1 + behind, language: numeralOf(tokens[at])?.language };
};

/** "45 min", "1,5 h", "kahdeksi tunniksi", "1h30". */
const counted = (tokens: readonly Token[], at: number): Length | undefined => {
  const amount = amountAt(tokens[at], tokens[at + 1]);
  const unit = readUnit(tokens, at + 1);
  if (amount === undefined || unit === undefined) return undefined;
  if (unit.value === HOUR && amount > MAX_HOURS && (mayBeTime(tokens, at) || isHourSign(tokens, at))) return undefined;
  const rest = tokens[at + 1 + unit.used];
  const isMinutes =
    unit.value === HOUR && rest?.kind === 'number' && rest.joined === 'glued' && /^\d\d\.?$/.test(rest.text);
  const minutes = Math.round(amount * unit.value) + (isMinutes ? Number.parseInt(rest.text, 10) : 0);
  const unitAgain = isMinutes ? (readUnit(tokens, at + 2 + unit.used)?.used ?? 0) : 0;
  return { minutes, used: 1 + unit.used + (isMinutes ? 1 + unitAgain : 0), language: unit.language };
};

const lengthAt = (tokens: readonly Token[], at: number): Length | undefined => {
  const phrase = readLengthPhrase(tokens, at);
  const number = andAHalf(tokens, at) ?? counted(tokens, at);
  if (number !== undefined && number.used >= (phrase?.used ?? 0)) return number;
  return phrase && { minutes: phrase.value, used: phrase.used, language: phrase.language };
};

/** Minutes behind whole hours: "1 h 30 min", "tunniksi ja 15 minuutiksi", "tunti ja vartti". */
const minutesBehind = (tokens: readonly Token[], at: number): Length | undefined => {
  const and = readAnd(tokens, at)?.used ?? 0;
  const more = and > 0 ? lengthAt(tokens, at + and) : counted(tokens, at);
  return more === undefined || more.minutes >= HOUR ? undefined : { ...more, used: and + more.used };
};

const wholeLength = (tokens: readonly Token[], at: number): Length | undefined => {
  const first = lengthAt(tokens, at);
  if (first === undefined) return undefined;
  const more = first.minutes % HOUR === 0 ? minutesBehind(tokens, at + first.used) : undefined;
  return { ...first, minutes: first.minutes + (more?.minutes ?? 0), used: first.used + (more?.used ?? 0) };
};

/** "1–2 tuntia", "30 eller 45 minuter": two lengths, of which somebody has to choose. */
const either = (tokens: readonly Token[], at: number): Piece | undefined => {
  const first = amountAt(tokens[at]);
  const ownUnit = first === undefined ? undefined : readUnit(tokens, at + 1);
  const joinAt = at + 1 + (ownUnit?.used ?? 0);
  const join = tokens[joinAt]?.kind === 'dash' ? 1 : ((readOr(tokens, joinAt) ?? readUntil(tokens, joinAt))?.used ?? 0);
  const second = join === 0 ? undefined : counted(tokens, joinAt + join);
  const unit = join === 0 ? undefined : readUnit(tokens, joinAt + join + 1);
  if (first === undefined || second === undefined || unit === undefined) return undefined;
  const minutes = Math.round(first * (ownUnit ?? unit).value);
  return {
    used: joinAt + join + second.used - at,
    what: { kind: 'doubt', about: 'length', why: 'ambiguous', options: [{ minutes }, { minutes: second.minutes }] },
    language: second.language,
  };
};

const timeOrLength = (tokens: readonly Token[], at: number): Piece | undefined => {
  const amount = amountAt(tokens[at]) ?? 0;
  if (!mayBeTime(tokens, at) || amount > MAX_HOURS) return undefined;
  const options = [{ start: amount * HOUR, minutes: HOUR }, { minutes: amount * HOUR }];
  return { used: 2, what: { kind: 'doubt', about: 'length', why: 'ambiguous', options }, language: 'fi' };
};

const isLength = (minutes: number): boolean => minutes >= 1 && minutes <= DAY;

type Words = (tokens: readonly Token[], at: number) => Meaning<string> | undefined;

/** A length with such words before it, behind it or both, and what they say of it. */
const besideLength =
  (readMark: Words, readTail: Words, whatOf: (minutes: number) => Piece['what']): Reader =>
  (tokens, at) => {
    const mark = readMark(tokens, at);
    const length = wholeLength(tokens, at + (mark?.used ?? 0));
    if (length === undefined) return undefined;
    const used = (mark?.used ?? 0) + length.used;
    const tail = readTail(tokens, at + used);
    if (mark === undefined && tail === undefined) return undefined;
    return {
      used: used + (tail?.used ?? 0),
      what: whatOf(length.minutes),
      language: mark?.language ?? tail?.language,
    };
  };

/** "In an hour", "om en timme", "tunnin päästä": when it begins. */
const readOffset = besideLength(readOffsetMark, readOffsetTail, (minutes) => ({ kind: 'offset', minutes }));

const WHO_CAN_TELL: Piece['what'] = { kind: 'doubt', about: 'time', why: 'vague', options: [] };

/** "Within an hour", "tunnin sisällä": who can tell when. */
const readWithin = besideLength(readWithinMark, readWithinTail, () => WHO_CAN_TELL);

const marksAt = (tokens: readonly Token[], at: number): number => {
  let next = at;
  for (let mark = readLengthMark(tokens, next); mark !== undefined; mark = readLengthMark(tokens, next))
    next += mark.used;
  return next - at;
};

/** How long, or in how long. */
export const readLength: Reader = (tokens, at, setting) => {
  const offset = readWithin(tokens, at, setting) ?? readOffset(tokens, at, setting);
  if (offset !== undefined) return offset;
  const change = readLengthChange(tokens, at);
  const mark = change?.used ?? marksAt(tokens, at);
  const two = either(tokens, at + mark) ?? (mark === 0 ? timeOrLength(tokens, at) : undefined);
  if (two !== undefined) return { ...two, used: mark + two.used };
  const length = wholeLength(tokens, at + mark);
  if (length === undefined || !isLength(length.minutes)) return undefined;
  const isBy = BY_ENDING.test(tokens[at + mark + length.used - 1]?.text ?? '');
  const changed = isBy ? 'by' : change?.value;
  return {
    used: mark + length.used,
    what: { kind: 'length', minutes: length.minutes, ...(changed && { change: changed }) },
    language: length.language,
  };
};
