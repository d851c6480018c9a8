import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ZONE } from '../../tests/fixtures/facts.ts';
import { type World, worlds } from '../../tests/fixtures/random-world.ts';
import type { BookingRequest } from '../booking/booking.ts';
import { NEEDS } from '../booking/need.ts';
import { PURPOSES } from '../booking/purpose.ts';
import { decide } from '../rules/decide.ts';
import { addDays, dayInterval, dayOf } from '../time/site-time.ts';
import type { Offer } from './offer.ts';
import { bestFirst } from './ranking/rank.ts';
import { type SearchQuery, search } from './search.ts';

const MINUTE_MS = 60_000;
const SLOT_MS = 5 * MINUTE_MS;

const asked = fc.record({
  fromMinute: fc.oneof(fc.integer({ min: 420, max: 900 }), fc.nat(1380)),
  hours: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constant(26)),
  /** Minutes after the start of the window, or before it; absent: the start itself. */
  nearMinute: fc.option(fc.integer({ min: -90, max: 900 }), { nil: undefined }),
  minutes: fc.constantFrom(5, 15, 30, 45, 60, 95, 240),
  purpose: fc.constantFrom(...PURPOSES),
  attendees: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  needs: fc.oneof(
    { arbitrary: fc.constant([]), weight: 4 },
    { arbitrary: fc.subarray([...NEEDS], { maxLength: 2 }), weight: 1 },
  ),
  confidential: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
  externalParticipants: fc.boolean(),
  also: fc.oneof(
    { arbitrary: fc.constant([]), weight: 3 },
    {
      arbitrary: fc.subarray([
        { kind: 'person' as const, type: 'interpreter' as const },
        { kind: 'equipment' as const, type: 'videoKit' as const },
        { kind: 'person' as const, type: 'expert' as const },
      ]),
      weight: 2,
    },
  ),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const queryFor = ({ day, facts }: World, { fromMinute, hours, nearMinute, ...rest }: Asked): SearchQuery => {
  const from = dayInterval(day, ZONE).start + fromMinute * MINUTE_MS;
  const to = Math.min(from + hours * 60 * MINUTE_MS, dayInterval(addDays(day, 1), ZONE).end);
  const { attendees, ...others } = rest;
  const { organisationId } = facts.organiser;
  const near = nearMinute === undefined ? {} : { near: from + nearMinute * MINUTE_MS };
  const base = { ...others, ...near, siteIds: ['pori'], from, to, organisationId, limit: 100 };
  return attendees === undefined ? base : { ...base, attendees };
};

const requestFor = (query: SearchQuery, resourceIds: readonly string[], start: number): BookingRequest => {
  const { purpose, organisationId, attendees, needs, confidential, externalParticipants, minutes } = query;
  const end = start + minutes * MINUTE_MS;
  const request = { siteId: 'pori', resourceIds, start, end, purpose, organisationId, needs };
  const base = { ...request, confidential, externalParticipants };
  return attendees === undefined ? base : { ...base, attendees };
};

/** What a booking would be told. */
const isAllowed = ({ facts }: World, request: BookingRequest): boolean => {
  const day = dayOf(request.start, ZONE);
  const days = new Map(
    ['pori', 'etapalvelu'].flatMap((id) => {
      const loaded = facts.dayOf(id, day);
      return loaded === undefined ? [] : [[id, loaded] as const];
    }),
  );
  const { now, directory, organiser } = facts;
  return decide(request, { now, directory, organiser, days }).allowed;
};

/** Every choice of one resource for each of the kinds and types that are wanted besides. */
const companies = ({ facts }: World, { also }: SearchQuery): string[][] => {
  let all: string[][] = [[]];
  for (const { kind, type } of also) {
    const those = facts.directory.sites
      .flatMap(({ id, resources }) => (id === 'pori' || kind === 'person' ? resources : []))
      .filter((resource) => resource.kind === kind && resource.type === type);
    all = all.flatMap((chosen) => those.map(({ id }) => [...chosen, id]));
  }
  return all;
};

/** The nearest to the asked time first, of two as near the earlier. */
const nearestFirst = (starts: readonly number[], { near, from }: SearchQuery): number[] => {
  const distance = (start: number) => Math.abs(start - (near ?? from));
  return [...starts].sort((a, b) => distance(a) - distance(b) || a - b);
};

/** Every start on the grid with which the booking lies in the window and in one day. */
const startsIn = ({ from, to, minutes }: SearchQuery): number[] => {
  const first = Math.ceil(from / SLOT_MS) * SLOT_MS;
  const lengthMs = minutes * MINUTE_MS;
  const count = Math.max(0, Math.floor((to - lengthMs - first) / SLOT_MS) + 1);
  const starts = Array.from({ length: count }, (_, index) => first + index * SLOT_MS);
  return starts.filter((start) => start + lengthMs <= dayInterval(dayOf(start, ZONE), ZONE).end);
};

/** Asks for every start, one after the other. */
const firstStart = (world: World, query: SearchQuery, spaceId: string): number | undefined => {
  const choices = companies(world, query);
  return nearestFirst(startsIn(query), query).find((start) =>
    choices.some((also) => isAllowed(world, requestFor(query, [spaceId, ...also], start))),
  );
};

const nearestOf = (offers: readonly Offer[], spaceId: string, query: SearchQuery): number | undefined => {
  const starts = offers.filter(({ resourceId }) => resourceId === spaceId).map(({ start }) => start);
  return nearestFirst(starts, query)[0];
};

const hasRoom = ({ day }: World, { from, to, minutes }: SearchQuery): boolean =>
  [day, addDays(day, 1)].some((each) => {
    const { start, end } = dayInterval(each, ZONE);
    return Math.min(to, end) - Math.ceil(Math.max(from, start) / SLOT_MS) * SLOT_MS >= minutes * MINUTE_MS;
  });

describe('a search', () => {
  it('offers each space at its possible start nearest to the asked time, and nothing that a booking would not get', () => {
    let offered = 0;
    fc.assert(
      fc.property(worlds, asked, (world, wish) => {
        const query = queryFor(world, wish);
        const { offers } = search(query, world.facts);
        for (const { resourceId, alsoResourceIds, start } of offers) {
          expect(isAllowed(world, requestFor(query, [resourceId, ...alsoResourceIds], start))).toBe(true);
        }
        const found = world.spaceIds.map((id) => [id, nearestOf(offers, id, query)]);
        expect(found).toEqual(world.spaceIds.map((id) => [id, firstStart(world, query, id)]));
        offered += offers.length;
      }),
      { numRuns: 120 },
    );
    expect(offered).toBeGreaterThan(0);
  });

  it('tells of every space without an offer why it has none', () => {
    let refusals = 0;
    fc.assert(
      fc.property(worlds, asked, (world, wish) => {
        const query = queryFor(world, wish);
        fc.pre(hasRoom(world, query));
        const { offers, refused } = search(query, world.facts);
        const without = world.spaceIds.filter((id) => nearestOf(offers, id, query) === undefined);
        const told = new Set(refused.flatMap(({ resourceIds }) => resourceIds));
        expect([...told].sort()).toEqual([...without].sort());
        expect(refused.every(({ finding }) => finding.severity === 'refuse')).toBe(true);
        refusals += refused.length;
      }),
      { numRuns: 300 },
    );
    expect(refusals).toBeGreaterThan(0);
  });

  it('gives the same answer to the same question, best first, at most as many as wanted', () => {
    fc.assert(
      fc.property(worlds, asked, fc.integer({ min: 1, max: 6 }), (world, wish, limit) => {
        const query = { ...queryFor(world, wish), limit };
        const { offers } = search(query, world.facts);
        expect(search(query, world.facts).offers).toEqual(offers);
        expect(offers.length).toBeLessThanOrEqual(limit);
        expect(offers).toEqual([...offers].sort(bestFirst));
        expect(offers.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
