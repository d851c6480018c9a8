import { addDays, daysBetween, daysOf, type LocalDay, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { allOf, type Mention } from '../mention.ts';
import type { Doubt, ReasonToDoubt, Said } from '../said.ts';
import { comingWeekday, type DaySaid, daysSaid } from './days-of.ts';
import { type Heard, NOTHING_HEARD } from './heard.ts';

const WEEK = 7;
/** So many days fit on the buttons of a question. */
const MAX_OPTIONS = 5;
/** As many days in a row are offered as one series. */
const MAX_IN_A_ROW = 31;

const doubt = (why: ReasonToDoubt, words: string, options: readonly Said[]): Doubt => ({
  about: 'day',
  why,
  words,
  options: options.slice(0, MAX_OPTIONS),
});

const onDays = (days: readonly LocalDay[]): readonly Said[] => days.map((day) => ({ day }));

/** The same time on days in a row: a series. */
const inARow = (from: LocalDay, to: LocalDay): Said => ({
  day: from,
  recurrence: `FREQ=DAILY;COUNT=${daysBetween(from, to) + 1}`,
});

const severalDays = (from: LocalDay, to: LocalDay, words: string): Doubt => {
  const count = daysBetween(from, to) + 1;
  const series = count <= MAX_IN_A_ROW ? [inARow(from, to)] : [];
  const each = onDays(daysOf(from, to).slice(0, MAX_OPTIONS - series.length));
  return doubt('severalDays', words, [...each, ...series]);
};

const textBetween = (mentions: readonly Mention[], first: DaySaid, last: DaySaid): string =>
  mentions
    .filter(({ at, used, kind }) => at >= first.at && at + used <= last.at + last.used && kind !== 'strange')
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/ ?- ?/g, '–');

/** A hyphen stands where the word behind it begins. */
const isBetween = ({ at, kind }: Mention, first: DaySaid, last: DaySaid): boolean =>
  at >= first.at + first.used && (at < last.at || (kind === 'join' && at === last.at));

/** Whether the two days are the first and the last of a stretch: "Mon–Wed", "maanantaista keskiviikkoon". */
const isStretch = (mentions: readonly Mention[], first: DaySaid, last: DaySaid): boolean => {
  if (first.direction === 'from' && last.direction === 'to') return true;
  const between = mentions.filter((mention) => isBetween(mention, first, last) && mention.kind !== 'filler');
  return (
    between.length > 0 &&
    between.every(({ kind }) => kind === 'join') &&
    allOf(between, 'join').some(({ join }) => join === 'to' || join === 'dash')
  );
};

/** A weekday beside a date says the same as the date, or contradicts it. */
const besideDate = (
  days: readonly DaySaid[],
): { readonly days: readonly DaySaid[]; readonly contradiction?: DaySaid } => {
  const date = days.find(({ isDate, days: meant }) => isDate && meant.length === 1);
  const [day] = date?.days ?? [];
  const isNear = (each: DaySaid) => date !== undefined && Math.abs(each.at - date.at) <= date.used + each.used + 1;
  const weekday = days.find((each) => each.weekday !== undefined && isNear(each));
  if (date === undefined || day === undefined || weekday?.weekday === undefined) return { days };
  const others = days.filter((each) => each !== weekday);
  return weekdayOf(day) === weekday.weekday ? { days: others } : { days: others, contradiction: weekday };
};

/** The time that was said for one of several days: "on Monday at 9 and on Tuesday at 10". */
const timeFor = (mentions: readonly Mention[], day: DaySaid, next: DaySaid | undefined): Said => {
  const its = allOf(mentions, 'time').filter(({ at }) => at > day.at && at < (next?.at ?? Number.POSITIVE_INFINITY));
  const [first] = its;
  if (first === undefined) return {};
  const { start, end } = first.time;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
};

const hasTimesApart = (mentions: readonly Mention[]): boolean => allOf(mentions, 'time').length > 1;

const oneOfSeveral = (mentions: readonly Mention[], days: readonly DaySaid[]): Heard => {
  const apart = hasTimesApart(mentions);
  const options = days.flatMap((day, index) =>
    day.days.map((each) => ({ day: each, ...(apart && timeFor(mentions, day, days[index + 1])) })),
  );
  const [first, last] = [days[0], days.at(-1)];
  const lastTime = apart ? allOf(mentions, 'time').at(-1) : undefined;
  const end = lastTime && last && lastTime.at > last.at ? { ...last, at: lastTime.at, used: lastTime.used } : last;
  const words = first && end ? textBetween(mentions, first, end) : '';
  const isEither = allOf(mentions, 'join').some(({ join }) => join === 'or');
  return { said: {}, doubts: [doubt(isEither ? 'ambiguous' : 'severalDays', words, options)] };
};

const stretchOf = (mentions: readonly Mention[], first: DaySaid, last: DaySaid): Heard => {
  const [from, to] = [first.days[0], last.days[0]];
  if (from === undefined || to === undefined) return oneOfSeveral(mentions, [first, last]);
  const end = to < from && last.weekday !== undefined ? addDays(to, WEEK) : to;
  const words = textBetween(mentions, first, last);
  if (end < from) return { said: {}, doubts: [doubt('contradiction', words, [])] };
  return { said: {}, doubts: [severalDays(from, end, words)] };
};

const OF_DAYS: ReadonlySet<Mention['kind']> = new Set([
  ...(['day', 'weekday', 'week', 'weekNumber', 'month', 'monthName', 'dayOfMonth', 'days'] as const),
]);

const negatedDay = (mentions: readonly Mention[]): Doubt | undefined => {
  const negated = mentions.find(({ kind, negated: isNegated }) => isNegated === true && OF_DAYS.has(kind));
  return negated && doubt('negated', negated.text, []);
};

const single = (day: DaySaid): Heard => {
  const [only] = day.days;
  if (day.isLast && only !== undefined) return { said: {}, doubts: [doubt('vague', day.text, onDays([only]))] };
  if (day.why === undefined && only !== undefined) return { said: { day: only }, doubts: [] };
  return { said: {}, doubts: [doubt(day.why ?? 'noSuchDay', day.text, onDays(day.days))] };
};

/** "For two days from tomorrow on". */
const forDays = (mentions: readonly Mention[], { days: [from] }: DaySaid): Heard | undefined => {
  const [long] = allOf(mentions, 'daysLong');
  if (long === undefined || from === undefined) return undefined;
  return { said: {}, doubts: [severalDays(from, addDays(from, long.days - 1), long.text)] };
};

const distinct = (days: readonly DaySaid[]): readonly DaySaid[] =>
  days.filter((day, index) => days.findIndex(({ days: others }) => others.join() === day.days.join()) === index);

/** Which day the sentence means. Two days, a stretch of days, or one that may be either of two are asked. */
export const hearDay = (mentions: readonly Mention[], today: LocalDay): Heard => {
  const negated = negatedDay(mentions);
  if (negated !== undefined) return { said: {}, doubts: [negated] };
  const [range] = allOf(mentions, 'days');
  if (range !== undefined) return { said: {}, doubts: [severalDays(range.from, range.to, range.text)] };
  const found = besideDate(daysSaid(mentions, today));
  const [first, ...others] = distinct(found.days);
  const [long] = allOf(mentions, 'daysLong');
  if (first === undefined) return long ? { said: {}, doubts: [doubt('severalDays', long.text, [])] } : NOTHING_HEARD;
  const { contradiction } = found;
  if (contradiction?.weekday !== undefined) {
    const options = onDays([...first.days, comingWeekday(contradiction.weekday, today)]);
    const ordered = [first, contradiction].sort((one, other) => one.at - other.at).map(({ text }) => text);
    return { said: {}, doubts: [doubt('contradiction', ordered.join(' '), options)] };
  }
  const [last] = others;
  if (last === undefined) return forDays(mentions, first) ?? single(first);
  if (others.length === 1 && isStretch(mentions, first, last)) return stretchOf(mentions, first, last);
  return oneOfSeveral(mentions, [first, ...others]);
};
