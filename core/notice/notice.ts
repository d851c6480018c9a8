import type { Instant, Interval } from '../time/interval.ts';

/**
 * What a person may choose to be told of, or not. A waiting customer's call comes to whoever is on duty and is no matter
 * of choice; a colleague's call for help is one (M16).
 */
export const NOTICE_CHOICES = [
  'confirmed',
  'changed',
  'released',
  'approval',
  'reminder',
  'closure',
  'fault',
  'help',
  'guard',
] as const;
export type NoticeChoice = (typeof NOTICE_CHOICES)[number];

/** Which kinds a person wants; what is not named is wanted. */
export type NoticeChoices = { readonly [choice in NoticeChoice]?: boolean };

export const NOTICE_KINDS = [...NOTICE_CHOICES, 'call'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What happened, and with it which card is sent. */
export const NOTICE_CODES = [
  'confirmed',
  'changed',
  'cancelled',
  'released',
  'approvalWanted',
  'declined',
  'reminder',
  'closure',
  'closureEnded',
  'fault',
  'guardBooked',
  'guardMoved',
  'guardCancelled',
  'guardDay',
  'ring',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** A series, and the version of it that the act made which is told of. */
export interface SeriesNews {
  readonly seriesId: string;
  readonly version: number;
}

/** What a changed booking had before: its time, and its resources where they were others. */
export interface BookedBefore extends Interval {
  readonly resourceIds?: readonly string[];
}

/**
 * Something that one person is to be told. It carries ids alone: the card is made when it is sent, of what holds then
 * and of what its receiver may see.
 */
export interface Notice {
  /** The same for every repeat of the same news to the same person: none is shown twice. */
  readonly key: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly code: NoticeCode;
  readonly siteId: string;
  readonly at: Instant;
  /** After this it is worth nothing and is not sent any more. */
  readonly until?: Instant;
  readonly bookingId?: string;
  /** The act on several dates of a series that it tells of, once for all of them. */
  readonly series?: SeriesNews;
  readonly callId?: string;
  readonly faultId?: string;
  readonly resourceId?: string;
  /** What a changed booking had before. */
  readonly was?: BookedBefore;
  /** The key of an earlier notice whose card this one takes the place of. */
  readonly updates?: string;
}

/** Hours of the person's home site in which nothing but customers' calls is sent, in minutes of the day; they may span midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}
