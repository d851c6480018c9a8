import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placedIn, ZONE } from '../../../tests/fixtures/facts.ts';
import { type World, worlds } from '../../../tests/fixtures/random-world.ts';
import type { BookingRequest } from '../../booking/booking.ts';
import { NEEDS } from '../../booking/need.ts';
import { decide } from '../../rules/engine/decide.ts';
import type { Facts } from '../../rules/engine/facts.ts';
import { overlaps } from '../../time/interval.ts';
import { dayInterval } from '../../time/site-time.ts';
import type { ChainPlan, ChainQuery, ChainStep } from './chain.ts';
import { withStanding } from './chain-standing.ts';
import { planChain } from './plan-chain.ts';

const MINUTE_MS = 60_000;
const SLOT_MS = 5 * MINUTE_MS;

const isCustomerRoom = (id: string): boolean => /service|remote/.test(id) && id !== 'pori.phone-service';

/** Mostly working days at a site with some rooms for customers, where there is something to plan. */
const places: fc.Arbitrary<World> = fc.oneof(
  {
    arbitrary: worlds.filter(({ day, spaceIds }) => day.includes('-11-') && spaceIds.filter(isCustomerRoom).length > 1),
    weight: 5,
  },
  { arbitrary: worlds, weight: 1 },
);

const step: fc.Arbitrary<ChainStep> = fc.record({
  organisationId: fc.constantFrom('vero', 'te', 'dvv', 'ely', 'pori-kaupunki', 'kela'),
  minutes: fc.constantFrom(5, 10, 15, 30),
  purpose: fc.constantFrom('customerService', 'customerService', 'remoteService'),
  needs: fc.oneof(
    { arbitrary: fc.constant([]), weight: 8 },
    { arbitrary: fc.subarray([...NEEDS], { maxLength: 1 }), weight: 1 },
    { arbitrary: fc.constant(['interpreter'] as const), weight: 1 },
  ),
  confidential: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
});

const asked = fc.record({
  fromSlot: fc.oneof(
    { arbitrary: fc.integer({ min: 108, max: 180 }), weight: 5 },
    { arbitrary: fc.nat(260), weight: 1 },
  ),
  /** The window in slots, small enough for every sequence to be tried. */
  slots: fc.integer({ min: 4, max: 16 }),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  attendees: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 2 }),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const queryFor = ({ day }: World, { fromSlot, slots, steps, attendees }: Asked): ChainQuery => {
  const { start, end } = dayInterval(day, ZONE);
  const from = start + fromSlot * SLOT_MS;
  const to = Math.min(end, from + slots * SLOT_MS);
  const query = { siteId: 'pori', from, to, steps, together: false, limit: 4 };
  return attendees === undefined ? query : { ...query, attendees };
};

const factsOf = ({ day, facts }: World): Facts => {
  const { now, directory, organiser } = facts;
  const loaded = facts.dayOf('pori', day);
  if (loaded === undefined) throw new Error('Pori was not made');
  const away = facts.dayOf('etapalvelu', day);
  const days = new Map([['pori', loaded], ...(away === undefined ? [] : [['etapalvelu', away] as const])]);
  return { now, directory, organiser, days };
};

const requestFor = (
  query: ChainQuery,
  each: ChainStep,
  resourceIds: readonly string[],
  start: number,
): BookingRequest => {
  const { organisationId, purpose, needs, confidential, minutes } = each;
  const end = start + minutes * MINUTE_MS;
  const request = { siteId: 'pori', resourceIds, start, end, organisationId, purpose, needs };
  const base = { ...request, confidential, externalParticipants: true };
  return query.attendees === undefined ? base : { ...base, attendees: query.attendees };
};

interface Cost {
  readonly waitingMinutes: number;
  readonly moves: number;
  readonly endsAt: number;
}

const compare = (a: Cost, b: Cost): number =>
  a.waitingMinutes - b.waitingMinutes || a.moves - b.moves || a.endsAt - b.endsAt;

/** Some steps of a visit, booked one after the other. */
interface Visit extends Cost {
  readonly left: readonly ChainStep[];
  readonly facts: Facts;
  /** Absent before the first step. */
  readonly room?: string;
}

const interpretersIn = ({ directory }: Facts): readonly string[] =>
  placedIn(directory)
    .map(({ resource }) => resource)
    .flatMap(({ id, type, siteId }) => (type === 'interpreter' && siteId === 'pori' ? [id] : []));

/** Books the step there, with any interpreter where one is needed, if the rules let it. */
const booked = (visit: Visit, query: ChainQuery, each: ChainStep, room: string, start: number): Visit[] => {
  const along = each.needs.includes('interpreter') ? interpretersIn(visit.facts).map((id) => [room, id]) : [[room]];
  const request = along
    .map((resourceIds) => requestFor(query, each, resourceIds, start))
    .find((one) => decide(one, visit.facts).allowed);
  if (request === undefined) return [];
  const left = visit.left.toSpliced(visit.left.indexOf(each), 1);
  const facts = withStanding(visit.facts, request);
  const first = visit.room === undefined;
  const waitingMinutes = visit.waitingMinutes + (start - visit.endsAt) / MINUTE_MS;
  const moves = first ? 0 : visit.moves + Number(visit.room !== room);
  return [{ left, facts, room, waitingMinutes, moves, endsAt: request.end }];
};

const startsFor = (visit: Visit, query: ChainQuery, { minutes }: ChainStep): readonly number[] => {
  const last = query.to - minutes * MINUTE_MS;
  return Array.from(
    { length: Math.max(0, (last - visit.endsAt) / SLOT_MS + 1) },
    (_, at) => visit.endsAt + at * SLOT_MS,
  );
};

/** The security room is for those who need one of its features (M8). */
const isPlannable = (room: string, { needs }: ChainStep): boolean =>
  room !== 'pori.security-room' || needs.includes('secondExit') || needs.includes('securityGlass');

const nextVisits = (visit: Visit, query: ChainQuery, rooms: readonly string[]): readonly Visit[] =>
  visit.left.flatMap((each) =>
    rooms
      .filter((room) => isPlannable(room, each))
      .flatMap((room) => startsFor(visit, query, each).flatMap((start) => booked(visit, query, each, room, start))),
  );

/** Tries every order, room and start. */
const bestOfAll = (world: World, query: ChainQuery): Cost | undefined => {
  const nothing = { left: query.steps, facts: factsOf(world), waitingMinutes: 0, moves: 0, endsAt: query.from };
  let visits: readonly Visit[] = [nothing];
  for (const _ of query.steps) visits = visits.flatMap((visit) => nextVisits(visit, query, world.spaceIds));
  const [best] = visits.toSorted(compare);
  return best && { waitingMinutes: best.waitingMinutes, moves: best.moves, endsAt: best.endsAt };
};

const costOf = ({ waitingMinutes, moves, endsAt }: ChainPlan): Cost => ({ waitingMinutes, moves, endsAt });

/** Books the plan's steps one after the other and counts again. */
const walked = (world: World, query: ChainQuery, plan: ChainPlan): Cost => {
  let facts = factsOf(world);
  let waitingMinutes = 0;
  let moves = 0;
  for (const [index, each] of plan.steps.entries()) {
    const request = requestFor(query, each, [each.resourceId, ...each.alsoResourceIds], each.start);
    expect(request.end).toBe(each.end);
    expect(decide(request, facts).allowed).toBe(true);
    facts = withStanding(facts, request);
    const before = plan.steps[index - 1];
    waitingMinutes += (each.start - (before?.end ?? query.from)) / MINUTE_MS;
    if (before === undefined) continue;
    expect(overlaps(before, each)).toBe(false);
    moves += Number(before.resourceId !== each.resourceId);
  }
  return { waitingMinutes, moves, endsAt: plan.steps.at(-1)?.end ?? 0 };
};

const namesOf = (steps: readonly ChainStep[]): readonly string[] =>
  steps.map(({ organisationId, minutes, purpose }) => `${organisationId} ${minutes} ${purpose}`).sort();

describe('a plan for a visit', () => {
  it('has every step once, within the window, and each would be booked with those before it standing', () => {
    let planned = 0;
    fc.assert(
      fc.property(places, asked, (world, wish) => {
        const query = queryFor(world, wish);
        const { plans } = planChain(query, world.facts);
        for (const plan of plans) {
          expect(walked(world, query, plan)).toEqual(costOf(plan));
          expect(namesOf(plan.steps)).toEqual(namesOf(query.steps));
          expect(plan.steps[0]?.start).toBeGreaterThanOrEqual(query.from);
          expect(plan.endsAt).toBeLessThanOrEqual(query.to);
        }
        planned += plans.length;
      }),
      { numRuns: 120 },
    );
    expect(planned).toBeGreaterThan(0);
  });

  it('is as good as the best of all sequences, and there is one whenever any exists', () => {
    let chains = 0;
    fc.assert(
      fc.property(places, asked, (world, wish) => {
        const query = queryFor(world, wish);
        const [first] = planChain(query, world.facts).plans;
        const best = bestOfAll(world, query);
        expect(first && costOf(first)).toEqual(best);
        if (best !== undefined && query.steps.length > 1) chains += 1;
      }),
      { numRuns: 120 },
    );
    expect(chains).toBeGreaterThan(0);
  });

  it('comes best first, with its likes at other times or with fewer moves, the same each time', () => {
    fc.assert(
      fc.property(places, asked, fc.integer({ min: 1, max: 5 }), (world, wish, limit) => {
        const query = { ...queryFor(world, { ...wish, slots: wish.slots * 3 }), limit };
        const { plans } = planChain(query, world.facts);
        expect(planChain(query, world.facts).plans).toEqual(plans);
        expect(plans.length).toBeLessThanOrEqual(limit);
        expect([...plans].sort(compare)).toEqual(plans);
        const scores = plans.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const [index, plan] of plans.entries()) {
          for (const other of plans.slice(index + 1)) {
            const time = ({ steps, endsAt }: ChainPlan) => ({ start: steps[0]?.start ?? 0, end: endsAt });
            expect(overlaps(time(plan), time(other)) && plan.moves === other.moves).toBe(false);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells of each organisation that can be had nowhere why that is so', () => {
    let told = 0;
    fc.assert(
      fc.property(places, asked, (world, wish) => {
        const query = queryFor(world, wish);
        const { plans, refused } = planChain(query, world.facts);
        if (plans.length > 0) expect(refused).toEqual([]);
        const refusedOnes = new Set(refused.map(({ organisationId }) => organisationId));
        for (const each of query.steps) {
          if (query.from + each.minutes * MINUTE_MS > query.to) continue;
          const alone = bestOfAll(world, { ...query, steps: [each] });
          if (alone === undefined) expect(refusedOnes).toContain(each.organisationId);
        }
        told += refused.length;
      }),
      { numRuns: 100 },
    );
    expect(told).toBeGreaterThan(0);
  });
});
