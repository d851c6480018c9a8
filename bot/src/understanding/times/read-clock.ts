import type { Language } from '@yhteistila/core/language/texts.ts';
import type { LocalMinutes } from '@yhteistila/core/time/site-time.ts';
import type { Halves } from '../mention.ts';
import type { Token } from '../tokens.ts';
import { readAnd, readClockShift, readHalfOfDay, readNamedClock, readPastOrTo } from '../words/clock-words.ts';
import { readUnit } from '../words/length-words.ts';
import { type NumeralCase, numeralOf } from '../words/numerals.ts';
import { readPeopleWord } from '../words/people-words.ts';
import { readTimes } from '../words/series-words.ts';

const HOUR = 60;
const HALF_DAY = 720;
const DAY = 1440;
const HOUR_AND_MINUTES = /^(\d{1,2})[.:](\d\d)\.?$/;
const HOUR_COMMA_MINUTES = /^(\d{1,2}),([0-5][05])$/;
const FOUR_FIGURES = /^([01]?\d|2[0-3])([0-5]\d)\.?$/;
/** "At two" is in the afternoon: before this nobody is in the building. */
const FIRST_HOUR = 6;
const LAST_MINUTES_BESIDE_HOUR = 29;

/** A time of the clock, as it was said. */
export interface Clock {
  readonly minutes: LocalMinutes;
  readonly used: number;
  /** With minutes, "o'clock" or the like: it can be nothing but a time. */
  readonly sure: boolean;
  readonly form: NumeralCase;
  /** Set where the words do not say which half of the day is meant. */
  readonly halves?: Halves;
  /** "pm" was said. */
  readonly isPm?: true;
  readonly language?: Language | undefined;
}

interface Raw {
  /** Minutes after midnight as they were written. */
  readonly minutes: number;
  readonly used: number;
  readonly sure: boolean;
  /** A zero was written first, or the hour is no twelve-hour one: it says itself which half of the day it means. */
  readonly is24: boolean;
  readonly form?: NumeralCase;
  readonly language?: Language | undefined;
}

type Base = Omit<Clock, 'minutes' | 'halves' | 'isPm'>;

/** With "am" or "pm"; a time that has passed one o'clock in the afternoon needs neither. */
const inMarkedHalf = (base: Base, minutes: number, half: 'am' | 'pm'): Clock => {
  if (minutes >= HALF_DAY + HOUR) return { ...base, minutes };
  const inHalf = minutes >= HALF_DAY ? minutes - HALF_DAY : minutes;
  return half === 'am' ? { ...base, minutes: inHalf } : { ...base, minutes: inHalf + HALF_DAY, isPm: true };
};

/** Without a word for its half, what would lie before six is in the afternoon. */
const inEitherHalf = (base: Base, minutes: number): Clock => {
  const am = minutes < 0 ? minutes + HALF_DAY : minutes;
  if (am >= HALF_DAY) return { ...base, minutes: am };
  const halves = { am, pm: am + HALF_DAY };
  return { ...base, minutes: am < FIRST_HOUR * HOUR ? halves.pm : am, halves };
};

/** What was written, in 24 hours. */
const clockOf = (raw: Raw, tokens: readonly Token[], at: number): Clock | undefined => {
  const mark = readHalfOfDay(tokens, at + raw.used);
  const { minutes } = raw;
  const base: Base = {
    used: raw.used + (mark?.used ?? 0),
    form: raw.form ?? 'plain',
    sure: raw.sure || mark !== undefined,
    language: raw.language,
  };
  if (minutes < -LAST_MINUTES_BESIDE_HOUR || minutes > DAY) return undefined;
  if (mark !== undefined) return inMarkedHalf(base, minutes, mark.value);
  if (!raw.is24 && minutes < HALF_DAY + HOUR) return inEitherHalf(base, minutes);
  return minutes < 0 ? undefined : { ...base, minutes };
};

const isWritten24 = (hour: string): boolean => hour.startsWith('0') || Number(hour) > 12;

const fromParts = (hour: string, minute: string, token: Token): Raw | undefined => {
  const minutes = Number(hour) * HOUR + Number(minute);
  if (Number(minute) >= HOUR || minutes > DAY) return undefined;
  const form = token.ending === undefined ? undefined : numeralOf({ ...token, text: hour })?.form;
  return { minutes, used: 1, sure: true, is24: isWritten24(hour), ...(form && { form }) };
};

/** "10.30", "10:30", "1430"; four figures alone only where `marked`, as they may be a year or a room. */
const inFigures = (token: Token | undefined, marked: boolean): Raw | undefined => {
  if (token?.kind !== 'number') return undefined;
  const match = HOUR_AND_MINUTES.exec(token.text) ?? (marked ? HOUR_COMMA_MINUTES.exec(token.text) : null);
  if (match !== null) return fromParts(match[1] ?? '', match[2] ?? '', token);
  const four = marked && token.text.replace('.', '').length >= 3 ? FOUR_FIGURES.exec(token.text) : null;
  return four === null ? undefined : fromParts((four[1] ?? '').padStart(2, '0'), four[2] ?? '', token);
};

const hourAt = (tokens: readonly Token[], at: number) => {
  const token = tokens[at];
  const numeral = numeralOf(token);
  // "Kahdella" is by how much, never when.
  if (numeral === undefined || numeral.value > 24 || numeral.form === 'by') return undefined;
  return { ...numeral, is24: numeral.value > 12 || token?.text.startsWith('0') === true };
};

/** Whether the number before is one of hours, minutes or people: "yli 10 hengelle". */
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  readUnit(tokens, at) !== undefined || readPeopleWord(tokens, at) !== undefined || tokens[at]?.text === 'par';

/** "Och en halv timme": what stands before it is a number of hours. */
const isAndAHalf = (tokens: readonly Token[], at: number): boolean => halfBehind(tokens, at) > 0;

const HALF = /^(?:halv|half|puoli|puol|puoleksi|puoleks|puolen|puolta)$/;

/** How many tokens "and a half hours" takes, 0 where it does not stand there. */
export const halfBehind = (tokens: readonly Token[], at: number): number => {
  const and = readAnd(tokens, at)?.used ?? 0;
  const article = /^(?:en|ett|a|an)$/.test(tokens[at + and]?.text ?? '') ? 1 : 0;
  const half = at + and + article;
  const unit = and > 0 && HALF.test(tokens[half]?.text ?? '') ? readUnit(tokens, half + 1) : undefined;
  return unit?.value === HOUR ? and + article + 1 + unit.used : 0;
};

/** "Halv tio", "puoli kymmenen", "quarter to nine": a shift before an hour. */
const shiftedHour = (tokens: readonly Token[], at: number): Raw | undefined => {
  const shift = readClockShift(tokens, at);
  const hour = shift && hourAt(tokens, at + shift.used);
  if (shift === undefined || hour === undefined || hour.value === 0) return undefined;
  const used = shift.used + 1;
  // "En kvart i två timmar" is a length.
  if (isCounted(tokens, at + used)) return undefined;
  return {
    minutes: hour.value * HOUR + shift.value,
    ...{ used, sure: true, is24: hour.is24, form: hour.form, language: shift.language },
  };
};

/** "Kymmenen yli yhdeksän", "twenty past nine", "fem i halv tio": minutes before or after what follows. */
const minutesBeside = (tokens: readonly Token[], at: number): Raw | undefined => {
  const minutes = numeralOf(tokens[at]);
  if (minutes === undefined || minutes.value < 1 || minutes.value > LAST_MINUTES_BESIDE_HOUR) return undefined;
  const side = readPastOrTo(tokens, at + 1);
  // Nobody says "nine past ten" without the word for minutes: "9 to 5" is a stretch.
  if (side === undefined || (side.used === 1 && minutes.value % 5 !== 0)) return undefined;
  const next = at + 1 + side.used;
  const shifted = shiftedHour(tokens, next);
  // One o'clock is "ett": "kl 10 i en …" begins a length.
  const hour = tokens[next]?.text === 'en' ? undefined : hourAt(tokens, next);
  const beside: Raw | undefined =
    shifted ??
    (hour === undefined || hour.value === 0
      ? undefined
      : { minutes: hour.value * HOUR, used: 1, sure: true, is24: hour.is24, form: hour.form });
  if (beside === undefined) return undefined;
  const used = 1 + side.used + beside.used;
  if (isCounted(tokens, at + used) || isAndAHalf(tokens, at + used)) return undefined;
  return { ...beside, used, minutes: beside.minutes + side.value * minutes.value, language: side.language };
};

/** "Nine thirty", "klo 9 30", "yhdeksän kolmekymmentä": minutes behind an hour. */
const minutesBehind = (tokens: readonly Token[], at: number): number | undefined => {
  const numeral = numeralOf(tokens[at]);
  const isMinutes = numeral !== undefined && numeral.value >= 10 && numeral.value < HOUR && numeral.value % 5 === 0;
  const isWord = tokens[at]?.kind === 'word' || /^\d\d\.?$/.test(tokens[at]?.text ?? '');
  if (!isMinutes || !isWord || readUnit(tokens, at + 1) !== undefined) return undefined;
  if (readPeopleWord(tokens, at + 1) !== undefined || readTimes(tokens, at + 1) !== undefined) return undefined;
  return tokens[at + 1]?.kind === 'dash' ? undefined : numeral.value;
};

/** "10", "kymmenen", "nine thirty". */
const hourAlone = (tokens: readonly Token[], at: number, marked: boolean): Raw | undefined => {
  const hour = hourAt(tokens, at);
  if (hour === undefined) return undefined;
  const isWord = tokens[at]?.kind === 'word';
  const mayGoOn = (marked || isWord) && hour.form === 'plain' && tokens[at]?.kind === tokens[at + 1]?.kind;
  const behind = mayGoOn ? minutesBehind(tokens, at + 1) : undefined;
  return {
    minutes: hour.value * HOUR + (behind ?? 0),
    used: behind === undefined ? 1 : 2,
    sure: hour.form === 'at' || behind !== undefined,
    ...{ is24: hour.is24, form: hour.form, language: hour.language },
  };
};

/**
 * The time of the clock that begins at a token. `marked`: "klo", "at" or the like stands before it. `beside` false:
 * "ten to eleven" are two times.
 */
export const clockAt = (tokens: readonly Token[], at: number, marked: boolean, beside = true): Clock | undefined => {
  const named = readNamedClock(tokens, at);
  if (named !== undefined) {
    return { minutes: named.value, used: named.used, sure: true, form: 'plain', language: named.language };
  }
  const raw =
    inFigures(tokens[at], marked) ??
    shiftedHour(tokens, at) ??
    (beside ? minutesBeside(tokens, at) : undefined) ??
    hourAlone(tokens, at, marked);
  return raw && clockOf(raw, tokens, at);
};
