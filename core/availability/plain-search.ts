import type { Feature, Resource, ResourceType } from '../site/resource.ts';
import type { Site } from '../site/site.ts';
import { firstGap, ROW_WORDS, type Slots } from './bitmap.ts';

/** What a resource has or has not, whoever asks. Absent: no matter. */
export interface PlainFilter {
  /** Absent: every space. */
  readonly resourceTypes?: readonly ResourceType[] | undefined;
  readonly zoneIds?: readonly string[] | undefined;
  readonly features?: readonly Feature[] | undefined;
  /** The least number of people; a resource without a stated capacity holds any number. */
  readonly capacity?: number | undefined;
}

/** Taken slots of a site's resources on one day, row by row, and the slots in which to look. */
export interface PlainDay {
  readonly taken: Slots;
  readonly from: number;
  readonly to: number;
}

const setOf = <T>(items: readonly T[] | undefined): ReadonlySet<T> | undefined =>
  items === undefined ? undefined : new Set(items);

const suits = (filter: PlainFilter): ((resource: Resource) => boolean) => {
  const types = setOf(filter.resourceTypes);
  const zones = setOf(filter.zoneIds);
  const { features = [], capacity = 0 } = filter;
  return (resource) =>
    (types === undefined ? resource.kind === 'space' : types.has(resource.type)) &&
    (zones === undefined || zones.has(resource.zoneId)) &&
    (resource.capacity === undefined || resource.capacity >= capacity) &&
    features.every((feature) => resource.features.includes(feature));
};

/** The rows (places in `site.resources`) of the resources that the filter lets through. */
export const suitingRows = (site: Site, filter: PlainFilter): readonly number[] => {
  const isSuiting = suits(filter);
  const rows: number[] = [];
  site.resources.forEach((resource, row) => {
    if (isSuiting(resource)) rows.push(row);
  });
  return rows;
};

/** For each of the rows the first slot from which `length` slots are free within the day's window, or -1. */
export const firstFreeSlots = (rows: readonly number[], { taken, from, to }: PlainDay, length: number): Int16Array => {
  const found = new Int16Array(rows.length);
  for (let each = 0; each < rows.length; each++) {
    found[each] = firstGap(taken, length, from, to, (rows[each] ?? 0) * ROW_WORDS);
  }
  return found;
};
