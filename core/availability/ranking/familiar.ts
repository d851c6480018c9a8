import type { Booking } from '../../booking/booking.ts';
import { isUse } from '../../booking/status.ts';
import type { Directory } from '../../site/directory.ts';
import type { Purpose } from '../../site/purpose.ts';
import type { Resource } from '../../site/resource.ts';

/** The space in which a person was, or will be, by the last booking made. */
export type LastPlace = Pick<Resource, 'id' | 'siteId' | 'zoneId' | 'floor'>;

/** What an offered space shares with the last one. */
export const FAMILIAR = ['space', 'zone', 'floor'] as const;
export type Familiar = (typeof FAMILIAR)[number];

const familiarTo = (last: LastPlace, { id, siteId, zoneId, floor }: Resource): Familiar | undefined => {
  if (siteId !== last.siteId) return undefined;
  if (id === last.id) return 'space';
  if (zoneId === last.zoneId) return 'zone';
  return floor === last.floor ? 'floor' : undefined;
};

/** How near the space is to the last one, 0 for the same up to 3 for anywhere else. */
export const closenessTo = (
  last: LastPlace | undefined,
  resource: Resource,
): { readonly familiar?: Familiar; readonly far: number } => {
  const familiar = last === undefined ? undefined : familiarTo(last, resource);
  return familiar === undefined ? { far: FAMILIAR.length } : { familiar, far: FAMILIAR.indexOf(familiar) };
};

/** A later one was made last; of those made at once (a series), the latest. */
const laterFirst = (a: Booking, b: Booking): number =>
  b.createdAt - a.createdAt || b.start - a.start || (a.id < b.id ? -1 : 1);

/**
 * Where the person's own bookings were last made at the site, for that purpose where there is one. Undefined without any
 * that was used or still stands.
 */
export const lastPlaceOf = (
  bookings: readonly Booking[],
  siteId: string,
  purpose: Purpose,
  directory: Directory,
): LastPlace | undefined => {
  const here = bookings.filter((booking) => booking.siteId === siteId && isUse(booking.status)).sort(laterFirst);
  const last = here.find((booking) => booking.purpose === purpose) ?? here[0];
  const spaces = (last?.resourceIds ?? []).flatMap((id) => directory.resourceById.get(id)?.resource ?? []);
  return spaces.find(({ kind }) => kind === 'space');
};
