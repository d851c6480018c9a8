import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placedIn as allPlaced, exampleRequest, searchSubjectOf, ZONE } from '../../tests/fixtures/facts.ts';
import { type World, worlds } from '../../tests/fixtures/random-world.ts';
import { combineGrants } from '../rules/engine/combine-grants.ts';
import { decide } from '../rules/engine/decide.ts';
import type { Facts } from '../rules/engine/facts.ts';
import { kindOf } from '../rules/engine/rule-book.ts';
import { selectRules } from '../rules/engine/select-rules.ts';
import type { PlacedResource } from '../site/directory.ts';
import { PURPOSES } from '../site/purpose.ts';
import { FEATURES } from '../site/resource.ts';
import { addDays, atLocal } from '../time/site-time.ts';
import { nextSlot } from './bitmap.ts';
import { type Ask, type Openings, openingsOf, type StandingRefusals } from './openings.ts';
import { SAME_FOR_SORT } from './rule-parts.ts';
import { instantOf, type SearchDay, searchDayOf } from './search-facts.ts';

/** A resource of the same site, zone, kind and type, and different in all else. */
const siblingOf = (placed: PlacedResource): PlacedResource => {
  const { resource } = placed;
  const features = FEATURES.filter((feature) => !resource.features.includes(feature));
  const networks = resource.networks.length === 0 ? (['tuve'] as const) : [];
  const others = { capacity: 99, features, networks, organisationId: 'mml', languages: ['et'], floor: 7 };
  return { ...placed, resource: { ...resource, ...others, id: `${resource.id}-sibling` } };
};

describe('a kind that says the same for one sort of resource', () => {
  it('blocks the same times, and grants the same, whatever else differs', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(worlds, fc.constantFrom(...PURPOSES), fc.boolean(), (world, purpose, externalParticipants) => {
        const { dayOf, ...rest } = world.facts;
        const loaded = ['pori', 'etapalvelu'].flatMap((id) => dayOf(id, world.day) ?? []);
        const facts: Facts = { ...rest, days: new Map(loaded.map((day) => [day.siteId, day])) };
        const { organisationId } = facts.organiser;
        const start = atLocal(world.day, 600, ZONE);
        const asked = { purpose, externalParticipants, organisationId, start, end: start + 1_800_000 };
        const request = exampleRequest({ ...asked, resourceIds: [] });
        for (const placed of allPlaced(facts.directory)) {
          const one = searchSubjectOf({ request, placed, facts }, 30);
          const other = searchSubjectOf({ request, placed: siblingOf(placed), facts }, 30);
          const { grants, rules } = selectRules(one);
          for (const rule of rules.filter(({ kind }) => SAME_FOR_SORT.has(kind))) {
            const kind = kindOf(rule.kind);
            seen.add(rule.kind);
            expect(kind.blocked(rule, other)).toEqual(kind.blocked(rule, one));
          }
          seen.add('zone-access');
          const said = combineGrants(grants, one).map((finding) => ({ ...finding, resourceId: '' }));
          expect(combineGrants(grants, other).map((finding) => ({ ...finding, resourceId: '' }))).toEqual(said);
        }
      }),
      { numRuns: 60 },
    );
    expect([...seen].sort()).toEqual([...SAME_FOR_SORT].sort());
  });
});

type Wish = Ask['request'];

const wishOf = ({ facts }: World, purpose: Wish['purpose']): Wish => {
  const { organisationId } = facts.organiser;
  return { purpose, organisationId, needs: [], externalParticipants: false, confidential: false };
};

const poriOn = ({ facts }: World, day: string): SearchDay => {
  const site = facts.directory.siteById.get('pori');
  const on = site && searchDayOf(site, day, facts, []);
  if (on === undefined) throw new Error(`no day ${day}`);
  return on;
};

const placedIn = ({ facts }: World, id: string): PlacedResource => {
  const placed = facts.directory.resourceById.get(id);
  if (placed === undefined) throw new Error(`no resource ${id}`);
  return placed;
};

/** The starts of the day at which `minutes` end within it. */
const slotsOf = ({ slots }: SearchDay, minutes: number): number[] =>
  Array.from({ length: Math.max(0, slots - minutes / 5 + 1) }, (_, slot) => slot);

/** Asks for every start, one after the other. */
const allowedSlots = (on: SearchDay, wish: Wish, minutes: number, id: string): number[] =>
  slotsOf(on, minutes).filter((slot) => {
    const start = instantOf(on, slot);
    const asked = { ...wish, siteId: on.site.id, resourceIds: [id], start, end: start + minutes * 60_000 };
    return decide(asked, on.facts).allowed;
  });

const openSlots = (openings: Openings, placed: PlacedResource, minutes: number): number[] => {
  if (openings.standing(placed).length > 0) return [];
  const starts = openings.starts(placed);
  return slotsOf(openings.on, minutes).filter((slot) => nextSlot(starts, slot, slot + 1) === slot);
};

describe('the openings of a resource', () => {
  it('are exactly the starts at which a booking of it alone would be made', () => {
    let open = 0;
    fc.assert(
      fc.property(worlds, fc.constantFrom(...PURPOSES), fc.constantFrom(5, 25, 60, 180), (world, purpose, minutes) => {
        const wish = wishOf(world, purpose);
        const known: StandingRefusals = new Map();
        for (const day of [world.day, addDays(world.day, 1)]) {
          const openings = openingsOf(poriOn(world, day), { request: wish, minutes, companionIds: [] }, known);
          for (const id of world.spaceIds) {
            const found = openSlots(openings, placedIn(world, id), minutes);
            expect({ id, found }).toEqual({ id, found: allowedSlots(openings.on, wish, minutes, id) });
            open += found.length;
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(open).toBeGreaterThan(0);
  });
});
