import type { Need } from '@yhteistila/core/booking/need.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import type { SpaceType } from '@yhteistila/core/site/resource.ts';
import type { LocalDay, LocalMinutes } from '@yhteistila/core/time/site-time.ts';
import type { PartOfDay } from './words/part-words.ts';

export type { PartOfDay } from './words/part-words.ts';

/** What is to be booked, as far as it was said. */
export interface Said {
  readonly purpose?: Purpose;
  readonly types?: readonly SpaceType[];
  readonly day?: LocalDay;
  readonly now?: true;
  /** The very start; with `end` the whole stretch. */
  readonly start?: LocalMinutes;
  /** Without a start: the latest end. */
  readonly end?: LocalMinutes;
  /** The earliest start, where any later one will do. */
  readonly from?: LocalMinutes;
  /** About then. */
  readonly near?: LocalMinutes;
  readonly part?: PartOfDay;
  readonly minutes?: number;
  readonly attendees?: number;
  readonly needs?: readonly Need[];
  /** What the interpreter speaks, ISO 639-1. */
  readonly languages?: readonly string[];
  readonly confidential?: true;
  readonly externalParticipants?: true;
  readonly siteId?: string;
  /** One room that was named. */
  readonly room?: string;
  /** RRULE text; `day` is then the first date. */
  readonly recurrence?: string;
  /** Dates of the series that are left out; the first is none of them. */
  readonly except?: readonly LocalDay[];
}

/** What a doubt is about, and so what is asked. */
export const DOUBTFUL = ['day', 'time', 'length', 'people', 'rooms', 'room', 'site', 'words', 'often'] as const;
export type Doubtful = (typeof DOUBTFUL)[number];

/** Why something that was said cannot be taken as it stands; the text is `bot.doubt.<why>`. */
export const REASONS_TO_DOUBT = [
  'ambiguous',
  'closed',
  'contradiction',
  'negated',
  'noDayForSeries',
  'noRoom',
  'noSite',
  'noSuchDay',
  'noTime',
  'noTimeForSeries',
  'passedDay',
  'severalDays',
  'severalRooms',
  'severalTimes',
  'unknown',
  'vague',
  'wholeDay',
] as const;
export type ReasonToDoubt = (typeof REASONS_TO_DOUBT)[number];

/** Something that stops the offer until the person has said what was meant. */
export interface Doubt {
  readonly about: Doubtful;
  readonly why: ReasonToDoubt;
  /** As it was written. */
  readonly words: string;
  /** What may have been meant, each as what it adds to the rest. */
  readonly options: readonly Said[];
}

export interface NamedSite {
  readonly id: string;
  readonly name: { readonly [language in Language]: string };
}

export interface NamedRoom extends NamedSite {
  readonly type: SpaceType;
}
