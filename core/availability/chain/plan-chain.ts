import { decide } from '../../rules/engine/decide.ts';
import type { Facts } from '../../rules/engine/facts.ts';
import type { PlacedResource } from '../../site/directory.ts';
import { dayOf } from '../../time/site-time.ts';
import { fitOf, inBetterRooms, type Refitting } from '../better-rooms.ts';
import { nextSlot } from '../bitmap.ts';
import { type SearchDay, type SearchFacts, SLOT_MS, searchDayOf } from '../search-facts.ts';
import { allAtOnce, type Steps } from '../steps.ts';
import type { ChainPlan, ChainQuery, FoundChains, PlannedStep } from './chain.ts';
import { reasonsTogether } from './chain-alone.ts';
import { boundsOf, type ChainBoard, type WaitingAhead } from './chain-bounds.ts';
import {
  freeAllTheWay,
  gapBetween,
  preferring,
  reasonsAgainstStep,
  requestAt,
  type StepOpenings,
  sharedOpenings,
  stepOpenings,
} from './chain-openings.ts';
import { roomsOf } from './chain-rooms.ts';
import { withStanding } from './chain-standing.ts';
import { type ChainCost, cheapestChain, type PlacedChain, type Placement, rankOf } from './cheapest-chain.ts';

/** So many steps are decided for one answer; a visit that needs more is not found. */
const MAX_DECIDED = 500;
const HOUR_MINUTES = 60;
const SLOT_MINUTES = SLOT_MS / 60_000;

/** What a move weighs against waiting: all the moves of a visit together less than a slot. */
const MOVE_MINUTES = 0.8;

/** One room after another or one table: what is to be placed, on the day of the visit. */
interface Visit {
  readonly on: SearchDay;
  readonly steps: readonly StepOpenings[];
  readonly rooms: readonly PlacedResource[];
  readonly board: ChainBoard;
  readonly ahead: WaitingAhead;
  readonly attendees: number | undefined;
}

/** The starts of a step as the board has them: room by room, counted from the window's first slot. */
const openOn = ({ starts, length }: StepOpenings, rooms: readonly PlacedResource[], { from, to }: SearchDay) => {
  const slots = to - from;
  const open = new Uint8Array(rooms.length * slots);
  for (const [row, room] of rooms.entries()) {
    const own = starts.get(room);
    if (own === undefined) continue;
    const end = to - length + 1;
    for (let slot = nextSlot(own, from, end); slot >= 0; slot = nextSlot(own, slot + 1, end)) {
      open[row * slots + slot - from] = 1;
    }
  }
  return open;
};

/** Gaps by both steps and the room, each worked out once. */
const gapsOf = (steps: readonly StepOpenings[], rooms: readonly PlacedResource[], on: SearchDay) => {
  const known = new Map<number, number>();
  return (before: number, after: number, row: number): number => {
    const key = (row * steps.length + before) * steps.length + after;
    const done = known.get(key);
    if (done !== undefined) return done;
    const [one, other, room] = [steps[before], steps[after], rooms[row]];
    const gap = one && other && room ? gapBetween(one, other, room, on) : 0;
    known.set(key, gap);
    return gap;
  };
};

function* visitOf(steps: readonly StepOpenings[], on: SearchDay): Steps<Visit> {
  const attendees = steps[0]?.ask.request.attendees;
  const rooms = roomsOf(steps, on);
  const board: ChainBoard = {
    lengths: steps.map(({ length }) => length),
    rooms: rooms.length,
    slots: Math.max(0, on.to - on.from),
    open: steps.map((step) => openOn(step, rooms, on)),
    gap: gapsOf(steps, rooms, on),
  };
  return { on, steps, rooms, board, ahead: yield* boundsOf(board), attendees };
}

const stepOf = ({ steps }: Visit, { step }: Placement): StepOpenings => {
  const openings = steps[step];
  if (openings === undefined) throw new Error('a step was placed that nobody asked for');
  return openings;
};

const requestFor = (visit: Visit, placement: Placement) => {
  const { rooms, on } = visit;
  const placed = rooms[placement.room];
  if (placed === undefined) throw new Error('a step was placed in a room that is not there');
  return requestAt(stepOf(visit, placement), placed, on, on.from + placement.slot);
};

/** Asks for every step whether it would be booked with those before it standing, a bounded number of times. */
const placingOf = (visit: Visit) => {
  let decided = 0;
  return (before: Facts, placement: Placement): Facts | undefined | 'enough' => {
    decided += 1;
    if (decided > MAX_DECIDED) return 'enough';
    const request = requestFor(visit, placement);
    return decide(request, before).allowed ? withStanding(before, request) : undefined;
  };
};

const refittingOf = ({ steps, rooms, board, on, attendees }: Visit, place: ReturnType<typeof placingOf>): Refitting => {
  const fit = fitOf(on, attendees);
  const known = new Map<number, number>();
  const knownFit = (key: number, reckon: () => number): number => {
    const value = known.get(key) ?? reckon();
    known.set(key, value);
    return value;
  };
  return {
    rooms: rooms.length,
    fit: ({ step, room, slot }) => {
      const [openings, placed] = [steps[step], rooms[room]];
      const at = room * board.slots + slot;
      if (!openings || !placed || board.open[step]?.[at] !== 1) return undefined;
      return knownFit(at * steps.length + step, () => fit(openings, placed, on.from + slot));
    },
    stands: (placements) => {
      let facts: Facts = on.facts;
      for (const placement of placements) {
        const after = place(facts, placement);
        if (after === undefined || after === 'enough') return false;
        facts = after;
      }
      return true;
    },
  };
};

const overlapsAny = (chains: readonly PlacedChain[], from: number, to: number): boolean =>
  chains.some(({ placements: [first], end }) => first !== undefined && from < end && first.slot < to);

/**
 * The best visit; then those with fewer moves, for who would rather wait than walk; then visits at other times of the
 * day. No two of them are the same choice.
 */
function* choicesOf(visit: Visit, limit: number): Steps<readonly PlacedChain[]> {
  const place = placingOf(visit);
  const fitted = (chain: PlacedChain): PlacedChain => ({
    ...chain,
    placements: inBetterRooms(chain.placements, refittingOf(visit, place)),
  });
  const find = (mostMoves: number, others: readonly PlacedChain[]): Steps<PlacedChain | undefined> =>
    cheapestChain(visit.board, visit.ahead, {
      mostMoves,
      isExcluded: (from, to) => overlapsAny(others, from, to),
      empty: visit.on.facts,
      place,
    });
  const most = visit.steps.length - 1;
  const chosen: PlacedChain[] = [];
  let found = yield* find(most, []);
  while (found !== undefined && chosen.length < limit) {
    chosen.push(found);
    found = found.moves > 0 ? yield* find(found.moves - 1, []) : undefined;
  }
  while (chosen.length > 0 && chosen.length < limit) {
    const another = yield* find(most, chosen);
    if (another === undefined) break;
    chosen.push(another);
  }
  const inOrder: PlacedChain[] = [];
  for (const chain of chosen.sort((a, b) => rankOf(a) - rankOf(b))) {
    yield;
    inOrder.push(fitted(chain));
  }
  return inOrder;
}

const scoreOf = ({ waiting, moves }: ChainCost): number => {
  const minutes = waiting * SLOT_MINUTES + moves * MOVE_MINUTES;
  return Math.round(1000 / (1 + minutes / HOUR_MINUTES)) / 1000;
};

const planOf = (visit: Visit, chain: PlacedChain): ChainPlan => {
  const preferred = freeAllTheWay(
    chain.placements.map((placement) => ({ openings: stepOf(visit, placement), slot: visit.on.from + placement.slot })),
  );
  const preferringVisit = { ...visit, steps: visit.steps.map((each) => preferring(each, preferred)) };
  const steps = chain.placements.map((placement): PlannedStep => {
    const { start, end, resourceIds, attendees } = requestFor(preferringVisit, placement);
    const [resourceId = '', ...alsoResourceIds] = resourceIds;
    const { step, ask } = stepOf(visit, placement);
    const people = attendees === undefined ? {} : { attendees };
    return { ...step, minutes: ask.minutes, resourceId, alsoResourceIds, start, end, ...people };
  });
  return {
    steps,
    waitingMinutes: chain.waiting * SLOT_MINUTES,
    moves: chain.moves,
    endsAt: steps.at(-1)?.end ?? visit.on.interval.start,
    score: scoreOf(chain),
  };
};

/** At one table for as long as the longest needs, for everybody's needs and number; the first agency will book. */
const stepsAtTable = (query: ChainQuery, on: SearchDay): readonly StepOpenings[] => {
  const minutes = Math.max(...query.steps.map((step) => step.minutes));
  const needs = [...new Set(query.steps.flatMap((step) => step.needs))];
  const spoken = [...new Set(query.steps.flatMap(({ languages = [] }) => languages))];
  const languages = spoken.length === 0 ? {} : { languages: spoken };
  const confidential = query.steps.some((step) => step.confidential);
  const people = Math.max(query.attendees ?? 1, 1) + query.steps.length;
  return query.steps.map((step) => stepOpenings(on, { ...step, needs, ...languages, confidential }, people, minutes));
};

function* stepsApart({ steps, attendees }: ChainQuery, on: SearchDay): Steps<readonly StepOpenings[]> {
  const openings: StepOpenings[] = [];
  for (const step of steps) {
    yield;
    openings.push(stepOpenings(on, step, attendees));
  }
  return openings;
}

const atOneTable = ([first, ...others]: readonly StepOpenings[], on: SearchDay): readonly StepOpenings[] =>
  first === undefined ? [] : [sharedOpenings(first, others, on)];

/**
 * Plans one customer's visit to several agencies: the sequence with the least waiting and moving, each step one that
 * would be booked with those before it standing. Looks at no two days; throws when the day was not loaded.
 */
export function* planChainInSteps(query: ChainQuery, facts: SearchFacts): Steps<FoundChains> {
  const site = facts.directory.siteById.get(query.siteId);
  if (site === undefined) throw new Error(`unknown site ${query.siteId}`);
  const on = searchDayOf(site, dayOf(query.from, site.timeZone), facts, [], { start: query.from, end: query.to });
  if (on === undefined) throw new Error(`the day of ${site.id} was not loaded for the plan`);
  const asked = query.together ? stepsAtTable(query, on) : yield* stepsApart(query, on);
  const steps = query.together ? atOneTable(asked, on) : asked;
  const visit = yield* visitOf(steps, on);
  const plans = (yield* choicesOf(visit, query.limit)).map((chain) => planOf(visit, chain));
  if (plans.length > 0) return { plans, refused: [] };
  const impossible = asked.filter(({ starts }) => starts.size === 0);
  if (impossible.length === 0) return { plans: [], refused: reasonsTogether(asked, query.together, on) };
  const refused = impossible.flatMap((step) => {
    const { organisationId } = step.step;
    return reasonsAgainstStep(step, on).map((group) => ({ organisationId, ...group }));
  });
  return { plans: [], refused };
}

/** The same, all at once. */
export const planChain = (query: ChainQuery, facts: SearchFacts): FoundChains =>
  allAtOnce(planChainInSteps(query, facts));
