import type { Need } from '@yhteistila/core/booking/need.ts';
import type { ResourceType } from '@yhteistila/core/site/resource.ts';
import { type Instant, overlaps } from '@yhteistila/core/time/interval.ts';
import type { Row } from '../rows.ts';

/** What the person wants to see; an empty list asks for nothing. */
export interface Filters {
  readonly types: readonly ResourceType[];
  /** All of them must be there. */
  readonly features: readonly Need[];
  readonly zoneIds: readonly string[];
  readonly freeNow: boolean;
}

export const NO_FILTERS: Filters = { types: [], features: [], zoneIds: [], freeNow: false };

export const isFiltering = ({ types, features, zoneIds, freeNow }: Filters): boolean =>
  types.length + features.length + zoneIds.length > 0 || freeNow;

/** Whether nobody has it at the moment, and it is open. */
const isFreeAt = (row: Row, now: Instant): boolean => {
  const moment = { start: now, end: now + 1 };
  const isOpen = row.open.some((open) => overlaps(open, moment));
  return isOpen && !row.isPrivate && ![...row.bookings, ...row.closures].some((taken) => overlaps(taken, moment));
};

const admits = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);

/** The rows that pass every filter, in the same order. */
export const filterRows = (rows: readonly Row[], filters: Filters, now: Instant): readonly Row[] => {
  if (!isFiltering(filters)) return rows;
  const { types, features, zoneIds, freeNow } = filters;
  return rows.filter((row) => {
    const { type, zoneId, features: has } = row.resource;
    const hasAll = features.every((feature) => (has as readonly string[]).includes(feature));
    return admits(types, type) && admits(zoneIds, zoneId) && hasAll && (!freeNow || isFreeAt(row, now));
  });
};
