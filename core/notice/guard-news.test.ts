import { describe, expect, it } from '@jest/globals';
import { at, between, exampleBooking, exampleDirectory } from '../../tests/fixtures/facts.ts';
import type { Booking } from '../booking/booking.ts';
import { STATUSES } from '../booking/status.ts';
import type { Finding } from '../finding/finding.ts';
import { dayListOf, guardCodeOf, guardsOf, listingTime } from './guard-news.ts';
import { isNews, noticesOf } from './notices-of.ts';

const informGuard: Finding = {
  ...{ rule: 'N15', kind: 'guard-presence', code: 'inform-guard', severity: 'obligation', params: {} },
};
const booked = exampleBooking({ resourceIds: ['pori.security-room'], obligations: [informGuard] });
const directory = exampleDirectory();
const site = (id: string) => {
  const found = directory.siteById.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

const withStatus = (status: Booking['status']): Booking => ({ ...booked, status });

describe('what a booking is to the guards of its site', () => {
  it('is news when one is needed from now on, elsewhere, or no longer', () => {
    expect(guardCodeOf(undefined, booked)).toBe('guardBooked');
    for (const status of ['requested', 'cancelled', 'released'] as const) {
      expect(guardCodeOf(withStatus(status), booked)).toBe('guardBooked');
    }
    expect(guardCodeOf({ ...booked, obligations: [] }, booked)).toBe('guardBooked');
    expect(guardCodeOf(booked, { ...booked, ...between('11', '11.30') })).toBe('guardMoved');
    expect(guardCodeOf(booked, { ...booked, resourceIds: ['pori.service-room'] })).toBe('guardMoved');
    for (const status of ['cancelled', 'released', 'declined'] as const) {
      expect(guardCodeOf(booked, withStatus(status))).toBe('guardCancelled');
    }
    expect(guardCodeOf(booked, { ...booked, obligations: [] })).toBe('guardCancelled');
  });

  it('is none when nothing of it changes for them, and never where none is needed', () => {
    expect(guardCodeOf(booked, { ...booked, title: 'x', attendees: 3 })).toBeUndefined();
    expect(guardCodeOf(booked, withStatus('checkedIn'))).toBeUndefined();
    expect(guardCodeOf(withStatus('checkedIn'), withStatus('completed'))).toBeUndefined();
    for (const status of STATUSES) {
      const plain = { ...withStatus(status), obligations: [] };
      expect(guardCodeOf(plain, { ...plain, ...between('11', '12') })).toBeUndefined();
    }
  });

  it('is told to its guards, but not to the one who did it', () => {
    const event = (actorId: string) => ({
      ...{ id: `event.${booked.id}.1`, type: 'booked', at: at('9'), actorId, bookingId: booked.id, bookingVersion: 1 },
      after: booked,
    });
    expect(isNews(event('vero-staff'))).toBe(true);
    const [told, ...more] = noticesOf(event('vero-staff'), directory);
    expect(told).toMatchObject({ personId: 'pori-vartija', kind: 'guard', code: 'guardBooked', until: booked.end });
    expect(more).toEqual([]);
    expect(noticesOf(event('pori-vartija'), directory)).toEqual([]);
  });
});

describe('who guards a site', () => {
  it('is its guards; without any, its hosts', () => {
    expect(guardsOf('pori', directory).map(({ id }) => id)).toEqual(['pori-vartija']);
    const unguarded = exampleDirectory({ people: directory.people.filter(({ id }) => id !== 'pori-vartija') });
    expect(guardsOf('pori', unguarded).map(({ id }) => id)).toEqual(['pori-host']);
    expect(guardsOf('reposaari', directory)).toEqual([]);
  });
});

describe('the day’s list', () => {
  it('is due from half an hour before the guard comes until the guard leaves, on days with a guard', () => {
    expect(listingTime(site('pori'), at('12'))).toEqual(between('7.30', '16.30'));
    expect(listingTime(site('pori'), at('12', '2026-11-28'))).toBeUndefined();
    expect(listingTime(site('reposaari'), at('12'))).toBeUndefined();
  });

  it('is one for each guard and day', () => {
    const key = (person: string, day: string) => dayListOf(person, site('pori'), at('8', day), at('16', day)).key;
    const keys = [key('a', '2026-11-23'), key('b', '2026-11-23'), key('a', '2026-11-24')];
    expect(new Set(keys).size).toBe(3);
    expect(key('a', '2026-11-23')).toBe(dayListOf('a', site('pori'), at('15'), at('16')).key);
  });
});
