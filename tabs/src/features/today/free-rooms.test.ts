import { describe, expect, it } from '@jest/globals';
import type { DayView, Resource } from '../../api/queries.ts';
import { freeRooms } from './free-rooms.ts';
import { startNow } from './start-now.ts';

const iso = (time: string) => `2026-11-23T${time}:00+02:00`;
const at = (time: string) => Date.parse(iso(time));
const resource = (id: string, type: Resource['type'] = 'serviceRoom', organisationId?: string): Resource => ({
  id,
  siteId: 'pori',
  zoneId: 'public',
  floor: 1,
  kind: type === 'expert' ? 'person' : 'space',
  type,
  name: { fi: id, sv: id, en: id },
  features: [],
  networks: [],
  ...(organisationId && { organisationId }),
});
type Booked = DayView['resources'][number]['bookings'][number];
const booking = (from: string, to: string, status: Booked['status'] = 'confirmed'): Booked => ({
  id: from,
  resourceIds: [],
  start: iso(from),
  end: iso(to),
  status,
  visibility: 'redacted',
});
const day = (resources: DayView['resources']): DayView => ({
  siteId: 'pori',
  day: '2026-11-23',
  hours: { building: [], customer: [{ start: iso('09:00'), end: iso('16:15') }] },
  resources,
});
const found = (view: DayView, now: string, types = view.resources.map(({ id }) => resource(id))) =>
  freeRooms(types, view, at(now)).map(({ resource: { id }, minutes }) => [id, minutes]);

describe('the rooms that are free now', () => {
  it('stand longest first, until their next booking or the end of customer hours', () => {
    const view = day([
      { id: 'short', bookings: [booking('10:45', '11:00')] },
      { id: 'long', bookings: [] },
      { id: 'taken', bookings: [booking('09:30', '10:30')] },
    ]);
    expect(found(view, '10:00')).toEqual([
      ['long', 375],
      ['short', 45],
    ]);
  });

  it('are free from the end of a booking and by one that was cancelled or has ended', () => {
    const view = day([
      { id: 'a', bookings: [booking('09:30', '10:00'), booking('10:00', '11:00', 'cancelled')] },
      { id: 'b', bookings: [booking('09:00', '11:00', 'completed')] },
    ]);
    expect(found(view, '10:00').map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('are none that are closed, for less than five minutes, or not for customers', () => {
    const view = day([
      {
        id: 'closed',
        bookings: [],
        closures: [{ start: iso('08:00'), end: iso('12:00'), reason: { fi: 'x', sv: 'x', en: 'x' } }],
      },
      { id: 'soon', bookings: [booking('10:04', '11:00')] },
      { id: 'meeting', bookings: [] },
    ]);
    expect(found(view, '10:00', [resource('closed'), resource('soon'), resource('meeting', 'meetingRoom')])).toEqual(
      [],
    );
  });

  it('are none before customers are received', () => {
    expect(found(day([{ id: 'a', bookings: [] }]), '08:59')).toEqual([]);
  });
});

describe('starting now', () => {
  it.each([
    ['10:00', '10:00'],
    ['10:03', '10:00'],
    ['10:04', '10:05'],
  ])('at %s means %s', (now, start) => {
    expect(startNow(at(now))).toBe(at(start));
  });
});
