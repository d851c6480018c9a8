import type { Need } from '@yhteistila/core/booking/need.ts';
import type { Purpose } from '@yhteistila/core/booking/purpose.ts';
import type { Language } from '@yhteistila/core/i18n/texts.ts';
import type { SpaceType } from '@yhteistila/core/site/resource.ts';
import type { LocalDay, LocalMinutes, Weekday } from '@yhteistila/core/time/site-time.ts';
import type { Token } from './tokens.ts';

export type PartOfDay = 'morning' | 'afternoon';

/** What was said, each thing at most once but for the needs. */
export interface Said {
  readonly purpose?: Purpose;
  readonly types?: readonly SpaceType[];
  readonly day?: LocalDay;
  readonly weekday?: Weekday;
  /** "Next week", with a weekday beside it. */
  readonly nextWeek?: true;
  readonly now?: true;
  readonly start?: LocalMinutes;
  readonly end?: LocalMinutes;
  readonly part?: PartOfDay;
  readonly minutes?: number;
  readonly attendees?: number;
  readonly needs?: readonly Need[];
  readonly confidential?: true;
  readonly externalParticipants?: true;
  readonly siteId?: string;
}

/** What a few tokens said. */
export interface Piece {
  readonly used: number;
  readonly said: Said;
  readonly language?: Language;
  /** As much of it as contradicts the rest, as it was written. */
  readonly contradiction?: string;
  /** It says that something is to be booked. */
  readonly verb?: true;
}

/** What is known when a sentence is read. */
export interface Setting {
  /** The day on which the sentence is read, where the booking is to be. */
  readonly today: LocalDay;
  readonly sites: readonly NamedSite[];
}

export interface NamedSite {
  readonly id: string;
  readonly name: { readonly [language in Language]: string };
}

/** Reads what begins at a token; undefined when that is nothing of its kind. `after` is what was read just before. */
export type Reader = (
  tokens: readonly Token[],
  at: number,
  setting: Setting,
  after: Said | undefined,
) => Piece | undefined;
