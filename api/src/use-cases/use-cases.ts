import type { BookingView } from '@yhteistila/core/booking/redact.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import type {
  ChainView,
  Checked,
  DayAnswer,
  Found,
  FoundChains,
  Health,
  OccurrenceView,
  SeriesPreview,
  SeriesView,
  Settings,
  Today,
} from './answers.ts';
import type { CallUseCases } from './calls/call-use-cases.ts';
import type { FaultUseCases } from './faults/fault-acts.ts';
import type {
  AvailabilityInput,
  BookingChanges,
  BookingWish,
  ChainInput,
  ChainWish,
  ChangeToCheck,
  Context,
  ExpectedVersion,
  Extension,
  Idempotency,
  OccurrenceToAdd,
  SeriesScope,
  SeriesWish,
  SettingsChanges,
} from './inputs.ts';
import type { NoticeUseCases } from './notices/notice-use-cases.ts';
import type { Outcome } from './outcome.ts';
import type { UseCase } from './use-case.ts';

interface OfBooking {
  readonly bookingId: string;
}

/** Why, where it is not the organiser who does it. */
interface Explained {
  readonly reason?: string | undefined;
}

interface Repeatable {
  readonly idempotency?: Idempotency;
}

interface OfSeries {
  readonly seriesId: string;
  readonly scope: SeriesScope;
  /** Absent: whatever version it has. */
  readonly expectedVersion?: ExpectedVersion;
}

/** Without a scope: whatever the act is about. */
interface DatesOfSeries {
  readonly seriesId: string;
  readonly scope?: SeriesScope | undefined;
}

interface ChangeOfDates {
  readonly changes: BookingChanges;
  /** The date of which `changes` tell start and end; absent: that of the scope, else the first one meant. */
  readonly from?: LocalDay;
}

/**
 * What the endpoints call. What only reads the directory (lists, one site) needs no use case: the endpoints answer it
 * from the snapshot. Bookings in answers have passed the redaction for this caller.
 */
export interface UseCases {
  readonly health: (context: Context) => Promise<Outcome<Health>>;

  readonly readSettings: UseCase<Record<never, never>, Settings>;
  readonly changeSettings: UseCase<SettingsChanges, Settings>;
  readonly listMyBookings: UseCase<{ readonly from: LocalDay; readonly to: LocalDay }, readonly BookingView[]>;

  readonly listRequests: UseCase<{ readonly siteId: string }, readonly BookingView[]>;

  /** Without `day`: today at the site. */
  readonly readToday: UseCase<{ readonly siteId: string; readonly day?: LocalDay }, Today>;
  readonly readDay: UseCase<
    { readonly siteId: string; readonly day: LocalDay; readonly withEnded?: boolean },
    DayAnswer
  >;
  readonly findAvailability: UseCase<AvailabilityInput, Found>;

  /** With `replaces`, of the change of that booking. */
  readonly withdrawRequest: UseCase<{ readonly key: string }, { readonly booking?: BookingView }>;
  readonly checkBooking: UseCase<BookingWish | ChangeToCheck, Checked>;
  readonly book: UseCase<Repeatable & { readonly booking: BookingWish }, BookingView>;
  readonly readBooking: UseCase<OfBooking, BookingView>;
  readonly changeBooking: UseCase<
    OfBooking &
      Explained & {
        readonly expectedVersion: ExpectedVersion;
        readonly changes: BookingChanges;
        /** In whatever room fits, with whom and what the changed needs ask for (M12). */
        readonly findRoom?: boolean | undefined;
      },
    BookingView
  >;
  readonly cancelBooking: UseCase<OfBooking & Explained & { readonly expectedVersion: ExpectedVersion }, BookingView>;
  readonly checkIn: UseCase<OfBooking, BookingView>;
  readonly checkOut: UseCase<OfBooking, BookingView>;
  readonly markCustomerAbsent: UseCase<OfBooking, BookingView>;
  readonly extend: UseCase<OfBooking & Repeatable & { readonly extension: Extension }, BookingView>;
  readonly acknowledgeGuard: UseCase<OfBooking, BookingView>;
  readonly approve: UseCase<OfBooking, BookingView>;
  readonly decline: UseCase<OfBooking & { readonly reason?: string }, BookingView>;
  readonly reinstate: UseCase<OfBooking, BookingView>;

  readonly checkSeries: UseCase<SeriesWish, SeriesPreview>;
  readonly bookSeries: UseCase<Repeatable & { readonly series: SeriesWish }, SeriesView>;
  readonly readSeries: UseCase<Omit<OfSeries, 'expectedVersion'>, SeriesView>;
  readonly changeSeries: UseCase<OfSeries & ChangeOfDates & Explained, SeriesView>;
  readonly checkSeriesChange: UseCase<Omit<OfSeries, 'expectedVersion'> & ChangeOfDates, SeriesPreview>;
  readonly cancelSeries: UseCase<OfSeries & Explained, SeriesView>;
  readonly approveSeries: UseCase<DatesOfSeries, SeriesView>;
  readonly declineSeries: UseCase<DatesOfSeries & { readonly reason?: string }, SeriesView>;
  /** Without a scope: what was cancelled last. */
  readonly reinstateSeries: UseCase<DatesOfSeries, SeriesView>;
  readonly addOccurrence: UseCase<
    Repeatable & { readonly seriesId: string; readonly occurrence: OccurrenceToAdd },
    OccurrenceView
  >;

  readonly planChain: UseCase<ChainInput, FoundChains>;
  readonly bookChain: UseCase<Repeatable & { readonly chain: ChainWish }, ChainView>;

  readonly calls: CallUseCases;
  readonly faults: FaultUseCases;
  readonly notices: NoticeUseCases;
}
