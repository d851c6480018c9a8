import type { FoundChains as Chains } from '@yhteistila/core/availability/chain/chain.ts';
import type { Offer } from '@yhteistila/core/availability/offer.ts';
import type { BookingView } from '@yhteistila/core/booking/redact.ts';
import type { DateField } from '@yhteistila/core/booking/series-change.ts';
import type { Finding } from '@yhteistila/core/finding/finding.ts';
import type { Language, Texts } from '@yhteistila/core/language/texts.ts';
import type { NoticeChoices, QuietHours } from '@yhteistila/core/notice/notice.ts';
import type { Buffer } from '@yhteistila/core/rules/engine/buffer-around.ts';
import type { Decision } from '@yhteistila/core/rules/engine/decide.ts';
import type { ServingOrganisation } from '@yhteistila/core/site/serving.ts';
import type { Interval } from '@yhteistila/core/time/interval.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';

/** `degraded`: it answers, but a job or a record lags. Not ready at all is a refusal with `store-unreachable`. */
export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly store: string;
  readonly version: string;
  readonly jobs: readonly {
    readonly id: string;
    readonly ok: boolean;
    readonly lastRunAt?: number;
    readonly lagSeconds?: number;
  }[];
}

/** What the caller has chosen, over what the directory says. */
export interface Settings {
  readonly locale: Language;
  readonly homeSiteId: string;
  /** Whether the caller has chosen the home site; else it is the directory's guess, and a first visit asks. */
  readonly homeSiteChosen: boolean;
  readonly notices: NoticeChoices;
  readonly quietHours?: QuietHours;
}

/** The opening hours of one day, in order. */
export interface DayHours {
  readonly building: readonly Interval[];
  readonly customer: readonly Interval[];
}

export interface Today {
  readonly siteId: string;
  readonly day: LocalDay;
  readonly hours: DayHours;
  readonly closedBecause?: Texts;
  readonly organisations: readonly ServingOrganisation[];
  readonly stops: readonly (Interval & { readonly place: Texts })[];
}

export interface ResourceDayView {
  readonly resourceId: string;
  readonly bookings: readonly BookingView[];
  readonly closures: readonly (Interval & { readonly reason: Texts })[];
  /** What the rules keep free beside another's booking when the caller books; absent where nothing. */
  readonly buffer?: Buffer;
}

/** One resource of a day. `of` is what is shown: as long as it is the same object, so is the view. */
export interface DayPart {
  readonly resourceId: string;
  readonly of: object | undefined;
  readonly view: () => ResourceDayView;
}

/**
 * The day as the caller may see it, made only as far as it is asked for. `seenBy` is everything about the caller and the
 * directory that the view depends on, `tag` that and the guard's version: two answers of one site, day and tag are the
 * same, and of two of one site, day and `seenBy` those parts are the same that are `of` the same.
 */
export interface DayAnswer {
  readonly siteId: string;
  readonly day: LocalDay;
  readonly seenBy: string;
  readonly tag: string;
  readonly hours: () => DayHours;
  /** The name of the holiday or exception that closes the day to customers. */
  readonly closedBecause: () => Texts | undefined;
  /** Every resource of the site. */
  readonly parts: readonly DayPart[];
  /** Where it was asked for: what was cancelled or released, by resource. Read from the store when it is called. */
  readonly ended?: () => Promise<ReadonlyMap<string, readonly BookingView[]>>;
}

/** A decision, with the site in whose time it is told. */
export interface Checked extends Pick<Decision, 'allowed' | 'status' | 'findings'> {
  readonly siteId: string;
  readonly alternatives: readonly Offer[];
  readonly start: number;
  /** Where a change would go that leaves the room open. */
  readonly resourceIds?: readonly string[];
}

/** Resources that were refused for the same reason. */
export interface RefusedGroup {
  readonly finding: Finding;
  readonly siteId: string;
  readonly resourceIds: readonly string[];
  readonly decides?: true;
  readonly otherUse?: true;
}

export interface Found {
  /** Best first. */
  readonly offers: readonly Offer[];
  readonly refused: readonly RefusedGroup[];
}

/** One date of a series, with what stood in its way where it is not booked. */
export interface OccurrenceView extends Interval {
  readonly day: LocalDay;
  /** `unchanged`: the change asked for was refused, and the date is as it was. */
  readonly state: 'booked' | 'skipped' | 'cancelled' | 'unchanged';
  readonly booking?: BookingView;
  readonly findings?: readonly Finding[];
  readonly alternative?: Offer;
  /** Of a change: what the date has of its own and has kept. */
  readonly kept?: readonly DateField[];
}

export interface SeriesView {
  readonly id: string;
  readonly version: number;
  readonly siteId: string;
  readonly recurrence: string;
  readonly except: readonly LocalDay[];
  /** The last acts on its dates, oldest first; `version` is that of the series which the act made. */
  readonly acts: readonly { readonly version: number; readonly days: readonly LocalDay[] }[];
  readonly occurrences: readonly OccurrenceView[];
}

/** Every date that a series would have, in order of time. */
export interface SeriesPreview {
  readonly siteId: string;
  /** How many resources were decided on, each date counted. */
  readonly decided: number;
  readonly occurrences: readonly (Interval &
    Pick<Decision, 'allowed' | 'status' | 'findings'> & {
      readonly day: LocalDay;
      readonly alternative?: Offer;
      /** Of a change: what the date has of its own and would keep. */
      readonly kept?: readonly DateField[];
      /** The booking that stands for the date already. */
      readonly bookingId?: string;
    })[];
}

/** Plans for a visit, with the site in whose time they are told. */
export interface FoundChains extends Chains {
  readonly siteId: string;
}

/** A booked visit, its steps in order of time. */
export interface ChainView {
  readonly id: string;
  readonly siteId: string;
  readonly bookings: readonly BookingView[];
}
