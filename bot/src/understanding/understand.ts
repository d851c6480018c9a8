import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { dayOf, GRID_MINUTES, minutesOfDay, type TimeZone, weekdayOf } from '@yhteistila/core/time/site-time.ts';
import { withoutExceptions } from './meaning/exceptions.ts';
import { type ActSaid, hearAct } from './meaning/hear-act.ts';
import { hearLength, hearPeople, hearRoom, hearRooms } from './meaning/hear-amounts.ts';
import { hearDay } from './meaning/hear-day.ts';
import { hasTime, hearRest, type Strange } from './meaning/hear-rest.ts';
import { hearSeries, ofFirstDay } from './meaning/hear-series.ts';
import { hearSubject } from './meaning/hear-subject.ts';
import { hearTime, type Moment } from './meaning/hear-time.ts';
import { leaveOut } from './meaning/leave-out.ts';
import { allOf, type Mention } from './mention.ts';
import { withNegations, withRefusals } from './negations.ts';
import { readMentions, withSpoken } from './read-mentions.ts';
import { respell } from './respell.ts';
import { DOUBTFUL, type Doubt, type NamedRoom, type NamedSite, type Said } from './said.ts';
import { languageOf } from './sentence-language.ts';
import { isName } from './subjects/read-subject.ts';
import { tokensOf } from './tokens.ts';

/** A wish to book, or something else to do with bookings, as far as it was understood. */
export interface Understood extends Said {
  readonly language: Language;
  /** What stops the offer, the first thing to ask first. */
  readonly doubts: readonly Doubt[];
  /** The words that said nothing to us and do no harm, as they were written; neighbours stand together. */
  readonly notUnderstood: readonly string[];
  /** Something to do with a booking that there is: then nothing new is booked. */
  readonly act?: ActSaid;
  /** "Don't book": nothing is to be booked. */
  readonly isRefused?: true;
  /** The day is that of next week, as today is such a weekday too. */
  readonly notToday?: true;
}

/** Where and when a sentence is read. `language` counts where the words tell none. */
export interface Listening {
  readonly now: Instant;
  readonly zone: TimeZone;
  readonly language: Language;
  /** The sites that can be named. */
  readonly sites: readonly NamedSite[];
  /** The rooms that can be named. */
  readonly rooms?: readonly NamedRoom[];
  /** It stood behind a word that asks to book: then anything understood of it makes a wish. */
  readonly isWish?: boolean;
}

const GRID_MS = GRID_MINUTES * 60_000;
const DAY_MINUTES = 1440;

const momentOf = ({ now, zone }: Listening): Moment => ({
  today: dayOf(now, zone),
  after: (minutes) => {
    const then = Math.ceil((now + minutes * 60_000) / GRID_MS) * GRID_MS;
    return { day: dayOf(then, zone), start: minutesOfDay(then, zone) };
  },
});

const mentionsIn = (sentence: string, listening: Listening) => {
  const { now, zone, sites, rooms = [] } = listening;
  const tokens = tokensOf(sentence);
  const language = languageOf(tokens, listening.language, sites);
  const setting = { today: dayOf(now, zone), language, sites, rooms };
  const spelt = respell(tokens, language, (at) => isName(tokens, at, setting));
  return { language, mentions: withSpoken(withNegations(withRefusals(readMentions(spelt, setting)))) };
};

/** Later ones win: an amount may turn a stretch into a window. */
const merged = (parts: readonly Said[]): Said => Object.assign({}, ...parts);

/** A length within a stretch leaves no start of its own. */
const asWindow = (said: Said, length: Said): Said => {
  if (length.from === undefined) return { ...said, ...length };
  const { start: _start, ...rest } = said;
  return { ...rest, ...length };
};

interface Wish {
  readonly said: Said;
  readonly doubts: readonly Doubt[];
  readonly harmless: readonly Strange[];
}

const doubtOrder = (doubts: readonly Doubt[]): readonly Doubt[] =>
  [...doubts].sort((one, other) => DOUBTFUL.indexOf(one.about) - DOUBTFUL.indexOf(other.about));

const todayWillDo = (time: Said, { after }: Moment): boolean => {
  const start = time.start ?? time.from ?? time.near ?? DAY_MINUTES;
  return start >= after(0).start;
};

/** "On Monday at 9 and on Tuesday at 10": whoever chooses a day has chosen its time. */
const isAnsweredBy = ({ why, about }: Doubt, days: readonly Doubt[]): boolean =>
  about === 'time' &&
  why === 'severalTimes' &&
  days.some(({ options }) => options.length > 0 && options.every(({ start }) => start !== undefined));

/** What is wished for, part by part. */
const hearWish = (all: readonly Mention[], moment: Moment): Wish => {
  const { today } = moment;
  const { mentions, exceptions } = withoutExceptions(all, today);
  const day = hearDay(ofFirstDay(mentions), today);
  const time = hearTime(mentions, day.said.day, moment);
  const people = hearPeople(mentions, hasTime(time.said) || time.doubts.length > 0);
  const timed = { ...time.said, ...people.said };
  const room = hearRoom(mentions, hasTime(timed) || time.doubts.length > 0);
  const length = hearLength(mentions, timed);
  const series = hearSeries(mentions, day.said.day, { today, todayWillDo: todayWillDo(timed, moment) });
  const subject = hearSubject(mentions);
  const lessened = leaveOut(series.said, exceptions);
  const parts = [day, time, people, subject, room, series, lessened];
  const said = asWindow(merged(parts.map((part) => part.said)), length.said);
  const heard = [...parts, length, hearRooms(mentions)].flatMap((part) => part.doubts);
  const doubts = heard.filter((doubt) => !isAnsweredBy(doubt, day.doubts));
  const rest = hearRest(mentions, { said, doubts, today });
  return { said, doubts: doubtOrder([...doubts, ...rest.doubts]), harmless: rest.harmless };
};

const SAYS_NOTHING: ReadonlySet<Mention['kind']> = new Set([
  ...(['filler', 'strange', 'join', 'book', 'bookingNoun', 'roomNoun', 'not'] as const),
]);

/** How much of the sentence said something: tokens of ours against stretches of words that are strange. */
const isMostlyOurs = (mentions: readonly Mention[], harmless: readonly Strange[]): boolean => {
  const told = mentions.filter(({ kind }) => !SAYS_NOTHING.has(kind)).reduce((sum, { used }) => sum + used, 0);
  const strange = allOf(mentions, 'strange').length;
  return harmless.length <= told && strange <= 2 * told + 1;
};

const asksToBook = (mentions: readonly Mention[], { said, harmless }: Wish, isWish: boolean): boolean => {
  const saysSomething = mentions.some(({ kind }) => !SAYS_NOTHING.has(kind));
  const isAsked = isWish || allOf(mentions, 'book').length > 0;
  if (isAsked) return saysSomething || harmless.length === 0;
  const hasTimes = said.start !== undefined && said.minutes !== undefined;
  const hasWhen = said.day !== undefined || hasTime(said);
  const isRoom = hasWhen && allOf(mentions, 'roomNoun').length > 0;
  const hasSubject =
    isRoom || said.purpose !== undefined || said.room !== undefined || allOf(mentions, 'room').length > 0;
  return (hasSubject || hasTimes || said.recurrence !== undefined) && isMostlyOurs(mentions, harmless);
};

/** What says of a weekday which one is meant. */
const SAYS_WHICH: ReadonlySet<Mention['kind']> = new Set([
  ...(['week', 'weekNumber', 'month', 'monthName', 'day', 'dayOfMonth'] as const),
]);

const isNotToday = (mentions: readonly Mention[], { day, recurrence }: Said, { today }: Moment): boolean => {
  const [weekday] = allOf(mentions, 'weekday');
  const isNamed = weekday !== undefined && weekday.pointing === undefined && weekday.weekday === weekdayOf(today);
  return (
    isNamed &&
    recurrence === undefined &&
    day !== undefined &&
    day > today &&
    !mentions.some(({ kind }) => SAYS_WHICH.has(kind))
  );
};

const SUBJECTS: ReadonlySet<Mention['kind']> = new Set(['topic', 'room', 'roomNoun', 'bookingNoun'] as const);

/** "No room is needed", "ei kokousta huomenna": what would be booked is taken back, and nothing else stands in its place. */
const isTakenBack = (mentions: readonly Mention[]): boolean => {
  const subjects = mentions.filter(({ kind }) => SUBJECTS.has(kind));
  // "Ei löydy huonetta" complains that there is none.
  const isNoun = (mention: Mention) =>
    mention.negated === true && mentions[mentions.indexOf(mention) - 1]?.kind !== 'book';
  const others = subjects.filter(({ kind, negated }) => negated !== true && kind !== 'roomNoun');
  return subjects.some((each) => each.kind !== 'room' && isNoun(each)) && others.length === 0;
};

/** A new booking is made for a room or an occasion; an act needs a booking, an occasion or a day that it is done to. */
const meantAct = (mentions: readonly Mention[], moment: Moment): ActSaid | undefined => {
  const act = hearAct(mentions, moment.today);
  const isAbout = mentions.some(({ kind }) => !SAYS_NOTHING.has(kind) && kind !== 'act');
  const isShort = allOf(mentions, 'strange').length <= 1;
  const isBooking = allOf(mentions, 'bookingNoun').length > 0;
  return act !== undefined && (isAbout || isBooking || isShort) ? act : undefined;
};

/**
 * What the sentence wishes, in Finnish, Swedish or English; undefined when it speaks of no booking. Weekdays are the
 * next such day. Never throws; its time grows with the sentence's length, and only the first 600 letters count.
 */
export const understand = (sentence: string, listening: Listening): Understood | undefined => {
  const { mentions, language } = mentionsIn(sentence, listening);
  const moment = momentOf(listening);
  const act = meantAct(mentions, moment);
  if (act !== undefined) return { language, act, doubts: [], notUnderstood: [] };
  const wish = hearWish(mentions, moment);
  const isRefused = allOf(mentions, 'noBooking').length > 0 || isTakenBack(mentions);
  if (!isRefused && !asksToBook(mentions, wish, listening.isWish === true)) return undefined;
  return {
    ...wish.said,
    language,
    doubts: wish.doubts,
    notUnderstood: wish.harmless.map(({ text }) => text),
    ...(isRefused && { isRefused: true as const }),
    ...(isNotToday(mentions, wish.said, moment) && { notToday: true as const }),
  };
};
