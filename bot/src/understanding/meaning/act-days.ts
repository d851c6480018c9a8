import { addDays, type LocalDay, type Weekday, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { allOf, type Mention } from '../mention.ts';
import { comingWeekday, daysSaid, mondayOf } from './days-of.ts';

const FRAMES: ReadonlySet<Mention['kind']> = new Set(['week', 'weekNumber', 'month', 'monthName']);

const isWeekdayOf = (mention: Mention | undefined, date: Mention | undefined): boolean =>
  mention?.kind === 'weekday' && date?.kind === 'day' && date.isDate && weekdayOf(date.day) === mention.weekday;

/** "Pe 18.12." is one day: the weekday goes, and what its ending said goes with the date. */
export const asOneDay = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.flatMap((mention, index) => {
    if (isWeekdayOf(mention, mentions[index + 1])) return [];
    const before = mentions[index - 1];
    if (!isWeekdayOf(before, mention) || before?.kind !== 'weekday' || mention.kind !== 'day') return [mention];
    return [
      { ...mention, text: `${before.text} ${mention.text}`, ...(before.direction && { direction: before.direction }) },
    ];
  });

/** A week or a month right before where to belongs to it: "ensi viikon torstaille". */
export const withFrameBefore = (mentions: readonly Mention[], from: number): number => {
  let start = from;
  while (start > 0 && FRAMES.has(mentions[start - 1]?.kind ?? 'strange')) start -= 1;
  return start;
};

/** Mondays and the like that are told as ones that come again: the next two of them. */
export const daysOfSeries = (mentions: readonly Mention[], today: LocalDay): readonly LocalDay[] =>
  allOf(mentions, 'often').flatMap(({ weekdays }) =>
    weekdays.flatMap((weekday) => {
      const coming = comingWeekday(weekday, addDays(today, -1));
      return [coming, comingWeekday(weekday, coming)];
    }),
  );

const ofWeek = (weekday: Weekday, monday: LocalDay): LocalDay => comingWeekday(weekday, addDays(monday, -1));

/** A weekday to which a booking of a later week is moved is that of its own week or the next one after it. */
const besideSource = (weekday: Weekday, source: readonly LocalDay[], today: LocalDay): LocalDay | undefined => {
  const [first, ...others] = source;
  if (first === undefined || mondayOf(first) <= mondayOf(today)) return undefined;
  return others.length > 0 ? ofWeek(weekday, mondayOf(first)) : comingWeekday(weekday, first);
};

/** The day to which a booking is moved; undefined where the words do not say one. `source`: the days it may be on. */
export const targetDay = (
  mentions: readonly Mention[],
  source: readonly LocalDay[],
  today: LocalDay,
): LocalDay | undefined => {
  const [said, ...others] = daysSaid(mentions, today);
  const [day, ...more] = said?.days ?? [];
  if (said === undefined || day === undefined || others.length + more.length > 0) return undefined;
  const hasFrame = mentions.some(({ kind }) => FRAMES.has(kind));
  const beside = said.weekday === undefined || hasFrame ? undefined : besideSource(said.weekday, source, today);
  return beside ?? day;
};
