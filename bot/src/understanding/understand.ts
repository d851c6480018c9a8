import { LANGUAGES, type Language } from '@yhteistila/core/i18n/texts.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import {
  addDays,
  dayOf,
  type LocalDay,
  type TimeZone,
  type Weekday,
  weekdayOf,
} from '@yhteistila/core/time/site-time.ts';
import { type Reading, readSentence } from './read-sentence.ts';
import type { NamedSite, Said } from './said.ts';
import { readOtherAct } from './small-words.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A wish to book, as far as it was understood. */
export interface Understood extends Omit<Said, 'weekday' | 'nextWeek'> {
  readonly language: Language;
  /** The words of the sentence that said nothing to us, as they were written; neighbours stand together. */
  readonly notUnderstood: readonly string[];
}

/** Where and when a sentence is read. `language` counts where the words tell none. */
export interface Listening {
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly language: Language;
  /** The sites that can be named. */
  readonly sites: readonly NamedSite[];
  /** It stood behind a word that asks to book: then anything understood of it makes a wish. */
  readonly isWish?: boolean;
}

const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEK = 7;

/** Words that stood beside each other, as one. */
const neighbours = (strange: Reading['strange']): readonly string[] => {
  const groups: string[] = [];
  let last = -2;
  for (const { at, text } of strange) {
    const before = groups.at(-1);
    if (at === last + 1 && before !== undefined) groups[groups.length - 1] = `${before} ${text}`;
    else groups.push(text);
    last = at;
  }
  return groups;
};

/** The language of most words; of as many, the one that was expected, else the first of ours. */
const languageOf = (languages: readonly Language[], expected: Language): Language => {
  const count = (language: Language) => languages.filter((each) => each === language).length;
  const order = [expected, ...LANGUAGES.filter((language) => language !== expected)];
  return order.reduce((best, language) => (count(language) > count(best) ? language : best), expected);
};

/** The next such day after today; with "next week", that of the week that begins on the coming Monday. */
const dayOfWeekday = (weekday: Weekday, nextWeek: boolean, today: LocalDay): LocalDay => {
  const wanted = WEEKDAYS.indexOf(weekday);
  const current = WEEKDAYS.indexOf(weekdayOf(today));
  if (nextWeek) return addDays(today, WEEK - current + wanted);
  return addDays(today, ((wanted - current + WEEK - 1) % WEEK) + 1);
};

/** What said nothing: also "next week" where no day of that week was said. */
const strangeIn = ({ strange, week }: Reading, day: LocalDay | undefined, today: LocalDay): Reading['strange'] => {
  const isOfThatWeek =
    day !== undefined && day >= dayOfWeekday('MO', true, today) && day <= dayOfWeekday('SU', true, today);
  return week === undefined || isOfThatWeek ? strange : [...strange, week].sort((one, other) => one.at - other.at);
};

const asksForOtherAct = (tokens: readonly Token[]): boolean =>
  tokens.some((_, at) => readOtherAct(tokens, at) !== undefined);

const wishes = ({ said, strange, told, wantsToBook }: Reading): boolean => {
  if (wantsToBook) return told > 0 || strange.length === 0;
  const speaksOfBooking = said.purpose !== undefined || (said.start !== undefined && said.minutes !== undefined);
  return speaksOfBooking && neighbours(strange).length <= told;
};

/**
 * What the sentence wishes to book, in Finnish, Swedish or English; undefined when it wishes to book nothing. Weekdays
 * are the next such day. Never throws; its time grows with the sentence's length, and only the first 600 letters count.
 */
export const understand = (sentence: string, listening: Listening): Understood | undefined => {
  const { now, zone, language, sites, isWish = false } = listening;
  const tokens = tokensOf(sentence);
  const today = dayOf(now, zone);
  const read = readSentence(tokens, { today, sites });
  const reading = { ...read, wantsToBook: read.wantsToBook || isWish };
  if (!wishes(reading) || (!reading.wantsToBook && asksForOtherAct(tokens))) return undefined;
  const { weekday, nextWeek, ...rest } = reading.said;
  const day = rest.day ?? (weekday === undefined ? undefined : dayOfWeekday(weekday, nextWeek === true, today));
  return {
    ...rest,
    ...(day !== undefined && { day }),
    language: languageOf(reading.languages, language),
    notUnderstood: neighbours(strangeIn(reading, day, today)),
  };
};
