import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { ResourceDay } from '@yhteistila/core/booking/day.ts';
import type { Finding } from '@yhteistila/core/finding/finding.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';

/** Version of the shapes below; a reader upgrades older ones. */
export const SCHEMA_VERSION = 1;

interface Document<Kind extends string> {
  readonly id: string;
  readonly kind: Kind;
  readonly schemaVersion: number;
  /** Instant after which the store may erase the document. */
  readonly expiresAt?: Instant;
}

/** `resource.<resourceId>`: one per resource that was ever booked on the day. */
export interface ResourceDayDocument extends Document<'resource-day'>, ResourceDay {}

/** `ended.<bookingId>`: cancelled, declined or released. */
export interface EndedDocument extends Document<'ended'> {
  readonly booking: Booking;
}

/**
 * `needs.<bookingId>`: what a booking needed that can still be taken back: cancelled or released, until its time is over;
 * ended early, for some seconds (decision 4).
 */
export interface NeedsDocument extends Document<'needs'> {
  readonly needs: Booking['needs'];
  readonly languages?: readonly string[];
}

/** `moved.<bookingId>`, at the booking's origin: the booking itself, which takes its time in another partition. */
export interface MovedDocument extends Document<'moved'> {
  readonly booking: Booking;
}

/** `decision.<bookingId>.<attempt>`: created once, so that its creation decides (docs/decisions: two partitions). */
export interface DecisionDocument extends Document<'decision'> {
  readonly outcome: 'committed' | 'aborted';
}

export const EVENT_TYPES = [
  'booked',
  'changed',
  'cancelled',
  'checkedIn',
  'checkedOut',
  'completed',
  'released',
  'approved',
  'declined',
  'reinstated',
  'resumed',
  'extended',
  'customerAbsent',
  'guardAcknowledged',
  'hitByClosure',
  'closureEnded',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** `event.<sequence>`: what happened, by whom, before and after. The outbox and the audit. */
export interface EventDocument extends Document<'event'> {
  readonly type: EventType;
  readonly at: Instant;
  /** Person id, or `system`. */
  readonly actorId: string;
  readonly bookingId: string;
  readonly bookingVersion: number;
  readonly before?: Booking;
  readonly after: Booking;
  /** Why the system did it, where it did. */
  readonly because?: readonly Finding[];
  /** The act on several dates of a series that it is part of: `<series>.<version of the series>`. */
  readonly seriesAct?: string;
}

export type DayDocument =
  | ResourceDayDocument
  | EndedDocument
  | NeedsDocument
  | MovedDocument
  | DecisionDocument
  | EventDocument;
