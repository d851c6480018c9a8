import { GRID_MINUTES, type LocalMinutes } from '../time/site-time.ts';
import { minutesInWords } from './clock-words.ts';
import { plainText, problemOf, type Typed } from './typed.ts';

const DAY_MINUTES = 1440;
const HOUR_MINUTES = 60;
const HALF_DAY = 12;
const BEFORE = /^(?:kello|klockan|klo|kl|at)\.? ?/;
const SHAPE = /^(\d{1,2})(?:[.:, ]?(\d\d))?\.?$/;
const HALF = /^(\d{1,2})(?:[.: ]?(\d\d))? ?([ap])\.?m\.?$/;

const two = (value: number): string => String(value).padStart(2, '0');

/** "09.30", or with the separator of the language. */
export const writeClock = (minutes: LocalMinutes, separator: string): string =>
  `${two(Math.floor(minutes / HOUR_MINUTES))}${separator}${two(minutes % HOUR_MINUTES)}`;

const minutesIn = (typed: string): number | undefined => {
  const text = plainText(typed).replace(BEFORE, '');
  const [, hourOfHalf, minutesOfHalf, half] = HALF.exec(text) ?? [];
  const [, hour, minutes] = SHAPE.exec(text) ?? [];
  const past = Number(minutesOfHalf ?? minutes ?? 0);
  if (past >= HOUR_MINUTES) return undefined;
  if (half !== undefined) {
    const of12 = Number(hourOfHalf);
    if (of12 < 1 || of12 > HALF_DAY) return undefined;
    return ((of12 % HALF_DAY) + (half === 'p' ? HALF_DAY : 0)) * HOUR_MINUTES + past;
  }
  if (hour === undefined) return minutesInWords(text);
  const whole = Number(hour) * HOUR_MINUTES + past;
  return whole <= DAY_MINUTES ? whole : undefined;
};

/**
 * Minutes after midnight of a time as people write it: "9", "9.30", "13:30", "1330", "klo 9", "2 pm", "puoli
 * kymmenen". A problem for anything else, and for a time between two points of the grid, which are named. `separator` is the one of the language.
 */
export const readTypedClock = (typed: string, separator: string): Typed<LocalMinutes> => {
  const minutes = minutesIn(typed);
  if (minutes === undefined) return problemOf('clock', { example: `9${separator}30` });
  const before = minutes - (minutes % GRID_MINUTES);
  if (before === minutes) return { value: minutes };
  return problemOf('clock-grid', {
    before: writeClock(before, separator),
    after: writeClock(before + GRID_MINUTES, separator),
  });
};

/** The last minute of the day at which anything can begin. */
export const LAST_START: LocalMinutes = DAY_MINUTES - GRID_MINUTES;

/** As `readTypedClock`, of a time at which something begins: at 24.00 the day is over. */
export const readTypedStart = (typed: string, separator: string): Typed<LocalMinutes> => {
  const read = readTypedClock(typed, separator);
  if (!('value' in read) || read.value <= LAST_START) return read;
  return problemOf('clock-start', { time: writeClock(read.value, separator), last: writeClock(LAST_START, separator) });
};
