import type { Finding } from '../finding/finding.ts';
import type { Texts } from '../language/texts.ts';
import type { Role } from '../site/person.ts';
import type { Purpose } from '../site/purpose.ts';
import type { Instant } from '../time/interval.ts';
import type { LocalDay } from '../time/site-time.ts';
import type { Need } from './need.ts';
import type { Status } from './status.ts';

export interface NamedOrganisation {
  readonly id: string;
  readonly name: Texts;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Somebody who did something to another's booking. */
export interface NamedActor extends NamedPerson {
  readonly role?: Role;
  readonly organisation?: NamedOrganisation;
}

/** What everybody may know: that spaces are taken, and for how long. Instants are epoch milliseconds. */
export interface TakenView {
  readonly id: string;
  readonly resourceIds: readonly string[];
  readonly start: Instant;
  readonly end: Instant;
  readonly status: Status;
  /** Absent where the agency's name would expose a customer to this viewer. */
  readonly organisation?: NamedOrganisation;
  /** For the organiser and the site's advisers, until the booking has ended. */
  readonly needs?: readonly Need[];
  readonly languages?: readonly string[];
}

export interface RedactedView extends TakenView {
  readonly visibility: 'redacted';
}

/**
 * For host and coordinator: the organiser (for a host, not of rooms that customers enter) and what the site must do; for
 * the coordinator, who may change it, the version too, and of a request that waits for approval what it is for, for how
 * many people, with which equipment, and of which series. For a guard: `guardNeeded` alone.
 */
export interface SiteView extends TakenView {
  readonly visibility: 'site';
  readonly siteId?: string;
  readonly version?: number;
  readonly organiser?: NamedPerson;
  readonly obligations?: readonly Finding[];
  readonly purpose?: Purpose;
  readonly attendees?: number;
  readonly externalParticipants?: boolean;
  /** Of a request, so that the dates of a series are decided on together. */
  readonly seriesId?: string;
  readonly guardNeeded?: boolean;
  readonly guardAcknowledged?: true;
}

export interface FullView extends TakenView {
  readonly visibility: 'full';
  readonly version: number;
  readonly siteId: string;
  readonly purpose: Purpose;
  readonly organisationId?: string;
  readonly organiser: NamedPerson;
  readonly title?: string;
  readonly attendees?: number;
  readonly externalParticipants: boolean;
  readonly confidential: boolean;
  readonly createdAt: Instant;
  /** Who changed it last and when, where that was not the organiser. */
  readonly changedBy?: NamedActor;
  readonly changedAt?: Instant;
  /** Why, as that person said: a reason of the list, or words about what is no customer's visit. */
  readonly changedBecause?: string;
  /** What that person did was to approve it. */
  readonly approved?: true;
  /** What the coordinator said; for the organiser alone. */
  readonly declinedBecause?: string;
  readonly checkInFrom?: Instant;
  readonly checkInBy?: Instant;
  readonly checkedInAt?: Instant;
  readonly endedAt?: Instant;
  readonly bookedStart?: Instant;
  readonly bookedEnd?: Instant;
  readonly meetingUrl?: string;
  /** Staff said that the customer did not come. */
  readonly customerAbsent?: true;
  readonly seriesId?: string;
  readonly occurrence?: LocalDay;
  readonly chainId?: string;
  /** The site at whose desk an adviser made it: its advisers share it. */
  readonly madeAtDesk?: string;
  /** Somebody of another organisation made it. */
  readonly onBehalf?: true;
  /** The guard has said to know of this room and time. */
  readonly guardAcknowledged?: true;
  readonly obligations: readonly Finding[];
}

/** A booking as one viewer may see it (docs/api.md §4). */
export type BookingView = FullView | SiteView | RedactedView;
