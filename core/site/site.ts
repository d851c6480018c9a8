import type { Texts } from '../language/texts.ts';
import type { Hours, HoursException, Weekday, WeeklyHours } from '../time/opening.ts';
import type { Fixture } from './fixture.ts';
import type { Resource } from './resource.ts';
import type { Zone } from './zone.ts';

/** M1: the four sizes of shared service points, and the virtual site of the remote experts. */
export const SITE_SIZES = ['L', 'M', 'S', 'XS', 'virtual'] as const;
export type SiteSize = (typeof SITE_SIZES)[number];

/** A scheduled stop of a mobile service bus: the only time its spaces can be booked (M1). */
export interface Stop {
  readonly place: Texts;
  readonly weekday: Weekday;
  readonly hours: Hours;
}

export interface SiteHours {
  /** When staff may be in the building. */
  readonly building: WeeklyHours;
  /** When customers are received. */
  readonly customer: WeeklyHours;
  /** The host organisation's own hours; an S site is never open longer (M1). */
  readonly host?: WeeklyHours;
  /** When a guard is on duty. */
  readonly guard?: WeeklyHours;
  readonly stops?: readonly Stop[];
  /** Days on which customers are not received: holidays, eves, local exceptions. */
  readonly customerExceptions: readonly HoursException[];
  /** Days on which the whole building keeps other hours. */
  readonly buildingExceptions: readonly HoursException[];
}

export interface Site {
  readonly id: string;
  readonly name: Texts;
  readonly size: SiteSize;
  /** IANA zone in which the site's days and hours are told. */
  readonly timeZone: string;
  /** The site that looks after this one: its advisers and coordinators serve here too (docs/api.md §2). */
  readonly parentId?: string;
  readonly host?: Texts;
  readonly address?: string;
  readonly zones: readonly Zone[];
  readonly resources: readonly Resource[];
  /** Devices and places that cannot be booked; absent in directories stored before there were any. */
  readonly fixtures?: readonly Fixture[];
  readonly hours: SiteHours;
}

/** What lists tell of a site, without its spaces and hours. */
export type SiteCard = Pick<Site, 'id' | 'name' | 'size' | 'timeZone' | 'parentId' | 'host' | 'address'>;

export const cardOf = ({ id, name, size, timeZone, parentId, host, address }: Site): SiteCard => ({
  id,
  name,
  size,
  timeZone,
  ...(parentId !== undefined && { parentId }),
  ...(host !== undefined && { host }),
  ...(address !== undefined && { address }),
});
