import { FEATURES, RESOURCE_TYPES } from '@yhteistila/core/site/resource.ts';
import type { Filters } from './day-filters.ts';

const NAMES = { types: 'type', features: 'feature', zoneIds: 'zone', freeNow: 'free' } as const;
const FREE_NOW = 'now';

/** Named once for each, as in the address of Book; a list behind commas is read too. */
const listIn = (search: URLSearchParams, name: string): string[] =>
  search.getAll(name).flatMap((each) => each.split(','));

/** The filters that an address names; what is no type, feature or zone of the site is passed over. */
export const filtersIn = (search: URLSearchParams, zones: readonly { readonly id: string }[]): Filters => {
  const types = listIn(search, NAMES.types);
  const features = listIn(search, NAMES.features);
  const zoneIds = listIn(search, NAMES.zoneIds);
  return {
    types: RESOURCE_TYPES.filter((type) => types.includes(type)),
    features: FEATURES.filter((feature) => features.includes(feature)),
    zoneIds: zones.map(({ id }) => id).filter((id) => zoneIds.includes(id)),
    freeNow: search.get(NAMES.freeNow) === FREE_NOW,
  };
};

/** The same address with these filters in place of its own: only what the rooms have, nothing of who needs one. */
export const withFilters = (search: URLSearchParams, filters: Filters): URLSearchParams => {
  const next = new URLSearchParams(search);
  const lists = [
    [NAMES.types, filters.types],
    [NAMES.features, filters.features],
    [NAMES.zoneIds, filters.zoneIds],
    [NAMES.freeNow, filters.freeNow ? [FREE_NOW] : []],
  ] as const;
  for (const [name, values] of lists) {
    next.delete(name);
    for (const value of values) next.append(name, value);
  }
  return next;
};
