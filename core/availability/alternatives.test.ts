import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  at,
  between,
  exampleBooking,
  exampleDirectory,
  exampleFacts,
  exampleRequest,
  ZONE,
} from '../../tests/fixtures/facts.ts';
import { worlds } from '../../tests/fixtures/random-world.ts';
import type { Booking, BookingRequest } from '../booking/booking.ts';
import { emptyDay } from '../booking/day.ts';
import { decide } from '../rules/engine/decide.ts';
import { NATIONAL_DEFAULTS } from '../rules/national/national-defaults.ts';
import { PURPOSES } from '../site/purpose.ts';
import { dayInterval, dayOf } from '../time/site-time.ts';
import { alternativeDays, alternatives } from './alternatives.ts';
import type { SearchFacts } from './search-facts.ts';

const LOADED = ['2026-11-23', '2026-11-24'];

const factsWith = (bookings: readonly Booking[] = []): SearchFacts => {
  const directory = exampleDirectory({ rules: NATIONAL_DEFAULTS });
  const { days, ...facts } = exampleFacts({ directory, bookings });
  const loaded = (siteId: string, day: string) => (LOADED.includes(day) ? emptyDay(siteId, day) : undefined);
  return { ...facts, dayOf: (siteId, day) => (day === LOADED[0] ? days.get(siteId) : loaded(siteId, day)) };
};

const taken = (from: string, to: string, overrides: Partial<Booking> = {}) =>
  exampleBooking({ ...between(from, to), organiserId: 'somebody', id: `${from}-${to}`, ...overrides });

const codesOf = (request: BookingRequest, facts: SearchFacts, limit = 5) =>
  alternatives(request, facts, limit).map(({ resourceId, start, why }) => ({
    resourceId,
    start,
    codes: why.map(({ code }) => code),
  }));

describe('instead of a taken time', () => {
  const facts = factsWith([taken('9.50', '10.40')]);

  it('a like space at the same time comes first', () => {
    expect(codesOf(exampleRequest(), facts)[0]).toEqual({
      resourceId: 'pori.service-room-2',
      start: at('10'),
      codes: ['same-time', 'same-type'],
    });
  });

  it('the same space is offered at the nearest times before and after, and on the next loaded day', () => {
    const same = codesOf(exampleRequest(), facts, 20).filter(({ codes }) => codes.includes('same-space'));
    expect(same.map(({ start }) => start)).toEqual([at('9.20'), at('10.40'), at('10', '2026-11-24')]);
  });

  it('both the same space and another one are offered, even when only two are wanted', () => {
    const spaces = codesOf(exampleRequest(), facts, 2).map(({ resourceId }) => resourceId);
    expect(spaces.sort()).toEqual(['pori.service-room', 'pori.service-room-2']);
  });

  it('everything else of the request is kept', () => {
    const resourceIds = ['pori.service-room', 'pori.interpreter'];
    const busy = taken('10', '11', { resourceIds: ['pori.interpreter'], id: 'busy' });
    const offers = alternatives(exampleRequest({ resourceIds }), factsWith([busy]), 5);
    expect(offers.length).toBeGreaterThan(0);
    for (const { alsoResourceIds, start, end } of offers) {
      expect(alsoResourceIds).toEqual(['pori.interpreter']);
      expect(start >= at('11') || end <= at('10')).toBe(true);
    }
  });

  it('nothing is offered to who may book nowhere', () => {
    expect(alternatives(exampleRequest({ title: 'Meikäläinen', organisationId: 'vero' }), facts, 5)).toEqual([]);
  });

  it('the booking that would be changed does not stand in its own way', () => {
    const own = taken('10', '10.30');
    const longer = exampleRequest({ start: at('9.30'), end: at('10.30') });
    const offers = codesOf(longer, { ...factsWith([own]), replaces: own });
    expect(offers).toContainEqual(expect.objectContaining({ resourceId: 'pori.service-room', start: at('9.30') }));
  });

  it('where it stands now is none', () => {
    const own = taken('10', '10.30', { resourceIds: ['pori.service-room-2'] });
    const there = { ...factsWith([own, taken('9.50', '10.40')]), replaces: own };
    const offers = codesOf(exampleRequest(), there, 20);
    expect(offers.length).toBeGreaterThan(0);
    expect(offers).not.toContainEqual(expect.objectContaining({ resourceId: 'pori.service-room-2', start: at('10') }));
  });

  it('days on which the site is closed are passed over', () => {
    const friday = { siteId: 'pori', start: at('10', '2026-11-27'), purpose: 'customerService' } as const;
    const days = alternativeDays(friday, exampleDirectory());
    expect(days).toEqual(['2026-11-27', '2026-11-30', '2026-12-01']);
  });

  it('special rooms come last and are told as such, unless one was asked for', () => {
    const meeting = { purpose: 'meeting', attendees: 8, resourceIds: ['pori.project-room'] } as const;
    const busy = taken('9', '12', { resourceIds: ['pori.project-room'] });
    const offers = codesOf(exampleRequest(meeting), factsWith([busy]), 20);
    const special = offers.filter(({ codes }) => codes.includes('special-room'));
    expect(special.map(({ resourceId }) => resourceId).sort()).toEqual([
      'pori.ceremony-room',
      'pori.showroom',
      'pori.work-cafe',
    ]);
    expect(offers.slice(-special.length)).toEqual(special);
    const cafe = { ...meeting, resourceIds: ['pori.work-cafe'] };
    const full = taken('9', '12', { resourceIds: ['pori.work-cafe'] });
    const again = codesOf(exampleRequest(cafe), factsWith([full])).filter(({ codes }) => codes.includes('same-space'));
    expect(again.length).toBeGreaterThan(0);
    expect(again.flatMap(({ codes }) => codes)).not.toContain('special-room');
  });
});

describe('every alternative', () => {
  it('is one that a booking would get, and none is told twice', () => {
    let told = 0;
    const minutes = fc.constantFrom(15, 30, 60, 120);
    fc.assert(
      fc.property(
        worlds,
        fc.nat(20),
        fc.nat(270),
        minutes,
        fc.constantFrom(...PURPOSES),
        fc.boolean(),
        (world, pick, slot, length, purpose, more) => {
          const { facts, day, spaceIds } = world;
          const { start: midnight, end: midnightAfter } = dayInterval(day, ZONE);
          const start = midnight + slot * 300_000;
          const end = start + length * 60_000;
          fc.pre(end <= midnightAfter);
          const main = spaceIds[pick % spaceIds.length] ?? '';
          const resourceIds = more ? [main, 'pori.video-kit', 'etapalvelu.interpreter'] : [main];
          const { organisationId } = facts.organiser;
          const request = exampleRequest({ start, end, purpose, organisationId, resourceIds });
          const offers = alternatives(request, facts, 4);
          expect(offers.length).toBeLessThanOrEqual(4);
          expect(new Set(offers.map((offer) => `${offer.resourceId}|${offer.start}`)).size).toBe(offers.length);
          for (const offer of offers) {
            const other = {
              ...request,
              start: offer.start,
              end: offer.end,
              resourceIds: [offer.resourceId, ...offer.alsoResourceIds],
            };
            const loaded = ['pori', 'etapalvelu'].flatMap((id) => facts.dayOf(id, dayOf(offer.start, ZONE)) ?? []);
            const days = new Map(loaded.map((each) => [each.siteId, each]));
            expect(days.size).toBe(2);
            expect(decide(other, { ...facts, days }).allowed).toBe(true);
            expect(offer.end - offer.start).toBe(end - start);
          }
          told += offers.length;
        },
      ),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(0);
  });
});
