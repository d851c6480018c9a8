import { isCustomerFacing, tellsNeed } from '@yhteistila/core/site/resource.ts';
import { type Interval, intersect, subtract, widen } from '@yhteistila/core/time/interval.ts';
import type { BookingView, DayView, Resource, SiteDetails } from '../../api/queries.ts';
import { instantOf } from '../../i18n/instant.ts';
import { type Heights, rowTop } from './timeline/row-window.ts';

/** A booking with its time as instants. */
export interface TimedBooking extends Interval {
  readonly booking: BookingView;
}

export interface TimedClosure extends Interval {
  readonly reason: NonNullable<DayView['resources'][number]['closures']>[number]['reason'];
}

/** Minutes that must lie free beside a booking; `always`, or only where another agency is on the other side. */
export type Buffer = NonNullable<DayView['resources'][number]['buffer']>;

/** One resource's line of the day. Bookings are in order of time. */
export interface Row {
  readonly resource: Resource;
  readonly bookings: readonly TimedBooking[];
  readonly closures: readonly TimedClosure[];
  /** What was cancelled or released, where that was asked for: it takes no time. */
  readonly ended: readonly TimedBooking[];
  /** When it is open for its use: customers' hours for the spaces that a customer enters, else the building's. */
  readonly open: readonly Interval[];
  readonly buffer?: Buffer;
  /** Set where the day tells own bookings only (M18): nobody knows from it that the resource is free. */
  readonly isPrivate?: true;
}

/** Rows under one heading: a zone's spaces on one floor, or the equipment or people of the site. */
export interface Group {
  readonly id: string;
  readonly zoneId?: string;
  readonly floor?: number;
  readonly kind: Resource['kind'];
  /** Of rows that tell own bookings only. */
  readonly isPrivate?: true;
  readonly rows: readonly Row[];
}

const timed = <T extends { readonly start: string; readonly end: string }>(each: T): T & { at: Interval } => ({
  ...each,
  at: { start: instantOf(each.start), end: instantOf(each.end) },
});

const byTime = (a: Interval, b: Interval): number => a.start - b.start || a.end - b.end;

/** The hours of the day as instants. */
export interface Hours {
  readonly building: readonly Interval[];
  readonly customer: readonly Interval[];
}

export const hoursOf = ({ hours }: DayView): Hours => ({
  building: hours.building.map((each) => timed(each).at),
  customer: hours.customer.map((each) => timed(each).at),
});

type Contents = DayView['resources'][number];

const rowOf = (resource: Resource, contents: Contents | undefined, hours: Hours): Row => {
  const timedBooking = (booking: BookingView): TimedBooking => ({ booking, ...timed(booking).at });
  const closures = (contents?.closures ?? []).map((closure) => ({ reason: closure.reason, ...timed(closure).at }));
  return {
    resource,
    bookings: (contents?.bookings ?? []).map(timedBooking).sort(byTime),
    ended: (contents?.ended ?? []).map(timedBooking).sort(byTime),
    closures: closures.sort(byTime),
    open: isCustomerFacing(resource) ? hours.customer : hours.building,
    ...(contents?.buffer && { buffer: contents.buffer }),
    ...(tellsNeed(resource) && { isPrivate: true as const }),
  };
};

/** What can be booked, in the order in which it stands; anything else of a site has no row. */
const KINDS: readonly Resource['kind'][] = ['space', 'equipment', 'person'];

/** Every resource of the site as a row, in the site's own order. */
export const rowsOf = (site: Pick<SiteDetails, 'resources'>, view: DayView, hours: Hours): Row[] => {
  const contents = new Map(view.resources.map((each) => [each.id, each]));
  return site.resources
    .filter(({ kind }) => KINDS.includes(kind))
    .map((resource) => rowOf(resource, contents.get(resource.id), hours));
};

/** The text of a heading of rows that are no spaces. */
export const headingKey = ({
  kind,
  isPrivate,
}: {
  readonly kind: Group['kind'];
  readonly isPrivate?: boolean;
}): string => (kind === 'equipment' && isPrivate ? 'tab.day.group.equipment.private' : `tab.day.group.${kind}`);

const groupKeyOf = ({ resource: { kind, zoneId, floor }, isPrivate }: Row): string => {
  if (kind === 'space') return `${zoneId}|${floor}`;
  return isPrivate ? `${kind}|private` : kind;
};

/**
 * Rows under their headings: spaces by zone (in the site's order) and floor, then equipment, then people; those that tell
 * own bookings only are apart, as their empty rows are no free ones.
 */
export const groupsOf = (rows: readonly Row[], zones: readonly { readonly id: string }[]): Group[] => {
  const place = new Map(zones.map(({ id }, index) => [id, index]));
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = groupKeyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  const rank = ({ kind, zoneId = '', floor = 0, isPrivate }: Group) =>
    KINDS.indexOf(kind) * 1e6 + (place.get(zoneId) ?? 999) * 1e3 + floor + (isPrivate ? 1 : 0);
  return [...groups]
    .flatMap(([id, members]): Group[] => {
      const [first] = members;
      if (first === undefined) return [];
      const { kind, zoneId, floor } = first.resource;
      if (kind === 'space') return [{ id, kind, zoneId, floor, rows: members }];
      return [{ id, kind, ...(first.isPrivate && { isPrivate: first.isPrivate }), rows: members }];
    })
    .sort((a, b) => rank(a) - rank(b));
};

const MINUTE_MS = 60_000;

/** What of the row's time a booking of the viewer may not take: the bookings, and the time kept free beside others'. */
const keptFrom = ({ bookings, closures, buffer }: Row): Interval[] => {
  const wide = (of: TimedBooking): Interval => {
    const isFree = buffer === undefined || (buffer.between === 'organisations' && of.booking.visibility === 'full');
    const ms = isFree ? 0 : buffer.minutes * MINUTE_MS;
    return widen(of, ms, ms);
  };
  return [...bookings.map(wide), ...closures];
};

/** When the row is open and can be had, within `span`; in order. */
export const freeIn = (row: Row, span: Interval): Interval[] => {
  const kept = keptFrom(row);
  return row.open.flatMap((open) => {
    const asked = intersect(open, span);
    return asked === undefined ? [] : subtract(asked, kept);
  });
};

/** What of `span` is closed by the hours. */
export const closedIn = (open: readonly Interval[], span: Interval): Interval[] => subtract(span, open);

/** How many bookings of the rows were cancelled or released: one of several resources counts once. */
export const endedCount = (rows: readonly Row[]): number =>
  new Set(rows.flatMap(({ ended }) => ended.map(({ booking }) => booking.id))).size;

/** Pixels from the top of the first group to the resource's row; undefined where it has none. */
export const topOf = (groups: readonly Group[], heights: Heights, rowId: string): number | undefined => {
  const counts = groups.map(({ rows }) => rows.length);
  for (const [group, { rows }] of groups.entries()) {
    const row = rows.findIndex(({ resource }) => resource.id === rowId);
    if (row >= 0) return rowTop(counts, heights, group, row);
  }
  return undefined;
};
