import type { Need } from '@yhteistila/core/booking/need.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { LocalDay, LocalMinutes, Weekday } from '@yhteistila/core/time/site-time.ts';
import type { Doubtful, NamedRoom, NamedSite, ReasonToDoubt, Said } from './said.ts';
import type { Token } from './tokens.ts';
import type { Act } from './words/act-words.ts';
import type { Pointing } from './words/day-words.ts';
import type { PartOfDay } from './words/part-words.ts';
import type { Often } from './words/series-words.ts';
import type { Way } from './words/shift-words.ts';
import type { Topic } from './words/topics.ts';

/** What a Finnish ending or a word before it says of a day or a time: from it, to it, or until it. */
export type Direction = 'from' | 'to';

/** A time of the clock that says not which half of the day it means, in both. */
export interface Halves {
  readonly am: LocalMinutes;
  readonly pm: LocalMinutes;
}

export interface TimeSaid {
  readonly start?: LocalMinutes;
  readonly end?: LocalMinutes;
  readonly from?: LocalMinutes;
  readonly near?: LocalMinutes;
  /** "Between ten and twelve": a stretch, or with a length a window. */
  readonly between?: true;
  /** For each of the above that could be in the other half of the day. */
  readonly halves?: { readonly [name in 'start' | 'end' | 'from' | 'near']?: Halves };
  readonly direction?: Direction;
}

/** What a few words of a sentence mention. */
export type What =
  | { readonly kind: 'topic'; readonly topic: Topic }
  | {
      readonly kind: 'day';
      readonly day: LocalDay;
      readonly direction?: Direction;
      readonly isDate: boolean;
      /** "Until" or "by" that day was said: of one booking it leaves open which day. */
      readonly isLast?: true;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: Weekday;
      readonly pointing?: Pointing;
      readonly direction?: Direction;
      readonly isLast?: true;
    }
  | {
      readonly kind: 'week';
      readonly weeks: number /** Not the calendar week but so many days. */;
      readonly exact: boolean;
    }
  | { readonly kind: 'weekNumber'; readonly week: number; readonly isLast?: true }
  | { readonly kind: 'month'; readonly months: number; readonly isLast?: true }
  | { readonly kind: 'monthName'; readonly month: number; readonly isLast?: true }
  | { readonly kind: 'dayOfMonth'; readonly date: number }
  | { readonly kind: 'days'; readonly from: LocalDay; readonly to: LocalDay }
  /** "For two days": longer than one booking. */
  | { readonly kind: 'daysLong'; readonly days: number }
  | { readonly kind: 'often'; readonly often: Often; readonly weekdays: readonly Weekday[]; readonly nth?: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'time'; readonly time: TimeSaid }
  | { readonly kind: 'part'; readonly part: PartOfDay; readonly direction?: Direction }
  | { readonly kind: 'now' }
  | { readonly kind: 'anyTime' }
  | { readonly kind: 'offset'; readonly minutes: number }
  /** So many days later or earlier than it is. */
  | { readonly kind: 'shift'; readonly days: number; readonly way: Way }
  | { readonly kind: 'length'; readonly minutes: number; readonly change?: 'by' | 'to' }
  | { readonly kind: 'people'; readonly count: number }
  /** "For 9 to 10": people or a time. */
  | { readonly kind: 'forNumber'; readonly people: number; readonly time?: TimeSaid; readonly readsAsTime: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly time?: TimeSaid }
  | { readonly kind: 'rooms'; readonly count: number }
  | {
      readonly kind: 'room';
      readonly room?: NamedRoom;
      readonly number: number;
      readonly time?: TimeSaid;
      readonly topic?: Topic;
    }
  | { readonly kind: 'need'; readonly need: Need; readonly count?: number }
  /** A language, as its code: that of an interpreter, where one is needed. */
  | { readonly kind: 'spoken'; readonly spoken: string }
  | { readonly kind: 'circumstance'; readonly circumstance: 'confidential' | 'externalParticipants' }
  | { readonly kind: 'site'; readonly siteId: string }
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'book' }
  | { readonly kind: 'bookingNoun' }
  | { readonly kind: 'noBooking'; readonly verb: 'book' | 'need' }
  | { readonly kind: 'not' }
  | { readonly kind: 'join'; readonly join: 'and' | 'or' | 'to' | 'dash' }
  /** A word of ours that cannot be taken as it stands. */
  | { readonly kind: 'doubt'; readonly about: Doubtful; readonly why: ReasonToDoubt; readonly options: readonly Said[] }
  | { readonly kind: 'filler' }
  | { readonly kind: 'roomNoun' }
  | { readonly kind: 'strange' };

/** What was mentioned, where, and in which words. */
export type Mention = What & {
  readonly at: number;
  readonly used: number;
  /** As it was written. */
  readonly text: string;
  readonly language?: Language;
  /** "No", "without" or the like stood before it. */
  readonly negated?: true;
};

export type Kind = What['kind'];
export type MentionOf<K extends Kind> = Extract<Mention, { readonly kind: K }>;

/** What some tokens mention, not yet placed. */
export interface Piece {
  readonly used: number;
  readonly what: What;
  readonly language?: Language | undefined;
}

/** What is known when a sentence is read. */
export interface Setting {
  /** The day on which the sentence is read, where the booking is to be. */
  readonly today: LocalDay;
  /** The language of the sentence. */
  readonly language: Language;
  readonly sites: readonly NamedSite[];
  readonly rooms: readonly NamedRoom[];
}

/** Reads what begins at a token; undefined when that is nothing of its kind. */
export type Reader = (tokens: readonly Token[], at: number, setting: Setting) => Piece | undefined;

export const isKind = <K extends Kind>(mention: Mention | undefined, ...kinds: readonly K[]): mention is MentionOf<K> =>
  mention !== undefined && kinds.some((kind) => kind === mention.kind);

/** Those of one kind, in the order of the sentence. */
export const allOf = <K extends Kind>(mentions: readonly Mention[], kind: K): readonly MentionOf<K>[] =>
  mentions.filter((mention): mention is MentionOf<K> => mention.kind === kind);
