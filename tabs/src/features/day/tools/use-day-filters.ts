import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Zone } from '../../../api/queries.ts';
import type { Filters } from './day-filters.ts';
import { filtersIn, withFilters } from './filters-in-address.ts';

const NO_ZONES: readonly Zone[] = [];

/** The filters of the address: a link shows what its sender saw, and each change can be gone back from. */
export const useDayFilters = (
  zones: readonly Zone[] | undefined,
): readonly [filters: Filters, set: (filters: Filters) => void] => {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => filtersIn(search, zones ?? NO_ZONES), [search, zones]);
  return [filters, (next) => setSearch((current) => withFilters(current, next))];
};
