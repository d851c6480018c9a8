import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placedIn, ZONE } from '../../../tests/fixtures/facts.ts';
import { expectFactsOf } from '../../../tests/fixtures/finding-facts.ts';
import { expectTexts } from '../../../tests/fixtures/findings.ts';
import {
  decisionOn,
  requestFor,
  type SearchExample,
  searchExamples,
  startsIn,
} from '../../../tests/fixtures/search-examples.ts';
import type { Finding } from '../../finding/finding.ts';
import { KIND_NAMES } from '../../site/rule.ts';
import { dayInterval, dayOf } from '../../time/site-time.ts';
import { soughtBy } from '../ranking/standing.ts';
import { type RefusedGroup, type SearchQuery, search } from '../search.ts';

const SLOT_MS = 300_000;

const isSame = (one: Finding, other: Finding): boolean =>
  one.kind === other.kind && one.code === other.code && JSON.stringify(one.params) === JSON.stringify(other.params);

/** Where none fits into the window, what is said is said of its beginning, or of that of its next day. */
const startsToAsk = (query: SearchQuery): readonly number[] => {
  const starts = startsIn(query);
  const midnight = dayInterval(dayOf(query.to - 1, ZONE), ZONE).start;
  return starts.length > 0 ? starts : [Math.ceil(query.from / SLOT_MS) * SLOT_MS, midnight];
};

/** Whether a booking of the space, with what the finding is about, would be told the same at some time of the window. */
const isToldOf = (id: string, { finding }: RefusedGroup, { world, query }: SearchExample): boolean => {
  const along = placedIn(world.facts.directory)
    .filter(({ resource }) => query.also.some(({ type }) => type === resource.type))
    .map(({ resource }) => resource.id);
  const isCompanion = finding.resourceId !== undefined && !world.spaceIds.includes(finding.resourceId);
  const sets = isCompanion ? [[id, finding.resourceId ?? '']] : [[id], [id, ...along]];
  return startsToAsk(query).some((start) =>
    sets.some((ids) => decisionOn(world, requestFor(query, ids, start)).findings.some((each) => isSame(each, finding))),
  );
};

/** Nobody books what is missing (`also`), or a time that is too short (`window`): these are checked by the facts alone. */
const expectTrueOf = (id: string, group: RefusedGroup, example: SearchExample): void => {
  const { finding } = group;
  if (finding.rule === 'window') expect(startsIn(example.query)).toEqual([]);
  else if (finding.rule !== 'also') {
    expect({ id, finding, isTold: isToldOf(id, group, example) }).toEqual({ id, finding, isTold: true });
  }
  expectFactsOf(finding, id, example);
};

/** By kind, the spaces that have such a reason against them. */
const refusedFor = (kind: Finding['kind'], refused: readonly RefusedGroup[]): ReadonlySet<string> =>
  new Set(refused.filter(({ finding }) => finding.kind === kind).flatMap(({ resourceIds }) => resourceIds));

describe('what is said of refused spaces', () => {
  it('is what a booking of each of them would be told, and true by the facts', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(searchExamples, (example) => {
        const { query, world } = example;
        const { refused } = search(query, world.facts);
        for (const group of refused) {
          seen.add(group.finding.kind);
          for (const id of group.resourceIds) expectTrueOf(id, group, example);
        }
        expectTexts(
          refused.map(({ finding }) => finding),
          { ...world.facts, days: new Map() },
        );
      }),
      { numRuns: 120 },
    );
    expect(seen.size).toBeGreaterThan(5);
  });

  it('decides where it holds for all that was looked for, and only then', () => {
    let decided = 0;
    fc.assert(
      fc.property(searchExamples, ({ query, world }) => {
        const { offers, refused } = search(query, world.facts);
        const deciding = refused.filter(({ decides }) => decides === true);
        expect(refused.slice(0, deciding.length)).toEqual(deciding);
        if (offers.length > 0) expect(deciding).toEqual([]);
        const isSought = soughtBy(query, world.facts.directory);
        const proper = world.spaceIds.filter((id) => {
          const placed = world.facts.directory.resourceById.get(id);
          return placed !== undefined && isSought(placed);
        });
        const all = proper.length > 0 ? proper : world.spaceIds;
        for (const { finding } of deciding) {
          expect([...refusedFor(finding.kind, refused)]).toEqual(expect.arrayContaining([...all]));
        }
        const holdsForAll = KIND_NAMES.filter((kind) => all.every((id) => refusedFor(kind, refused).has(id)));
        const isTold = holdsForAll.some((kind) => kind !== 'buffer' && kind !== 'closure');
        if (offers.length === 0 && refused.length > 0) expect(deciding.length > 0).toBe(isTold);
        decided += deciding.length;
      }),
      { numRuns: 200 },
    );
    expect(decided).toBeGreaterThan(0);
  });
});
