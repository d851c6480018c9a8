import { describe, expect, it } from '@jest/globals';
import type { Zone } from '../../../api/queries.ts';
import { between, exampleBooking, exampleResource, exampleRow, exampleSpan } from '../example-rows.ts';
import { printedHours } from './printed-hours.ts';
import { pagesOf } from './printed-pages.ts';

const name = { fi: 'x', sv: 'x', en: 'x' };
const zoneOf = (id: string): Zone => ({ id, level: 'public', securityArea: 'monitored', name });
const zones = ['public', 'empty', 'internal'].map(zoneOf);
const row = (id: string, of: Parameters<typeof exampleResource>[0]) =>
  exampleRow({ resource: exampleResource({ id, ...of }) });

describe('the printed pages', () => {
  const rows = [
    row('up', { zoneId: 'internal', floor: 2 }),
    exampleRow({ resource: exampleResource({ id: 'loop', zoneId: 'internal', kind: 'equipment' }), isPrivate: true }),
    row('tv', { zoneId: 'internal', kind: 'equipment' }),
    row('low', { zoneId: 'internal', floor: 1 }),
    row('desk', { zoneId: 'public' }),
  ];

  it('are one for each zone that has something, with all that it has; apart what tells own bookings only', () => {
    const told = pagesOf(rows, zones).map(({ zone, parts }) => [
      zone.id,
      parts.map((part) => part.rows.map(({ resource }) => resource.id)),
    ]);
    expect(told).toEqual([
      ['public', [['desk']]],
      ['internal', [['low'], ['up'], ['tv'], ['loop']]],
    ]);
  });

  it('show the usual hours, and full hours more where there are bookings', () => {
    const shown = between('07:00', '18:00');
    expect(printedHours(shown, rows, exampleSpan)).toEqual(shown);
    const late = exampleRow({ bookings: [exampleBooking('06:40', '07:10'), exampleBooking('17:00', '20:05')] });
    expect(printedHours(shown, [late], exampleSpan)).toEqual(between('06:00', '21:00'));
  });
});
