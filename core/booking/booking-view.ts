import type { Texts } from '../i18n/texts.ts';
import type { Finding } from '../rules/finding.ts';
import type { Instant } from '../time/interval.ts';
import type { LocalDay } from '../time/site-time.ts';
import type { Need } from './need.ts';
import type { Purpose } from './purpose.ts';
import type { Status } from './status.ts';

export interface NamedOrganisation {
  readonly id: string;
  readonly name: Texts;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** What everybody may know: that spaces are taken, and for how long. Instants are epoch milliseconds. */
interface TakenView {
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

/** For host and coordinator: the organiser and what the site must do. For a guard: `guardNeeded` alone. */
export interface SiteView extends TakenView {
  readonly visibility: 'site';
  readonly siteId?: string;
  readonly organiser?: NamedPerson;
  readonly obligations?: readonly Finding[];
  readonly guardNeeded?: boolean;
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
  readonly changedBy?: NamedPerson;
  readonly changedAt?: Instant;
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
  readonly obligations: readonly Finding[];
}

/** A booking as one viewer may see it (contract.md `visibility`). */
export type BookingView = FullView | SiteView | RedactedView;
