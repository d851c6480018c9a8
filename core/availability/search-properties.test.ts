import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ZONE } from '../../tests/fixtures/facts.ts';
import { type World, worlds } from '../../tests/fixtures/random-world.ts';
import { asked, decisionOn, queryFor, requestFor, startsIn } from '../../tests/fixtures/search-examples.ts';
import { addDays, dayInterval } from '../time/site-time.ts';
import type { Offer } from './offer.ts';
import { bestFirst } from './ranking/rank.ts';
import { type SearchQuery, search } from './search.ts';

const MINUTE_MS = 60_000;
const SLOT_MS = 5 * MINUTE_MS;

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

/** Asks for every start, one after the other. */
const firstStart = (world: World, query: SearchQuery, spaceId: string): number | undefined => {
  const choices = companies(world, query);
  return nearestFirst(startsIn(query), query).find((start) =>
    choices.some((also) => decisionOn(world, requestFor(query, [spaceId, ...also], start)).allowed),
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
          expect(decisionOn(world, requestFor(query, [resourceId, ...alsoResourceIds], start)).allowed).toBe(true);
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
