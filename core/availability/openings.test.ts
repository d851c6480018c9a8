import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exampleRequest, searchSubjectOf, ZONE } from '../../tests/fixtures/facts.ts';
import { worlds } from '../../tests/fixtures/random-world.ts';
import { PURPOSES } from '../booking/purpose.ts';
import { combineGrants } from '../rules/combine-grants.ts';
import type { Facts } from '../rules/facts.ts';
import { kindOf } from '../rules/rule-book.ts';
import { selectRules } from '../rules/select-rules.ts';
import type { PlacedResource } from '../site/directory.ts';
import { FEATURES } from '../site/resource.ts';
import { atLocal } from '../time/site-time.ts';
import { SAME_FOR_SORT } from './openings.ts';

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
        for (const placed of facts.directory.resourceById.values()) {
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
