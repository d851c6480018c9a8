import type { Finding } from '../finding/finding.ts';
import type { Purpose } from '../site/purpose.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { LocalDay } from '../time/site-time.ts';
import type { Need } from './need.ts';
import type { Status } from './status.ts';

/** What a caller asks for. Times are instants; the caller is the organiser. */
export interface BookingRequest extends Interval {
  readonly siteId: string;
  /** One to twenty resources, all or none (M4). */
  readonly resourceIds: readonly string[];
  readonly purpose: Purpose;
  /** The organisation that is served by and charged for the booking. */
  readonly organisationId: string;
  readonly title?: string;
  readonly attendees?: number;
  readonly needs: readonly Need[];
  /** Interpreter languages wanted, ISO 639-1. */
  readonly languages?: readonly string[];
  readonly externalParticipants: boolean;
  readonly confidential: boolean;
}

/** When a booking must be checked in so that it is not released (N23). */
export interface CheckInPolicy {
  readonly opensAt: Instant;
  readonly by: Instant;
}

/** That a guard knows of a booking in these rooms at this time. */
export interface GuardAcknowledgement extends Interval {
  readonly by: string;
  readonly at: Instant;
  readonly resourceIds: readonly string[];
}

/** A booking as it is stored. Every change raises `version`. */
export interface Booking extends BookingRequest {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
  /** The local day of its site that it lies in. */
  readonly day: LocalDay;
  readonly organiserId: string;
  /** The site at whose desk an adviser made it: every adviser of that site may change it (docs/api.md §2). */
  readonly madeAtDesk?: string;
  /** Made by somebody of another organisation than the one that is served. */
  readonly onBehalf?: true;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** Who changed it last, where that is neither the organiser nor time alone. */
  readonly changedBy?: string;
  /** Why that person did: a `ChangeReason`, or words of their own where no customer is served. */
  readonly changedBecause?: string;
  /** What that person did was to approve it. */
  readonly approved?: true;
  readonly checkIn?: CheckInPolicy;
  readonly checkedInAt?: Instant;
  /** The start that was booked, where the real use began at another time: one ended before its start, or changed rooms. */
  readonly bookedStart?: Instant;
  /** The end that was booked, where an early check-out moved `end` (docs/api.md §3). */
  readonly bookedEnd?: Instant;
  readonly endedAt?: Instant;
  /** What the coordinator said when declining it. */
  readonly declinedBecause?: string;
  /** When staff said that the customer did not come; counted apart from a room that staff left unused. */
  readonly customerAbsentAt?: Instant;
  /** What the site's guard last said to know of; another room or time has to be acknowledged anew. */
  readonly guardAcknowledged?: GuardAcknowledgement;
  readonly meetingUrl?: string;
  readonly seriesId?: string;
  /** The local date in the series' recurrence that this booking stands for. */
  readonly occurrence?: LocalDay;
  /** The visit of which this booking is one step (M14). */
  readonly chainId?: string;
  readonly obligations: readonly Finding[];
  /** Version of the directory that the decision saw. */
  readonly decidedWith: string;
}
