import { describe, expect, it } from '@jest/globals';
import type { DayView, Resource } from '../../api/queries.ts';
import { remoteVisits } from './remote-visits.ts';

const room = (id: string, type: Resource['type']): Resource => ({
  id,
  siteId: 'pori',
  zoneId: 'pori-public',
  floor: 1,
  kind: 'space',
  type,
  name: { fi: id, sv: id, en: id },
  features: [],
  networks: [],
});

const at = (clock: string): string => `2026-11-23T${clock}:00+02:00`;

const booking = (id: string, from: string, to: string, status: 'confirmed' | 'checkedIn' | 'completed') => ({
  id,
  resourceIds: ['remote'],
  start: at(from),
  end: at(to),
  status,
  visibility: 'redacted' as const,
});

const day = (bookings: DayView['resources'][number]['bookings']): DayView => ({
  siteId: 'pori',
  day: '2026-11-23',
  hours: { building: [], customer: [] },
  resources: [
    { id: 'remote', bookings },
    { id: 'service', bookings: [booking('elsewhere', '10:00', '10:30', 'confirmed')] },
  ],
});

const visitsAt = (clock: string, bookings: DayView['resources'][number]['bookings']) =>
  remoteVisits(
    [room('remote', 'remoteServiceRoom'), room('service', 'serviceRoom')],
    day(bookings),
    Date.parse(at(clock)),
  ).map(({ booking: { id } }) => id);

describe('the remote visits of the moment', () => {
  it('are those of the remote-service rooms, from a quarter of an hour before their start to their end', () => {
    const one = [booking('b', '10:00', '10:30', 'confirmed')];
    expect(visitsAt('09:44', one)).toEqual([]);
    expect(visitsAt('09:45', one)).toEqual(['b']);
    expect(visitsAt('10:29', one)).toEqual(['b']);
    expect(visitsAt('10:30', one)).toEqual([]);
  });

  it('stay while the room is in use, and go when the visit is over', () => {
    expect(visitsAt('10:10', [booking('used', '10:00', '10:30', 'checkedIn')])).toEqual(['used']);
    expect(visitsAt('10:10', [booking('over', '10:00', '10:30', 'completed')])).toEqual([]);
  });

  it('are in other rooms too where the desk may know what they are for', () => {
    const seen = { ...booking('seen', '10:00', '10:30', 'confirmed'), purpose: 'remoteService' as const };
    const onSite = { ...seen, id: 'on-site', purpose: 'customerService' as const };
    const rooms = [room('service', 'serviceRoom')];
    const here = { ...day([]), resources: [{ id: 'service', bookings: [seen, onSite] }] };
    expect(remoteVisits(rooms, here, Date.parse(at('10:10'))).map(({ booking: { id } }) => id)).toEqual(['seen']);
  });

  it('come in the order of time', () => {
    expect(
      visitsAt('10:20', [
        booking('later', '10:30', '11:00', 'confirmed'),
        booking('now', '10:00', '10:30', 'checkedIn'),
      ]),
    ).toEqual(['now', 'later']);
  });
});
