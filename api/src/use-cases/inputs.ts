import type { ChainQuery, ChainStep } from '@yhteistila/core/availability/chain/chain.ts';
import type { BookingRequest } from '@yhteistila/core/booking/booking.ts';
import type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { NoticeChoices, QuietHours } from '@yhteistila/core/notice/notice.ts';
import type { ResourceKind, ResourceType } from '@yhteistila/core/site/resource.ts';
import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';

/** What a use case may want to know of the call itself. */
export interface Context {
  readonly requestId: string;
}

/**
 * A booking request as it came in: syntax and grid are checked, nothing else. Without `organisationId` it is the
 * caller's own; that customerService implies external participants is for the use case to add.
 */
export interface NewBooking extends Omit<BookingRequest, 'organisationId'> {
  readonly organisationId?: string;
}

/** At most one success is made under one key of one person and call; `body` tells another request from a repeat. */
export interface Idempotency {
  readonly key: string;
  /** SHA-256 of the body as it was understood, in base64url. */
  readonly bodyHash: string;
}

/** The versions that the caller takes, none of them where all ETags are foreign; `any` for `If-Match: *`. */
export type ExpectedVersion = readonly number[] | 'any';

/** What to change. Absent: as it is. `null`: taken away. A title of nothing but blanks comes as `null`. */
export interface BookingChanges {
  readonly start?: Instant;
  readonly end?: Instant;
  readonly resourceIds?: readonly string[];
  readonly title?: string | null;
  readonly attendees?: number | null;
  readonly needs?: BookingRequest['needs'];
  readonly languages?: readonly string[];
  readonly confidential?: boolean;
  readonly externalParticipants?: boolean;
  readonly purpose?: BookingRequest['purpose'];
}

/** A change that is to be looked at: what is not named is as it is in the booking of that id. */
export interface ChangeToCheck extends BookingChanges {
  readonly replaces: string;
  readonly siteId?: string;
  readonly organisationId?: string;
  /** In whatever room fits. */
  readonly findRoom?: boolean;
}

export type Extension = { readonly minutes: number } | { readonly end: Instant };

/** `start`–`end` is the window to search in. */
export interface AvailabilityInput
  extends Interval,
    Pick<
      NewBooking,
      'purpose' | 'organisationId' | 'attendees' | 'needs' | 'languages' | 'externalParticipants' | 'confidential'
    > {
  readonly siteIds: readonly string[];
  /** The time that would suit best; absent: the start of the window. */
  readonly near?: Instant;
  readonly minutes: number;
  readonly zoneIds?: readonly string[];
  readonly resourceTypes?: readonly ResourceType[];
  readonly also: readonly { readonly kind: ResourceKind; readonly type: ResourceType }[];
  /** The booking that would be moved. */
  readonly replaces?: string;
  readonly limit: number;
}

export interface NewSeries {
  /** Start and end are those of the first date. */
  readonly booking: NewBooking;
  /** RRULE text, not yet read. */
  readonly recurrence: string;
  readonly except: readonly LocalDay[];
  readonly onConflict: 'skip' | 'fail';
  /** A booking of the caller's own that becomes the first date. */
  readonly startsWith?: string;
  /** Bookings of the caller's own, elsewhere or at another time, that stand for dates of the series. */
  readonly instead?: readonly { readonly day: LocalDay; readonly bookingId: string }[];
}

export type { SeriesScope } from '@yhteistila/core/booking/series-scope.ts';

export type OccurrenceToAdd =
  | { readonly day: LocalDay }
  | (Interval & { readonly resourceIds?: readonly string[] | undefined });

/** What is not named stays. `quietHours: null` takes them away. */
export interface SettingsChanges {
  readonly locale?: Language;
  readonly homeSiteId?: string;
  readonly notices?: NoticeChoices;
  readonly quietHours?: QuietHours | null;
}

/** A visit to plan; `start`–`end` is the window. A step without a purpose is served as its organisation does that day. */
export interface ChainInput extends Interval, Pick<ChainQuery, 'siteId' | 'attendees' | 'together' | 'limit'> {
  readonly steps: readonly (Omit<ChainStep, 'purpose'> & { readonly purpose?: ChainStep['purpose'] })[];
}

/** The steps of a visit to book, in order of time; their customer is an external participant of each. */
export interface NewChain {
  readonly siteId: string;
  readonly steps: readonly Omit<NewBooking, 'siteId' | 'title' | 'externalParticipants'>[];
}

export interface OfBooking {
  readonly bookingId: string;
}

/** Why, where it is not the organiser who does it. */
export interface Explained {
  readonly reason?: string | undefined;
}

/** What may be sent again under a key without being done again. */
export interface Repeatable {
  readonly idempotency?: Idempotency;
}

export interface ChangeInput extends OfBooking, Explained {
  readonly expectedVersion: ExpectedVersion;
  readonly changes: BookingChanges;
  /** In whatever room fits, with whom and what the changed needs ask for (M12). */
  readonly findRoom?: boolean | undefined;
}

export interface DayInput {
  readonly siteId: string;
  readonly day: LocalDay;
  readonly withEnded?: boolean;
}

export interface OfSeries {
  readonly seriesId: string;
  readonly scope: SeriesScope;
  /** Absent: whatever version it has. */
  readonly expectedVersion?: ExpectedVersion;
}

/** Without a scope: whatever the act is about. */
export interface DatesOfSeries {
  readonly seriesId: string;
  readonly scope?: SeriesScope | undefined;
}

export interface ChangeOfDates {
  readonly changes: BookingChanges;
  /** The date of which `changes` tell start and end; absent: that of the scope, else the first one meant. */
  readonly from?: LocalDay;
}
