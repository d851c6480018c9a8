import { GRID_MINUTES, type LocalMinutes } from '@yhteistila/core/time/site-time.ts';
import type { Halves, Piece, Reader, Setting, TimeSaid } from '../mention.ts';
import type { Token } from '../tokens.ts';
import { readAnd, readTimeMark, readTimeTail, readUntil, type TimeRole } from '../words/clock-words.ts';
import { readUnit } from '../words/length-words.ts';
import { numeralOf } from '../words/numerals.ts';
import { readPeopleWord } from '../words/people-words.ts';
import { readTimes } from '../words/series-words.ts';
import { type Clock, clockAt } from './read-clock.ts';
import { dateAt } from './read-date.ts';

const HALF_DAY = 720;
const DAY = 1440;
const HOUR = 60;
/** "0930", but no year. */
const FOUR_FIGURES = /^(?!20[2-9]\d)\d\d[0-5][05]\.?$/;
const HOUR_AND_MINUTES = /^\d{1,2}[.:]\d\d\.?$/;
/** Of "10.11" and its like, times of the clock are those of the working day whose minutes lie on the grid. */
const FIRST_PLAIN_HOUR = 6;

interface Marks {
  readonly roles: readonly TimeRole[];
  readonly used: number;
  readonly language?: Piece['language'];
}

const isMarkOfTime = (token: Token | undefined): boolean => token?.text === '.' || token?.text === ':';

/** Words before a time, one after the other: "alkaen klo", "after about", "kl.". English "to" is Finnish Thursday. */
const marksAt = (tokens: readonly Token[], at: number, { language }: Setting): Marks => {
  const roles: TimeRole[] = [];
  let told: Piece['language'];
  let next = at;
  const markAt = (place: number) => readTimeMark(tokens, place, language) ?? readTimeMark(tokens, place);
  for (let mark = markAt(next); mark !== undefined; mark = markAt(next)) {
    if (tokens[next]?.text === 'to' && language !== 'en') break;
    roles.push(mark.value);
    told ??= mark.language;
    next += mark.used;
    if (isMarkOfTime(tokens[next])) next += 1;
  }
  return { roles, used: next - at, language: told };
};

/** Longer than anything can be booked (N11): "11–10" is no stretch over the evening but a slip. */
export const MAX_WRAPPED = 600;

/** The end of a stretch, the clock going on: "10–2" and "8–4" end in the afternoon. Undefined where it cannot be one. */
const endAfter = (start: LocalMinutes, end: LocalMinutes): LocalMinutes | undefined => {
  if (end > start) return end;
  const later = end + HALF_DAY;
  return later > start && later <= DAY && later - start <= MAX_WRAPPED ? later : undefined;
};

/** "2–3 pm": what is said of the end holds for a start that would not come after it. */
const startBefore = (start: Clock, end: Clock): LocalMinutes => {
  const { halves } = start;
  if (halves === undefined) return start.minutes;
  return end.isPm === true && halves.pm < end.minutes ? halves.pm : start.minutes;
};

interface Join {
  readonly used: number;
  readonly and: boolean;
}

/** What joins two times. "Kymmenestä kahteentoista" needs nothing; "and" does only where "between" is said. */
const joinAt = (tokens: readonly Token[], at: number, setting: Setting): Join | undefined => {
  if (tokens[at]?.kind === 'dash') return { used: 1, and: false };
  const until = readUntil(tokens, at);
  if (until !== undefined && (tokens[at]?.text !== 'to' || setting.language === 'en')) {
    return { used: until.used, and: false };
  }
  const and = readAnd(tokens, at);
  if (and !== undefined) return { used: and.used, and: true };
  return { used: 0, and: false };
};

interface Stretch {
  readonly start: LocalMinutes;
  readonly end: LocalMinutes;
  readonly halves: { readonly end?: Halves };
  readonly used: number;
  readonly between: boolean;
}

const isBetween = (roles: readonly TimeRole[]): boolean => roles.includes('between');

const restOfStretch = (
  tokens: readonly Token[],
  at: number,
  start: Clock,
  marks: Marks,
  setting: Setting,
): Stretch | undefined => {
  const join = joinAt(tokens, at, setting);
  if (join === undefined) return undefined;
  const endMarks = marksAt(tokens, at + join.used, setting);
  if (endMarks.roles.some((role) => role !== 'at')) return undefined;
  const isMarked = marks.used > 0 || endMarks.used > 0;
  const end = clockAt(tokens, at + join.used + endMarks.used, isMarked);
  if (end === undefined) return undefined;
  const next = at + join.used + endMarks.used + end.used;
  const tail = readTimeTail(tokens, next);
  const isJoined =
    join.used > 0 ? !join.and || isBetween(marks.roles) || tail?.value === 'between' : end.form === 'until';
  const isCounted = [readUnit, readPeopleWord, readTimes].some((read) => read(tokens, next) !== undefined);
  if (!isJoined || isCounted) return undefined;
  const first = startBefore(start, end);
  const last = endAfter(first, end.minutes);
  if (last === undefined) return undefined;
  const passed = tail !== undefined && tail.value !== 'after' && tail.value !== 'near' ? tail.used : 0;
  return {
    ...{ start: first, end: last, used: next + passed - at },
    halves: end.halves === undefined || last !== end.minutes ? {} : { end: end.halves },
    between: isBetween(marks.roles) || tail?.value === 'between',
  };
};

/** "24.11", without a mark, is a date, and so is "10.11" when a marked time or a stretch follows. */
const isRatherDate = (tokens: readonly Token[], at: number, clock: Clock, setting: Setting): boolean => {
  const token = tokens[at];
  if (token?.kind !== 'number' || !HOUR_AND_MINUTES.test(token.text)) return false;
  if (token.text.includes(':') || dateAt(tokens, at, setting) === undefined) return false;
  if (token.text.endsWith('.') && at + 1 < tokens.length) return true;
  const dayTime = clock.minutes >= FIRST_PLAIN_HOUR * HOUR && Number.parseInt(token.text, 10) >= FIRST_PLAIN_HOUR;
  if (!dayTime || clock.minutes % GRID_MINUTES !== 0) return true;
  return marksAt(tokens, at + 1, setting).used > 0 || HOUR_AND_MINUTES.test(tokens[at + 1]?.text ?? '');
};

const ROLES: { readonly [role in TimeRole]: 'start' | 'end' | 'from' | 'near' } = {
  at: 'start',
  start: 'start',
  between: 'start',
  after: 'from',
  end: 'end',
  near: 'near',
  to: 'end',
};

/** Of several words about one time the one that says most counts: "ei ennen klo 9", "noin klo 13". */
const RANK: readonly TimeRole[] = ['near', 'after', 'end', 'start', 'between', 'to', 'at'];

const roleOf = (roles: readonly TimeRole[]): TimeRole => RANK.find((role) => roles.includes(role)) ?? 'at';

const single = (clock: Clock, roles: readonly TimeRole[]): TimeSaid => {
  const role = clock.form === 'until' && roles.length === 0 ? 'end' : roleOf(roles);
  const name = ROLES[role];
  const isTo = name === 'end' || clock.form === 'until' || clock.form === 'to';
  return {
    [name]: clock.minutes,
    ...(clock.halves && { halves: { [name]: clock.halves } }),
    ...(isTo && { direction: 'to' as const }),
    ...(clock.form === 'from' && { direction: 'from' as const }),
  };
};

const stretchSaid = (stretch: Stretch, clock: Clock): TimeSaid => ({
  start: stretch.start,
  end: stretch.end,
  ...(stretch.between && { between: true as const }),
  halves: { ...(clock.halves && stretch.start === clock.minutes && { start: clock.halves }), ...stretch.halves },
});

/** Figures alone may be anything; what else is unmarked is a time. */
const isSure = (tokens: readonly Token[], at: number, clock: Clock, setting: Setting): boolean => {
  const next = at + clock.used;
  if (readUnit(tokens, next) !== undefined || readPeopleWord(tokens, next) !== undefined) return false;
  if (isRatherDate(tokens, at, clock, setting)) return false;
  return clock.sure || clock.form === 'until';
};

const unmarkedStretch = (tokens: readonly Token[], at: number, clock: Clock, setting: Setting, stretch: Stretch) => {
  if (isRatherDate(tokens, at, clock, setting)) return undefined;
  // "1–3.12." is a stretch of dates.
  const last = tokens[at + clock.used + 1];
  const isDates = last !== undefined && !clock.sure && /\d\.\d{1,2}\./.test(last.text);
  return isDates ? undefined : stretch;
};

type TenToEleven = 'stretch' | 'beside' | 'ambiguous';

/** "Ten to eleven" is a stretch after "from" and in figures, ten minutes before eleven after "at", else who can tell. */
const tenToEleven = (tokens: readonly Token[], at: number, { roles }: Marks, { language }: Setting): TenToEleven => {
  const [first, second] = [numeralOf(tokens[at]), numeralOf(tokens[at + 2])];
  if (language !== 'en' || tokens[at + 1]?.text !== 'to' || first === undefined || second === undefined)
    return 'beside';
  if (second.value > 12) return 'beside';
  const isMinutes = first.value % 5 === 0;
  if (roles.includes('start') || roles.includes('between') || !isMinutes) return 'stretch';
  const isAt = roles.includes('at');
  if (tokens[at]?.kind === 'number') return isAt ? 'ambiguous' : 'stretch';
  return isAt || first.value >= second.value ? 'beside' : 'ambiguous';
};

const eitherOf = (tokens: readonly Token[], at: number, used: number): Piece | undefined => {
  const before = clockAt(tokens, at, false);
  const [first, second] = [clockAt(tokens, at, false, false), clockAt(tokens, at + 2, false, false)];
  const end = first && second && endAfter(first.minutes, second.minutes);
  if (before === undefined || first === undefined || end === undefined) return undefined;
  const options = [{ start: before.minutes }, { start: first.minutes, end }];
  return { used, what: { kind: 'doubt', about: 'time', why: 'ambiguous', options }, language: 'en' };
};

/** "Half nine": half an hour before nine or after it, as one has learned it. */
const halfHour = (tokens: readonly Token[], at: number, marks: Marks, { language }: Setting): Piece | undefined => {
  const next = at + marks.used;
  const clock = tokens[next]?.text === 'half' && language === 'en' ? clockAt(tokens, next + 1, true, false) : undefined;
  if (clock === undefined || clock.used > 1 || readUnit(tokens, next + 2) !== undefined) return undefined;
  const options = [{ start: clock.minutes - 30 }, { start: clock.minutes + 30 }];
  return { used: marks.used + 2, what: { kind: 'doubt', about: 'time', why: 'ambiguous', options }, language };
};

/** "Klo 25" is no time. */
const noTime = (tokens: readonly Token[], at: number, marks: Marks, setting: Setting): Piece | undefined => {
  const token = tokens[at + marks.used];
  const isNumber = token?.kind === 'number' && marks.roles.includes('at');
  if (!isNumber || dateAt(tokens, at + marks.used, setting) !== undefined) return undefined;
  return {
    used: marks.used + 1,
    what: { kind: 'doubt', about: 'time', why: 'noTime', options: [] },
    language: marks.language,
  };
};

/** After "from" or "until" a date is a date: "alkaen 7.12.". */
const isMarkedDate = (tokens: readonly Token[], at: number, clock: Clock, { roles }: Marks, setting: Setting) =>
  roles.length > 0 &&
  !roles.includes('at') &&
  (isRatherDate(tokens, at, clock, setting) || (dateAt(tokens, at, setting)?.used ?? 0) > 1);

/** The time alone, with what stands behind it. "Klo 13 tunniksi" is a time and a length, "after 2 hours" is neither. */
const alone = (
  tokens: readonly Token[],
  at: number,
  clock: Clock,
  marks: Marks,
  setting: Setting,
): Piece | undefined => {
  const end = at + marks.used + clock.used;
  const tail = readTimeTail(tokens, end);
  const isMarked = marks.used > 0;
  if (!isMarked && tail === undefined && !isSure(tokens, at, clock, setting)) return undefined;
  if (!marks.roles.includes('at') && readUnit(tokens, end) !== undefined) return undefined;
  if (isMarked && readPeopleWord(tokens, end) !== undefined) return undefined;
  const time = single(clock, tail === undefined ? marks.roles : [...marks.roles, tail.value]);
  const language = marks.language ?? clock.language ?? tail?.language;
  return { used: end + (tail?.used ?? 0) - at, what: { kind: 'time', time }, language };
};

/**
 * A time of the clock with the words around it: "klo 10–11", "from 10 to 11", "ennen kymmentä", "14 jälkeen". Figures
 * alone are none: they are read as numbers, and what stands beside them decides.
 */
export const readTime: Reader = (tokens, at, setting) => {
  const marks = marksAt(tokens, at, setting);
  const next = at + marks.used;
  const pair = tenToEleven(tokens, next, marks, setting);
  if (pair === 'ambiguous') return eitherOf(tokens, next, marks.used + 3);
  const clock = clockAt(tokens, next, marks.used > 0, pair === 'beside');
  if (clock === undefined) return halfHour(tokens, at, marks, setting) ?? noTime(tokens, at, marks, setting);
  if (isMarkedDate(tokens, next, clock, marks, setting)) return undefined;
  const found = restOfStretch(tokens, next + clock.used, clock, marks, setting);
  const stretch = found && (marks.used > 0 ? found : unmarkedStretch(tokens, next, clock, setting, found));
  if (stretch === undefined) return alone(tokens, at, clock, marks, setting);
  return {
    used: marks.used + clock.used + stretch.used,
    what: { kind: 'time', time: stretchSaid(stretch, clock) },
    language: marks.language ?? clock.language,
  };
};

/** A number that may be a time where a day stands beside it. */
export const timeOfNumber = (tokens: readonly Token[], at: number): TimeSaid | undefined => {
  const isFour = FOUR_FIGURES.test(tokens[at]?.text ?? '');
  const clock = clockAt(tokens, at, isFour);
  return clock === undefined || clock.used > 1 ? undefined : single(clock, []);
};
