import { addDays, daysBetween, type LocalDay, type Weekday, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { allOf, type Direction, type Mention, type MentionOf } from '../mention.ts';
import type { ReasonToDoubt } from '../said.ts';
import { withoutYear } from '../times/read-date.ts';

const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEK = 7;
const WORKDAYS = 5;
const DATES_OF_MONTH = 31;

/** A day that was named: one, or several that may be meant, or none. */
export interface DaySaid {
  readonly days: readonly LocalDay[];
  readonly why?: ReasonToDoubt;
  readonly text: string;
  readonly at: number;
  readonly used: number;
  readonly direction?: Direction;
  readonly weekday?: Weekday;
  readonly isDate: boolean;
  /** "Until" or "by" it. */
  readonly isLast?: true;
}

const indexOf = (weekday: Weekday): number => WEEKDAYS.indexOf(weekday);

export const mondayOf = (day: LocalDay): LocalDay => addDays(day, -indexOf(weekdayOf(day)));

/** The next such day after today. */
export const comingWeekday = (weekday: Weekday, today: LocalDay): LocalDay =>
  addDays(today, ((indexOf(weekday) - indexOf(weekdayOf(today)) + WEEK - 1) % WEEK) + 1);

/** Monday of the week with the number (ISO 8601: that of 4 January is the first), of this year or, once past, the next. */
const mondayOfWeek = (week: number, today: LocalDay): LocalDay => {
  const year = Number(today.slice(0, 4));
  const of = (each: number): LocalDay => addDays(mondayOf(`${each}-01-04`), (week - 1) * WEEK);
  return addDays(of(year), WEEK - 1) < today ? of(year + 1) : of(year);
};

/** The weeks and months that the sentence names, within which its weekdays lie. */
export interface Frame {
  readonly monday?: LocalDay;
  /** First and last day of a month. */
  readonly month?: readonly [first: LocalDay, last: LocalDay];
}

const firstOfMonth = (day: LocalDay): LocalDay => `${day.slice(0, 8)}01`;
/** The first day of the month after that of the day. */
export const nextMonth = (day: LocalDay): LocalDay => firstOfMonth(addDays(firstOfMonth(day), DATES_OF_MONTH));

/** The first day of this month, or of the next one where it is told by a distance. */
export const firstOfOffset = (months: number, today: LocalDay): LocalDay =>
  months === 0 ? firstOfMonth(today) : nextMonth(today);

const monthFrom = (first: LocalDay): readonly [LocalDay, LocalDay] => [first, addDays(nextMonth(first), -1)];

/** First and last day of the month that comes next, the present one among them. */
export const namedMonth = (month: number, today: LocalDay): readonly [LocalDay, LocalDay] => {
  const year = Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0);
  return monthFrom(`${year}-${String(month).padStart(2, '0')}-01`);
};

/** What week or month the mentions speak of. */
export const frameOf = (mentions: readonly Mention[], today: LocalDay): Frame => {
  const [week] = allOf(mentions, 'week');
  const [number] = allOf(mentions, 'weekNumber');
  const [month] = allOf(mentions, 'month');
  const [name] = allOf(mentions, 'monthName');
  const monday = week ? mondayOf(addDays(today, week.weeks * WEEK)) : number && mondayOfWeek(number.week, today);
  const dates = month ? monthFrom(firstOfOffset(month.months, today)) : name && namedMonth(name.month, today);
  return { ...(monday && { monday }), ...(dates && { month: dates }) };
};

/** The days of the month that are such weekdays and still to come. */
const inMonth = ([first, last]: readonly [LocalDay, LocalDay], weekday: Weekday, today: LocalDay) => {
  const days: LocalDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (weekdayOf(day) === weekday && day >= today) days.push(day);
  }
  return days;
};

type Meant = Pick<DaySaid, 'days' | 'why'>;

/** Which day a weekday means. "Next Tuesday" may be that of this week or of the next one. */
const weekdayMeant = ({ weekday, pointing }: MentionOf<'weekday'>, frame: Frame, today: LocalDay): Meant => {
  if (frame.monday !== undefined) {
    const day = addDays(frame.monday, indexOf(weekday));
    return day < today ? { days: [], why: 'passedDay' } : { days: [day] };
  }
  if (frame.month !== undefined) {
    const days = inMonth(frame.month, weekday, today);
    return days.length === 1 ? { days } : { days, why: 'ambiguous' };
  }
  const coming = comingWeekday(weekday, today);
  const isThisWeek = daysBetween(mondayOf(today), coming) < WEEK;
  const isOpen = pointing === 'weekAfter' || (pointing === 'next' && isThisWeek);
  return isOpen ? { days: [coming, addDays(coming, WEEK)], why: 'ambiguous' } : { days: [coming] };
};

const dateMeant = (date: number, { month }: Frame, today: LocalDay): Meant => {
  const months = month ? [month[0]] : [firstOfMonth(today), nextMonth(today)];
  const found = months.map((first) => withoutYear(Number(first.slice(5, 7)), date, today));
  const day = found.find((each) => 'day' in each && (month === undefined || each.day <= month[1]));
  if (day !== undefined && 'day' in day) return { days: [day.day] };
  return { days: [], why: 'noSuchDay' };
};

const workdaysFrom = (monday: LocalDay, today: LocalDay): readonly LocalDay[] =>
  Array.from({ length: WORKDAYS }, (_, index) => addDays(monday, index)).filter((day) => day >= today);

/** What a week or a month means where no day of it is named. */
const frameMeant = (mention: Mention, frame: Frame, today: LocalDay): Meant | undefined => {
  if (mention.kind === 'week' && mention.exact) return { days: [addDays(today, mention.weeks * WEEK)] };
  if (mention.kind === 'week' || mention.kind === 'weekNumber') {
    return { days: frame.monday === undefined ? [] : workdaysFrom(frame.monday, today), why: 'vague' };
  }
  return mention.kind === 'month' || mention.kind === 'monthName' ? { days: [], why: 'vague' } : undefined;
};

const isOutside = (day: LocalDay, { monday, month }: Frame): boolean =>
  (monday !== undefined && mondayOf(day) !== monday) || (month !== undefined && (day < month[0] || day > month[1]));

const dayMeant = (mention: Mention, frame: Frame, today: LocalDay): Meant | undefined => {
  if (mention.kind === 'weekday') return weekdayMeant(mention, frame, today);
  if (mention.kind === 'dayOfMonth') return dateMeant(mention.date, frame, today);
  if (mention.kind !== 'day') return undefined;
  // "Tomorrow, next week": only one of them can be meant.
  return isOutside(mention.day, frame) ? { days: [mention.day], why: 'contradiction' } : { days: [mention.day] };
};

const placed = (mention: Mention, meant: Meant): DaySaid => ({
  ...meant,
  text: mention.text,
  at: mention.at,
  used: mention.used,
  isDate: mention.kind === 'dayOfMonth' || (mention.kind === 'day' && mention.isDate),
  ...(mention.kind === 'weekday' && { weekday: mention.weekday }),
  ...((mention.kind === 'day' || mention.kind === 'weekday') && {
    ...(mention.direction && { direction: mention.direction }),
    ...(mention.isLast && { isLast: mention.isLast }),
  }),
});

const FRAMES: ReadonlySet<Mention['kind']> = new Set(['week', 'weekNumber', 'month', 'monthName']);

/** The words of the frame stand with those of the day that lies within it. */
const withFrameText = (day: DaySaid, frames: readonly Mention[]): DaySaid =>
  day.why === undefined || frames.length === 0
    ? day
    : {
        ...day,
        text: [...frames, day]
          .sort((one, other) => one.at - other.at)
          .map(({ text }) => text)
          .join(' '),
      };

/** Every day that the mentions name, in the order of the sentence. */
export const daysSaid = (mentions: readonly Mention[], today: LocalDay): readonly DaySaid[] => {
  const frame = frameOf(mentions, today);
  const frames = mentions.filter(({ kind }) => FRAMES.has(kind));
  const days = mentions.flatMap((mention) => {
    const meant = dayMeant(mention, frame, today);
    return meant === undefined ? [] : [withFrameText(placed(mention, meant), frames)];
  });
  if (days.length > 0) return days;
  return mentions.flatMap((mention) => {
    const meant = frameMeant(mention, frame, today);
    return meant === undefined ? [] : [placed(mention, meant)];
  });
};
