import { describe, expect, it } from '@jest/globals';
import { FEATURES, RESOURCE_TYPES } from '@yhteistila/core/site/resource.ts';
import fc from 'fast-check';
import { type Filters, NO_FILTERS } from './day-filters.ts';
import { filtersIn, withFilters } from './filters-in-address.ts';

const zones = [{ id: 'pori-public' }, { id: 'pori-internal' }];
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  types: fc.subarray([...RESOURCE_TYPES]),
  features: fc.subarray([...FEATURES]),
  zoneIds: fc.subarray(zones.map(({ id }) => id)),
  freeNow: fc.boolean(),
});

describe('the filters in the address', () => {
  it('come back as they were set, and leave the rest of it alone', () => {
    fc.assert(
      fc.property(anyFilters, anyFilters, (before, filters) => {
        const search = withFilters(withFilters(new URLSearchParams('space=room'), before), filters);
        expect(filtersIn(search, zones)).toEqual(filters);
        expect(search.get('space')).toBe('room');
      }),
    );
  });

  it('are not there when none is set', () => {
    expect(withFilters(new URLSearchParams('type=meetingRoom&free=now'), NO_FILTERS).toString()).toBe('');
  });

  it('pass over what the site does not know', () => {
    const search = new URLSearchParams(
      'type=meetingRoom,castle&feature=interpreter&feature=quiet&zone=lahti-public&free=maybe',
    );
    expect(filtersIn(search, zones)).toEqual({ ...NO_FILTERS, types: ['meetingRoom'], features: ['quiet'] });
  });
});
