import { describe, expect, it } from '@jest/globals';
import { at, exampleBooking, exampleResource, exampleRow } from '../example-rows.ts';
import { filterRows, isFiltering, NO_FILTERS } from './day-filters.ts';

const room = exampleRow({ resource: exampleResource({ id: 'room', features: ['stepFree', 'hearingLoop'] }) });
const desk = exampleRow({ resource: exampleResource({ id: 'desk', type: 'touchdown', zoneId: 'internal' }) });
const taken = exampleRow({ resource: exampleResource({ id: 'taken' }), bookings: [exampleBooking('10:00', '11:00')] });
const rows = [room, desk, taken];

const left = (filters: Partial<typeof NO_FILTERS>, now = '10:30') =>
  filterRows(rows, { ...NO_FILTERS, ...filters }, at(now)).map(({ resource }) => resource.id);

describe('the filters', () => {
  it('let everything through when none is set', () => {
    expect(left({})).toEqual(['room', 'desk', 'taken']);
    expect(isFiltering(NO_FILTERS)).toBe(false);
  });

  it('choose by type, by zone, and by every need at once', () => {
    expect(left({ types: ['touchdown'] })).toEqual(['desk']);
    expect(left({ zoneIds: ['internal'] })).toEqual(['desk']);
    expect(left({ features: ['stepFree', 'hearingLoop'] })).toEqual(['room']);
    expect(left({ features: ['stepFree', 'video'] })).toEqual([]);
  });

  it('choose what is free at the moment: open, and nobody has it', () => {
    expect(left({ freeNow: true })).toEqual(['room', 'desk']);
    expect(left({ freeNow: true }, '11:00')).toEqual(['room', 'desk', 'taken']);
    expect(left({ freeNow: true }, '08:00')).toEqual([]);
  });
});
