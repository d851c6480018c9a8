import { partitionOf } from '@yhteistila/core/booking/day.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';

const FORM = /^([a-z0-9-]+)\.(\d{4})(\d{2})(\d{2})\.([0-9a-z]{26})$/;

/** `pori.20261123.<ulid>`: names where the booking was made and never changes (docs/api.md §1). */
export const bookingId = (siteId: string, day: LocalDay, ulid: string): string =>
  `${siteId}.${day.replaceAll('-', '')}.${ulid.toLowerCase()}`;

/** The site that an id of a booking, a series, a call, a fault or a closure begins with. */
export const siteOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('.')));

/** The partition that decides about a booking for all its life; undefined where the text is no booking id. */
export const homeOf = (id: string): string | undefined => {
  const [, siteId, year, month, date] = FORM.exec(id) ?? [];
  return siteId === undefined ? undefined : partitionOf(siteId, `${year}-${month}-${date}`);
};
