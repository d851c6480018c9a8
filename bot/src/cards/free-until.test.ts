import { describe, expect, it } from '@jest/globals';
import { freeUntil } from './free-until.ts';
import type { BookingView, SiteView } from './viewer.ts';

const at = (clock: string): string => `2026-11-23T${clock}:00+02:00`;
const NOON = Date.parse(at('12:00'));

type Space = SiteView['resources'][number];
const space = (type: Space['type']): Space => ({
  ...{ id: 'room', siteId: 'pori', zoneId: 'z', floor: 1, kind: 'space', type, features: [], networks: [] },
  name: { fi: 'Tila', sv: 'Rum', en: 'Room' },
});

const booking = (from: string, to: string, status: BookingView['status'] = 'confirmed'): BookingView => ({
  ...{ id: `b${from}`, resourceIds: ['room'], start: at(from), end: at(to), status, visibility: 'redacted' },
});

const until = (bookings: readonly BookingView[], type: Space['type'] = 'meetingRoom', closed?: string) => {
  const closures =
    closed === undefined
      ? []
      : [{ start: at(closed), end: at('20:00'), reason: { fi: 'Korjaus', sv: 'Reparation', en: 'Repair' } }];
  const hours = {
    building: [{ start: at('07:00'), end: at('21:00') }],
    customer: [{ start: at('09:00'), end: at('16:15') }],
  };
  const day = {
    siteId: 'pori',
    day: '2026-11-23',
    hours,
    resources: [{ id: 'room', bookings: [...bookings], closures }],
  };
  const free = freeUntil(day, space(type), NOON);
  return free === undefined ? undefined : new Date(free + 2 * 3_600_000).toISOString().slice(11, 16);
};

describe('a space is free', () => {
  it('until the house closes, for rooms of customers until customers leave', () => {
    expect(until([])).toBe('21:00');
    expect(until([], 'serviceRoom')).toBe('16:15');
  });

  it('until the next booking or closure', () => {
    expect(until([booking('14:00', '15:00'), booking('13:00', '13:30')])).toBe('13:00');
    expect(until([booking('14:00', '15:00')], 'meetingRoom', '12:30')).toBe('12:30');
  });

  it('after a booking that ends now, and beside one that has ended by itself', () => {
    expect(until([booking('11:00', '12:00')])).toBe('21:00');
    expect(until([booking('11:00', '13:00', 'completed')])).toBe('21:00');
  });

  it('not while somebody has it, or it is out of use', () => {
    expect(until([booking('11:00', '12:05')])).toBeUndefined();
    expect(until([], 'meetingRoom', '11:30')).toBeUndefined();
  });
});
