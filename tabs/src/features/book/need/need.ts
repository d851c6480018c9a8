import type { Need as NeededFeature } from '@yhteistila/core/booking/need.ts';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import type { ResourceType, SpaceType } from '@yhteistila/core/site/resource.ts';
import type { LocalDay, LocalMinutes } from '@yhteistila/core/time/site-time.ts';

/** Minutes of the wall clock between which the space is wanted. */
export interface Span {
  readonly from: LocalMinutes;
  readonly to: LocalMinutes;
}

/** When the space is wanted: from this moment, or somewhere within a span of today or of another day. */
export type When =
  | { readonly mode: 'now' }
  | { readonly mode: 'today'; readonly span: Span }
  | { readonly mode: 'date'; readonly day: LocalDay; readonly span: Span };

/** Equipment and people that can be wanted along with a space. */
export const COMPANIONS = ['videoKit', 'hearingLoopPortable', 'laptopCart', 'interpreter', 'expert'] as const;
export type Companion = (typeof COMPANIONS)[number] & ResourceType;

/** What a person says that is needed; the answer follows from it. */
export interface SpaceNeed {
  readonly purpose: Purpose;
  /** Absent: the person has not said, and the site's next open time is meant. */
  readonly when?: When;
  readonly minutes: number;
  readonly people?: number;
  readonly needs: readonly NeededFeature[];
  readonly customer: boolean;
  readonly confidential: boolean;
  /** Another agency on whose behalf an adviser or coordinator books. */
  readonly organisationId?: string;
  readonly also: readonly Companion[];
  /** Languages that the interpreter speaks, ISO 639-1. */
  readonly languages: readonly string[];
  /** Only spaces of these types, or in these zones; empty: all that suit. */
  readonly types: readonly SpaceType[];
  readonly zoneIds: readonly string[];
}

/** All needs, the ones most often asked for first. */
export const NEEDS_BY_USE: readonly NeededFeature[] = [
  'stepFree',
  'hearingLoop',
  'soundproof',
  'video',
  'interpreter',
  'quiet',
  'documentCamera',
  'display',
  'secondExit',
  'whiteboard',
  'printer',
  'scanner',
  'securityGlass',
];
export const COMMON_NEEDS = 10;

export const PEOPLE_LIMITS = { least: 1, most: 1000 };
export const LENGTHS: readonly number[] = [15, 30, 45, 60, 90];

/** A customer comes to what serves one on site, whatever the switch says (docs/api.md §2). */
export const bringsCustomer = ({ purpose, customer }: Pick<SpaceNeed, 'purpose' | 'customer'>): boolean =>
  purpose === 'customerService' || customer;

/** The list with the item, or without it when it is there. */
export const toggled = <T>(items: readonly T[], item: T): readonly T[] =>
  items.includes(item) ? items.filter((each) => each !== item) : [...items, item];
