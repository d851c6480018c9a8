import { addDays, daysBetween, type LocalDay, type Weekday, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { allOf, type Mention, type MentionOf } from '../mention.ts';
import type { Doubt } from '../said.ts';
import { comingWeekday, frameOf, mondayOf } from './days-of.ts';
import { type Heard, NOTHING_HEARD } from './heard.ts';

const WORKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
const MAX_COUNT = 366;
/** How many dates a series has where nobody says it: about a quarter, two weeks of work, half a year. */
const USUAL = { DAILY: 10, WEEKLY: 12, MONTHLY: 6 } as const;
const WEEK = 7;
const WEEKS_LOOKED_AT = 53;
/** As many of a weekday are in a month, and as many of them are counted from its beginning. */
const MAX_IN_MONTH = 5;
const MAX_NTH = 4;

const untilText = (day: LocalDay): string => day.replaceAll('-', '');

/** The last day that was named: "31.1. asti". Whatever else names a day is the first one. */
const isLast = (mention: Mention, index: number, mentions: readonly Mention[]): boolean => {
  if (mention.kind !== 'day' && mention.kind !== 'weekday') return false;
  const before = mentions.slice(0, index).findLast(({ kind }) => kind !== 'filler');
  // "2.12.–27.1." are the first and the last day.
  const isDashed = before?.kind === 'join' && before.join === 'dash' && mention.kind === 'day' && mention.isDate;
  const isUntil = isDashed || (before?.kind === 'join' && before.join === 'to');
  return mention.direction === 'to' && mention.kind === 'day' && mention.isDate ? true : isUntil;
};

const lastDayOf = (mentions: readonly Mention[], first: LocalDay): LocalDay | undefined => {
  const last = mentions.find(isLast);
  if (last?.kind === 'day') return last.day;
  const [long] = allOf(mentions, 'daysLong');
  return long && addDays(first, long.days - 1);
};

const BEGINS_BEFORE = /^(?:from|starting|beginning|since|från|fr|alkaen|as)/i;
const BEGINS_BEHIND = /^(?:alkaen|lähtien|eteenpäin|onwards?|och|on|framåt|alkaa)$/i;

/** "In February", "viikolla 4": the dates lie within it, unless the series only begins there. */
const frameEnd = (mentions: readonly Mention[], today: LocalDay): LocalDay | undefined => {
  const index = mentions.findIndex(({ kind }) => kind === 'month' || kind === 'monthName' || kind === 'weekNumber');
  const [before, frame, behind] = [mentions[index - 1], mentions[index], mentions[index + 1]];
  if (frame === undefined) return undefined;
  const begins =
    BEGINS_BEFORE.test(before?.text ?? '') || BEGINS_BEHIND.test(behind?.text ?? '') || /sta$/.test(frame.text);
  if (begins) return undefined;
  const { monday, month } = frameOf(mentions, today);
  return monday === undefined ? month?.[1] : addDays(monday, WEEK - 1);
};

/** A month or a week until which it goes on. */
const isLastFrame = (mention: Mention): boolean =>
  (mention.kind === 'month' || mention.kind === 'monthName' || mention.kind === 'weekNumber') &&
  mention.isLast === true;

const endOfWeek = (last: Mention, today: LocalDay): LocalDay | undefined => {
  const { monday } = frameOf([last], today);
  return monday && addDays(monday, WEEK - 1);
};

/** What says of a series on which days and in which weeks it comes. */
const OF_SERIES: ReadonlySet<Mention['kind']> = new Set([
  ...(['weekday', 'week', 'weekNumber', 'month', 'monthName', 'daysLong'] as const),
]);

/** The mentions that name the day of one booking, or the first of a series: without its weekdays and its last day. */
export const ofFirstDay = (mentions: readonly Mention[]): readonly Mention[] =>
  allOf(mentions, 'often').length === 0
    ? mentions
    : mentions.filter(
        (mention, index) =>
          mention.negated === true || (!OF_SERIES.has(mention.kind) && !isLast(mention, index, mentions)),
      );

const weekdaysOf = (
  often: MentionOf<'often'>,
  mentions: readonly Mention[],
  day: LocalDay | undefined,
): readonly Weekday[] => {
  const named = [...often.weekdays, ...allOf(mentions, 'weekday').map(({ weekday }) => weekday)];
  if (named.length > 0) return [...new Set(named)];
  if (often.often.workdays === true) return WORKDAYS;
  return day === undefined || often.often.freq !== 'WEEKLY' ? [] : [weekdayOf(day)];
};

const ruleOf = (often: MentionOf<'often'>, weekdays: readonly Weekday[], end: string): string => {
  const { freq, interval } = often.often;
  const days = weekdays.map((weekday) => (often.nth === undefined ? weekday : `${often.nth}${weekday}`));
  return [
    `FREQ=${freq}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(days.length > 0 ? [`BYDAY=${days.join(',')}`] : []),
    end,
  ].join(';');
};

interface Beginning {
  readonly today: LocalDay;
  /** Whether the time that was said is still to come today. */
  readonly todayWillDo: boolean;
}

/** The first such weekday from the day on, today among them where its time is still to come. */
const firstOf = (weekdays: readonly Weekday[], from: LocalDay): LocalDay => {
  for (let day = from; daysBetween(from, day) < WEEK; day = addDays(day, 1)) {
    if (weekdays.includes(weekdayOf(day))) return day;
  }
  return from;
};

/** The day of the month that is the n-th such weekday in it, from the day on. */
const firstNth = (weekday: Weekday, nth: number, from: LocalDay): LocalDay => {
  let day = weekdayOf(from) === weekday ? from : comingWeekday(weekday, from);
  for (let week = 0; week < WEEKS_LOOKED_AT; week++, day = addDays(day, WEEK)) {
    const ordinal = Math.ceil(Number(day.slice(8)) / WEEK);
    const isLastOne = addDays(day, WEEK).slice(0, 7) !== day.slice(0, 7);
    if (nth === -1 ? isLastOne : ordinal === nth) return day;
  }
  return from;
};

const firstDate = (weekdays: readonly Weekday[], nth: number | undefined, from: LocalDay): LocalDay => {
  const [weekday] = weekdays;
  if (weekday === undefined) return from;
  return nth === undefined ? firstOf(weekdays, from) : firstNth(weekday, nth, from);
};

const beginningOf = (mentions: readonly Mention[], day: LocalDay | undefined, { today, todayWillDo }: Beginning) => {
  if (day !== undefined) return day;
  const { monday, month } = frameOf(mentions, today);
  if (monday !== undefined && monday > today) return monday;
  if (month !== undefined && month[0] > today) return month[0];
  return todayWillDo ? today : addDays(today, 1);
};

/** "Every day next week": as many dates as that week has. */
const countOf = (mentions: readonly Mention[], often: MentionOf<'often'>, first: LocalDay, today: LocalDay): number => {
  const [count] = allOf(mentions, 'count');
  if (count !== undefined) return Math.min(count.count, MAX_COUNT);
  const { monday } = frameOf(mentions, today);
  const isDaily = often.often.freq === 'DAILY' || often.often.workdays === true;
  if (isDaily && monday !== undefined && mondayOf(first) === monday) {
    return WORKDAYS.length - daysBetween(monday, first);
  }
  return USUAL[often.often.workdays === true ? 'DAILY' : often.often.freq];
};

const whichWeekday = (text: string, today: LocalDay): Doubt => ({
  about: 'day',
  why: 'vague',
  words: text,
  options: WORKDAYS.map((weekday) => ({ day: comingWeekday(weekday, today) })),
});

/** "Once a month on Tuesday": which of its Tuesdays, by the first date. */
const whichOfMonth = (
  often: MentionOf<'often'>,
  { weekday, first, end }: { readonly weekday: Weekday; readonly first: LocalDay; readonly end: string },
): Heard => {
  const options = Array.from({ length: MAX_IN_MONTH }, (_, week) => {
    const day = addDays(first, week * WEEK);
    const nth = Math.ceil(Number(day.slice(8)) / WEEK);
    return { day, recurrence: ruleOf({ ...often, nth: nth > MAX_NTH ? -1 : nth }, [weekday], end) };
  });
  const doubt: Doubt = { about: 'day', why: 'ambiguous', words: often.text, options };
  return { said: { recurrence: ruleOf(often, [], end) }, doubts: [doubt] };
};

/** "Kolme kertaa" without saying how often. */
const timesAlone = (mentions: readonly Mention[]): Heard => {
  const count = allOf(mentions, 'count').find((each) => each.count > 1);
  if (count === undefined) return NOTHING_HEARD;
  return { said: {}, doubts: [{ about: 'often', why: 'unknown', words: count.text, options: [] }] };
};

/**
 * That it comes again: as a rule, with its first date. `day` is what was heard of the day. Undefined where it is one
 * booking.
 */
export const hearSeries = (all: readonly Mention[], day: LocalDay | undefined, beginning: Beginning): Heard => {
  const last = all.find(isLastFrame);
  const heard = seriesWithin(
    all.filter((mention) => mention !== last && (mention.negated !== true || mention.kind === 'often')),
    { day, until: last && endOfWeek(last, beginning.today) },
    beginning,
  );
  if (last === undefined || last.kind === 'weekNumber' || heard.said.recurrence === undefined) return heard;
  // "Until March": with it or without it, who can tell.
  const doubt: Doubt = { about: 'often', why: 'vague', words: last.text, options: [] };
  return { ...heard, doubts: [...heard.doubts, doubt] };
};

interface Named {
  readonly day: LocalDay | undefined;
  /** The last day, where a week says it. */
  readonly until: LocalDay | undefined;
}

const seriesWithin = (mentions: readonly Mention[], { day, until: named }: Named, beginning: Beginning): Heard => {
  const [often, ...others] = allOf(mentions, 'often');
  if (often === undefined) return timesAlone(mentions);
  const all = [often, ...others];
  const [widest] = [...all].sort((one, other) => other.often.interval - one.often.interval);
  const nth = all.find((each) => each.nth !== undefined)?.nth;
  const merged = {
    ...often,
    often: (widest ?? often).often,
    weekdays: all.flatMap((each) => each.weekdays),
    ...(nth !== undefined && { nth }),
  };
  const weekdays = weekdaysOf(merged, mentions, day);
  const { freq } = merged.often;
  if (freq === 'WEEKLY' && weekdays.length === 0) {
    return {
      said: { recurrence: ruleOf(merged, [], `COUNT=${USUAL.WEEKLY}`) },
      doubts: [whichWeekday(often.text, beginning.today)],
    };
  }
  const from = beginningOf(mentions, day, beginning);
  const [weekday] = weekdays;
  const first = firstDate(weekdays, merged.nth, from);
  const frame = frameEnd(mentions, beginning.today);
  if (frame !== undefined && first > frame) {
    return { said: {}, doubts: [{ about: 'day', why: 'passedDay', words: often.text, options: [] }] };
  }
  const until = lastDayOf(mentions, first) ?? named ?? frame;
  const end =
    until === undefined ? `COUNT=${countOf(mentions, merged, first, beginning.today)}` : `UNTIL=${untilText(until)}`;
  if (freq === 'MONTHLY' && merged.nth === undefined && weekday !== undefined) {
    return whichOfMonth(merged, { weekday, first, end });
  }
  return { said: { day: first, recurrence: ruleOf(merged, weekdays, end) }, doubts: [] };
};
