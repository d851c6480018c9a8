import type { LocalMinutes } from '@yhteistila/core/time/site-time.ts';
import {
  readAnd,
  readClockMark,
  readClockShift,
  readClockTail,
  readEndMark,
  readUnit,
  readUntil,
} from './clock-words.ts';
import { readNow, readPart } from './day-words.ts';
import { numeralOf } from './numerals.ts';
import { dateAt } from './read-date.ts';
import type { Piece, Reader, Said } from './said.ts';
import type { Token } from './tokens.ts';

const HOUR = 60;
const HALF_DAY = 720;
const DAY = 1440;
const HOUR_AND_MINUTES = /^(\d{1,2})[.:](\d\d)\.?$/;
/** "At two" is in the afternoon: nobody is in the building at night. */
const LAST_HOUR_MEANT_AS_AFTERNOON = 5;
/** Of "10.11" and its like, times of the clock are those of the working day whose minutes lie on the grid. */
const FIRST_PLAIN_HOUR = 6;
const GRID = 5;

interface Clock {
  readonly minutes: LocalMinutes;
  readonly used: number;
  /** With minutes, "o'clock" or the like: it can be nothing but a time. */
  readonly sure: boolean;
  readonly language?: Piece['language'];
}

const half = (token: Token | undefined): 'am' | 'pm' | undefined =>
  token?.text === 'am' || token?.text === 'pm' ? token.text : undefined;

const in24Hours = (hour: number, mark: 'am' | 'pm' | undefined, written: string): number => {
  if (mark === 'am') return hour === 12 ? 0 : hour;
  if (mark === 'pm') return hour < 12 ? hour + 12 : hour;
  const early = hour >= 1 && hour <= LAST_HOUR_MEANT_AS_AFTERNOON && !written.startsWith('0');
  return early ? hour + 12 : hour;
};

const inFigures = (tokens: readonly Token[], at: number): Clock | undefined => {
  const token = tokens[at];
  const match = HOUR_AND_MINUTES.exec(token?.text ?? '');
  if (token === undefined || match === null) return undefined;
  const mark = half(tokens[at + 1]);
  const hour = in24Hours(Number(match[1]), mark, token.text);
  const minutes = hour * HOUR + Number(match[2]);
  if (Number(match[2]) >= HOUR || minutes >= DAY) return undefined;
  return { minutes, used: mark === undefined ? 1 : 2, sure: true };
};

/** "10", "kymmenen", "half past ten", "puoli yksitoista", with what may stand behind. */
const inWords = (tokens: readonly Token[], at: number): Clock | undefined => {
  const shift = readClockShift(tokens, at);
  let next = at + (shift?.used ?? 0);
  const numeral = numeralOf(tokens[next]);
  if (numeral === undefined || numeral.value > 24 || (shift !== undefined && numeral.value === 0)) return undefined;
  const written = tokens[next]?.text ?? '';
  next += 1;
  const mark = half(tokens[next]);
  const tail = mark === undefined ? readClockTail(tokens, next) : undefined;
  next += mark === undefined ? (tail?.used ?? 0) : 1;
  const minutes = in24Hours(numeral.value, mark, written) * HOUR + (shift?.value ?? 0);
  if (minutes < 0 || minutes > DAY) return undefined;
  const sure = shift !== undefined || mark !== undefined || tail !== undefined || numeral.form === 'at';
  const language = shift?.language ?? numeral.language;
  return { minutes, used: next - at, sure, ...(language && { language }) };
};

const clockAt = (tokens: readonly Token[], at: number): Clock | undefined =>
  inFigures(tokens, at) ?? inWords(tokens, at);

/** A mark such as "klo" or "kl."; 0 where there is none. */
const marked = (
  tokens: readonly Token[],
  at: number,
): { readonly used: number; readonly language?: Piece['language'] } => {
  const mark = readClockMark(tokens, at);
  if (mark === undefined) return { used: 0 };
  let next = at + mark.used;
  if (tokens[next]?.text === '.' || tokens[next]?.text === ':') next += 1;
  // "alkaen klo", "från kl.": a second mark
  const again = readClockMark(tokens, next);
  if (again !== undefined) next += again.used;
  if (again !== undefined && tokens[next]?.text === '.') next += 1;
  return { used: next - at, language: mark.language };
};

/** The end of a stretch, the clock going on: "10–2" and "8–4" end in the afternoon. Undefined where it cannot be one. */
const endAfter = (start: LocalMinutes, end: LocalMinutes): LocalMinutes | undefined => {
  if (end > start) return end;
  return end + HALF_DAY > start && end + HALF_DAY <= DAY ? end + HALF_DAY : undefined;
};

/** What joins two times; "and" does only after "between". */
const joinAt = (tokens: readonly Token[], at: number, between: boolean): number => {
  if (tokens[at]?.kind === 'dash') return 1;
  return readUntil(tokens, at)?.used ?? (between ? readAnd(tokens, at)?.used : undefined) ?? 0;
};

const BETWEEN = /^(?:between|mellan)$/;

interface Stretch {
  readonly end: LocalMinutes;
  readonly used: number;
}

const restOfStretch = (tokens: readonly Token[], at: number, start: Clock, between: boolean): Stretch | undefined => {
  const join = joinAt(tokens, at, between);
  if (join === 0) return undefined;
  const mark = marked(tokens, at + join);
  const clock = clockAt(tokens, at + join + mark.used);
  if (clock === undefined || readUnit(tokens, at + join + mark.used + clock.used) !== undefined) return undefined;
  const end = endAfter(start.minutes, clock.minutes);
  return end === undefined ? undefined : { end, used: join + mark.used + clock.used };
};

/** "24.11", without a mark, is a date, and so is "10.11" when a marked time follows. */
const isRatherDate = (tokens: readonly Token[], at: number, clock: Clock, today: string): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'number' || !HOUR_AND_MINUTES.test(token.text)) return false;
  if (token.text.includes(':') || dateAt(tokens, at, today) === undefined) return false;
  if (token.text.endsWith('.') && at + 1 < tokens.length) return true;
  const dayTime = clock.minutes >= FIRST_PLAIN_HOUR * HOUR && Number(token.text.slice(0, 2)) >= FIRST_PLAIN_HOUR;
  return !dayTime || clock.minutes % GRID !== 0 || marked(tokens, at + 1).used > 0;
};

/** Whether a clock without a mark before it is a time at all: figures alone are one only just behind a day. */
const isUnmarkedTime = (tokens: readonly Token[], at: number, clock: Clock, today: string, after: Said | undefined) => {
  if (readUnit(tokens, at + clock.used) !== undefined || isRatherDate(tokens, at, clock, today)) return false;
  return clock.sure || after?.day !== undefined || after?.weekday !== undefined;
};

/** "Klo 10–11", "kl. 10.30", "from 10 to 11", "10:30", "10–11", and "10" just behind a day. */
const readTime: Reader = (tokens, at, { today }, after) => {
  const mark = marked(tokens, at);
  const start = clockAt(tokens, at + mark.used);
  if (start === undefined) return undefined;
  const used = mark.used + start.used;
  const language = mark.language ?? start.language;
  const told = language === undefined ? {} : { language };
  const rest = restOfStretch(tokens, at + used, start, BETWEEN.test(tokens[at]?.text ?? ''));
  const isTime =
    mark.used > 0 || isUnmarkedTime(tokens, at, { ...start, sure: start.sure || rest !== undefined }, today, after);
  if (!isTime) return undefined;
  if (rest !== undefined) return { used: used + rest.used, said: { start: start.minutes, end: rest.end }, ...told };
  const ends = readEndMark(tokens, at + used);
  if (ends !== undefined) return { used: used + ends.used, said: { end: start.minutes }, language: ends.language };
  return { used, said: { start: start.minutes }, ...told };
};

/** "Until 11", "till kl. 11": the end alone. */
const readEnd: Reader = (tokens, at) => {
  const until = readUntil(tokens, at);
  if (until === undefined) return undefined;
  const mark = marked(tokens, at + until.used);
  const clock = clockAt(tokens, at + until.used + mark.used);
  if (clock === undefined) return undefined;
  const used = until.used + mark.used + clock.used;
  return readUnit(tokens, at + used) === undefined
    ? { used, said: { end: clock.minutes }, language: until.language }
    : undefined;
};

/** When within the day: a time, a stretch, "now", or a part of the day. */
export const readWithinDay: Reader = (tokens, at, setting, after) => {
  const time = readTime(tokens, at, setting, after) ?? readEnd(tokens, at, setting, after);
  if (time !== undefined) return time;
  const now = readNow(tokens, at);
  if (now !== undefined) return { used: now.used, language: now.language, said: { now: true } };
  const part = readPart(tokens, at);
  return part && { used: part.used, language: part.language, said: { part: part.value } };
};
