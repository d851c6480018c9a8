import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, between, exampleBooking, exampleDirectory } from '../../tests/fixtures/facts.ts';
import type { Booking } from '../booking/booking.ts';
import { STATUSES } from '../booking/status.ts';
import type { Person } from '../site/person.ts';
import { may } from '../site/roles.ts';
import { type BookingEvent, isNews, noticesOf } from './notices-of.ts';

const decider = (id: string, siteId: string): Person => ({
  id,
  name: id,
  organisationId: 'senaatti',
  roles: [{ role: 'coordinator', siteId }],
  homeSiteId: siteId,
  locale: 'fi',
});

const directory = exampleDirectory({
  people: [
    ...exampleDirectory().people.filter(({ roles }) => roles.every(({ role }) => role !== 'coordinator')),
    decider('pori-1', 'pori'),
    decider('pori-2', 'pori'),
    decider('reposaari-1', 'reposaari'),
  ],
});

const before = exampleBooking({ version: 1 });
const OWNER = before.organiserId;

const event = (type: string, actorId: string, after: Partial<Booking> = {}, over: Partial<BookingEvent> = {}) => ({
  id: `event.${before.id}.2`,
  type,
  at: at('9'),
  actorId,
  bookingId: before.id,
  bookingVersion: 2,
  before,
  after: { ...before, version: 2, ...after },
  ...over,
});

const told = (of: BookingEvent) => noticesOf(of, directory).map(({ personId, kind, code }) => [personId, kind, code]);

describe('who is told what of a booking', () => {
  it('tells the organiser what others did to it', () => {
    expect(told(event('approved', 'pori-1'))).toEqual([[OWNER, 'confirmed', 'confirmed']]);
    expect(told(event('declined', 'pori-1', { status: 'declined' }))).toEqual([[OWNER, 'approval', 'declined']]);
    expect(told(event('changed', 'vero-admin'))).toEqual([[OWNER, 'changed', 'changed']]);
    expect(told(event('extended', 'vero-admin'))).toEqual([[OWNER, 'changed', 'changed']]);
    expect(told(event('reinstated', 'vero-admin'))).toEqual([[OWNER, 'changed', 'changed']]);
    expect(told(event('cancelled', 'pori-1', { status: 'cancelled' }))).toEqual([[OWNER, 'changed', 'cancelled']]);
    expect(told(event('hitByClosure', 'pori-host'))).toEqual([[OWNER, 'closure', 'closure']]);
    expect(told(event('closureEnded', 'pori-host'))).toEqual([[OWNER, 'closure', 'closureEnded']]);
  });

  it('tells of a second closure of the same version too', () => {
    const keys = ['pori.c.one', 'pori.c.two'].flatMap((closureId) =>
      noticesOf(event('hitByClosure', 'pori-host', {}, { id: `event.${before.id}.2.${closureId}` }), directory),
    );
    expect(new Set(keys.map(({ key }) => key)).size).toBe(2);
  });

  it('tells the organiser what time alone did to it', () => {
    expect(told(event('released', 'system', { status: 'released' }))).toEqual([[OWNER, 'released', 'released']]);
    expect(told(event('declined', 'system', { status: 'declined' }))).toEqual([[OWNER, 'approval', 'declined']]);
  });

  it('tells nobody that a booking was made, used or completed', () => {
    for (const type of ['booked', 'checkedIn', 'checkedOut', 'completed', 'customerAbsent', 'unheardOf']) {
      expect(told(event(type, 'te-staff'))).toEqual([]);
    }
  });

  it('asks every coordinator of the site, and of no other, to decide', () => {
    const wanted = [
      ['pori-1', 'approval', 'approvalWanted'],
      ['pori-2', 'approval', 'approvalWanted'],
    ];
    for (const type of ['booked', 'changed', 'extended', 'reinstated']) {
      expect(told(event(type, OWNER, { status: 'requested' }))).toEqual(wanted);
    }
    expect(told(event('booked', OWNER, { status: 'requested' }, { before: undefined }))).toEqual(wanted);
  });

  it('asks again only when there is something else to decide', () => {
    const requested = { ...before, status: 'requested' } as const;
    const again = (after: Partial<Booking>) =>
      told(event('changed', OWNER, { status: 'requested', ...after }, { before: requested }));
    expect(again({ title: 'Feast' })).toEqual([]);
    expect(again(between('11', '12'))).toHaveLength(2);
    expect(again({ resourceIds: ['pori.other'] })).toHaveLength(2);
  });

  it('is quiet towards who did it', () => {
    expect(told(event('changed', OWNER))).toEqual([]);
    expect(told(event('booked', 'pori-1', { status: 'requested', organiserId: 'pori-1' }))).toEqual([
      ['pori-2', 'approval', 'approvalWanted'],
    ]);
  });

  it('tells the time before where time or room are others, the room where it is another, and only there', () => {
    const was = (after: Partial<Booking>) => noticesOf(event('changed', 'vero-admin', after), directory)[0]?.was;
    const { start, end, resourceIds } = before;
    expect(was(between('11', '11.30'))).toEqual({ start, end });
    expect(was({ resourceIds: ['pori.other'] })).toEqual({ start, end, resourceIds });
    expect(was({ title: 'Feast' })).toBeUndefined();
  });

  it('is worth nothing any more when nobody can act on it or needs to know', () => {
    const until = (type: string, after: Partial<Booking> = {}) =>
      noticesOf(event(type, 'system', after), directory)[0]?.until;
    expect(until('booked', { status: 'requested' })).toBe(before.start);
    expect(until('approved')).toBe(before.end);
    expect(until('hitByClosure')).toBe(before.end);
    expect(until('released')).toBe(at('10.30', '2026-11-24'));
    expect(until('changed', between('8', '8.30'))).toBe(at('10.30', '2026-11-24'));
  });

  it('carries ids alone: no text that somebody wrote', () => {
    const secret = { title: 'Secret', needs: ['video'], attendees: 4242, declinedBecause: 'Secret' } as const;
    for (const type of ['changed', 'declined', 'cancelled']) {
      expect(JSON.stringify(noticesOf(event(type, 'pori-1', secret), directory))).not.toMatch(/Secret|video|4242/);
    }
  });

  const ids = directory.people.map(({ id }) => id);
  const someEvent = fc.record({
    type: fc.constantFrom(
      'booked',
      'changed',
      'cancelled',
      'checkedIn',
      'released',
      'approved',
      'declined',
      'extended',
    ),
    actorId: fc.constantFrom('system', ...ids),
    organiserId: fc.constantFrom(...ids),
    status: fc.constantFrom(...STATUSES),
    statusBefore: fc.constantFrom(...STATUSES),
    bookingVersion: fc.integer({ min: 1, max: 99 }),
  });

  it('never tells the actor, nor anybody but the organiser and who may decide, and each of them once', () => {
    fc.assert(
      fc.property(someEvent, ({ type, actorId, organiserId, status, statusBefore, bookingVersion }) => {
        const booking = { ...before, organiserId };
        const of = event(type, actorId, { organiserId, status }, { bookingVersion });
        const notices = noticesOf({ ...of, before: { ...booking, status: statusBefore } }, directory);
        // Where a site has another coordinator than the actor, as this one has, somebody is told of all news.
        expect(notices.length > 0).toBe(isNews({ ...of, before: { ...booking, status: statusBefore } }));
        for (const { personId, code } of notices) {
          const person = directory.personById.get(personId);
          expect(personId).not.toBe(actorId);
          expect(
            code === 'approvalWanted' ? person && may(person, 'approve', booking, directory) : personId === organiserId,
          ).toBe(true);
        }
        expect(new Set(notices.map(({ key }) => key)).size).toBe(notices.length);
      }),
    );
  });

  it('tells of an act on a series once, whichever of its dates it is', () => {
    const inSeries = (seriesAct: string, of: Partial<Booking> = {}) =>
      noticesOf(event('cancelled', 'pori-1', { seriesId: 'weekly', ...of }, { seriesAct }), directory);
    const notice = {
      ...{ personId: OWNER, kind: 'changed', code: 'cancelled', siteId: 'pori', at: at('9') },
      ...{ key: `series.weekly.00003.cancelled.${OWNER}`, series: { seriesId: 'weekly', version: 3 } },
    };
    expect(inSeries('weekly.3')).toEqual([notice]);
    expect(inSeries('weekly.3', { id: 'another date', ...between('12', '13') })).toEqual([notice]);
    expect(inSeries('weekly.4').map(({ key }) => key)).toEqual([`series.weekly.00004.cancelled.${OWNER}`]);
  });

  it('tells of a date that has left the series since, or is of another, by itself', () => {
    const alone = `event.${before.id}.00002.cancelled.${OWNER}`;
    for (const seriesId of [undefined, 'monthly', 'week', 'weekly.3']) {
      const left = event('cancelled', 'pori-1', { ...(seriesId && { seriesId }) }, { seriesAct: 'weekly.3' });
      expect(noticesOf(left, directory).map(({ key }) => key)).toEqual([alone]);
    }
  });

  it('says until when news is news: approval and closures while they matter, the rest a day after', () => {
    const until = (type: string, over: Partial<Booking> = {}) =>
      noticesOf(event(type, 'pori-1', over), directory).map((notice) => notice.until);
    const DAY_MS = 24 * 3_600_000;
    expect(until('approved')).toEqual([before.end]);
    expect(until('hitByClosure')).toEqual([before.end]);
    expect(until('closureEnded')).toEqual([before.end]);
    expect(until('cancelled')).toEqual([before.end + DAY_MS]);
    const later = between('14', '15');
    expect(until('changed', later)).toEqual([later.end + DAY_MS]);
    expect(until('changed', between('8', '8.30'))).toEqual([before.end + DAY_MS]);
  });

  it('names the same news the same, and other news otherwise', () => {
    const keys = (version: number) =>
      noticesOf(event('changed', 'vero-admin', {}, { bookingVersion: version }), directory).map(({ key }) => key);
    expect(keys(2)).toEqual([`event.${before.id}.00002.changed.${OWNER}`]);
    expect(keys(2)).toEqual(keys(2));
    expect(keys(3)).not.toEqual(keys(2));
  });
});
