import { addDays, daysOf, type LocalDay, type Weekday } from '@yhteistila/core/time/site-time.ts';
import { allOf, isKind, type Mention } from '../mention.ts';
import { daysSaid, frameOf } from './days-of.ts';

/** Days on which a series is not wanted: "except 21.12.", "paitsi perjantaisin". */
export interface Exception {
  /** As it was written. */
  readonly text: string;
  /** Every such day. */
  readonly weekdays: readonly Weekday[];
  /** The days that were named, or all of the stretch, week or month. */
  readonly days: readonly LocalDay[];
}

/** What a sentence says of a series beside its exceptions. */
export interface Excepted {
  readonly mentions: readonly Mention[];
  readonly exceptions: readonly Exception[];
}

const LAST_OF_WEEK = 6;

const isDay = (mention: Mention | undefined): mention is Mention =>
  isKind(mention, 'day', 'days', 'dayOfMonth', 'weekday', 'week', 'weekNumber', 'month', 'monthName') ||
  (isKind(mention, 'often') && mention.weekdays.length > 0);

/** Without a word between, a date alone goes on: "21.12., 28.12.". */
const goesOn = (mention: Mention | undefined, before: Mention): mention is Mention =>
  isDay(mention) &&
  (before.kind === 'join' || isKind(mention, 'days', 'dayOfMonth') || (mention.kind === 'day' && mention.isDate));

/** The exception at `at` and what is joined to it; a join at the end belongs to what follows. */
const groupAt = (mentions: readonly Mention[], at: number): readonly Mention[] => {
  let end = at + 1;
  for (let next = end; next < mentions.length; next++) {
    const [before, mention] = [mentions[next - 1], mentions[next]];
    if (isKind(mention, 'join', 'filler')) continue;
    if (before === undefined || !goesOn(mention, before)) break;
    end = next + 1;
  }
  return mentions.slice(at, end);
};

const weekdaysIn = (mention: Mention): readonly Weekday[] => {
  if (mention.kind === 'often') return mention.weekdays;
  return mention.kind === 'weekday' && mention.pointing === undefined ? [mention.weekday] : [];
};

/** "The 21st and 28th of December": the month stands with the last of them. */
const inItsMonth = (date: number, group: readonly Mention[]): readonly LocalDay[] => {
  const [named] = allOf(group, 'day');
  return named === undefined ? [] : [`${named.day.slice(0, 8)}${String(date).padStart(2, '0')}`];
};

const daysIn = (mention: Mention, group: readonly Mention[], today: LocalDay): readonly LocalDay[] => {
  if (mention.kind === 'days') return daysOf(mention.from, mention.to);
  if (mention.kind === 'dayOfMonth' && allOf(group, 'day').length > 0) return inItsMonth(mention.date, group);
  if (isKind(mention, 'week', 'weekNumber', 'month', 'monthName')) {
    const { monday, month } = frameOf([mention], today);
    if (monday !== undefined) return daysOf(monday, addDays(monday, LAST_OF_WEEK));
    return month === undefined ? [] : daysOf(month[0], month[1]);
  }
  const [said] = daysSaid([mention], today);
  return said?.why === undefined ? (said?.days ?? []) : [];
};

const isStretch = (join: Mention | undefined): boolean =>
  isKind(join, 'join') && (join.join === 'dash' || join.join === 'to');

/** One day from another on: "21.12.–4.1.". */
const throughout = (from: LocalDay | undefined, to: LocalDay | undefined): readonly LocalDay[] =>
  from !== undefined && to !== undefined && from < to ? daysOf(from, to) : [];

const exceptionsIn = (group: readonly Mention[], today: LocalDay): readonly Exception[] => {
  const exceptions: Exception[] = [];
  for (const [index, mention] of group.entries()) {
    if (!isDay(mention)) continue;
    const weekdays = weekdaysIn(mention);
    const days = weekdays.length > 0 ? [] : daysIn(mention, group, today);
    const before = exceptions.at(-1);
    if (before !== undefined && isStretch(group[index - 1])) {
      const text = `${before.text}–${mention.text}`;
      exceptions[exceptions.length - 1] = { text, weekdays: [], days: throughout(before.days[0], days[0]) };
    } else {
      exceptions.push({ text: mention.text, weekdays, days });
    }
  }
  return exceptions;
};

/** Takes the exceptions out of what is said of a series; one booking has none. */
export const withoutExceptions = (mentions: readonly Mention[], today: LocalDay): Excepted => {
  const comesAgain = allOf(mentions, 'often').some(({ negated }) => negated !== true);
  if (!comesAgain) return { mentions, exceptions: [] };
  const rest: Mention[] = [];
  const exceptions: Exception[] = [];
  for (let at = 0; at < mentions.length; ) {
    const mention = mentions[at];
    if (mention === undefined) break;
    const group = mention.negated === true && isDay(mention) ? groupAt(mentions, at) : [];
    if (group.length === 0) rest.push(mention);
    exceptions.push(...exceptionsIn(group, today));
    at += Math.max(1, group.length);
  }
  return { mentions: rest, exceptions };
};
