import { cheapestFirst } from '../cheapest-first.ts';
import type { Steps } from '../steps.ts';
import { allDone, type ChainBoard, isDone, NEVER, type WaitingAhead } from './chain-bounds.ts';

/** A step in a room from a slot of the window on. */
export interface Placement {
  readonly step: number;
  readonly room: number;
  readonly slot: number;
}

/** What a visit costs the customer. Slots, but for `moves`. */
export interface ChainCost {
  /** From the window's first slot on, in which the customer comes. */
  readonly waiting: number;
  readonly moves: number;
  readonly end: number;
}

/** A whole visit, in order of time. */
export interface PlacedChain extends ChainCost {
  readonly placements: readonly Placement[];
}

/** What is wanted of a visit. */
export interface NewChain<S> {
  readonly mostMoves: number;
  /** Whether a visit within these slots (half-open) is of no interest. */
  readonly isExcluded: (from: number, to: number) => boolean;
  /** The day before the first step. */
  readonly empty: S;
  /** The day with one more step standing; undefined when it cannot stand there, `enough` when no more shall be asked. */
  readonly place: (before: S, placement: Placement) => S | undefined | 'enough';
}

const MAX_MOVES = 8;

/** One number that orders visits of the same steps: least waiting, which is also the earliest end; then fewest moves. */
export const rankOf = ({ waiting, moves }: Pick<ChainCost, 'waiting' | 'moves'>): number => waiting * MAX_MOVES + moves;

/** Some first steps of a visit. The last one is asked for only when nothing cheaper is left. */
interface Beginning<S> {
  readonly cost: number;
  readonly done: number;
  /** Room and slot in which the last step ends. */
  readonly room: number;
  readonly slot: number;
  readonly waiting: number;
  readonly moves: number;
  readonly first: number;
  readonly placements: readonly Placement[];
  /** The day with all steps but the last. */
  readonly before: S;
  /** The day with the last one too, once that is known to stand. */
  readonly day: S | undefined;
}

const NOTHING_DONE = { done: 0, room: -1, slot: 0, waiting: 0, moves: 0, first: -1, placements: [] } as const;

/**
 * The best visit that can stand, or undefined without one. Goes on with the beginning whose lower bound is the least,
 * and takes only those next steps that keep it; the others wait their turn (partial expansion).
 */
export function* cheapestChain<S>(
  board: ChainBoard,
  ahead: WaitingAhead,
  wish: NewChain<S>,
): Steps<PlacedChain | undefined> {
  const { lengths, rooms, slots, open, gap } = board;
  const all = allDone(board);
  const total = lengths.reduce((sum, length) => sum + length, 0);

  /** The fewest moves with which that waiting can be had. */
  const fewestMoves = (waiting: number, done: number, most: number, room: number, slot: number): number => {
    let moves = 0;
    while (moves < most && ahead(done, moves, room, slot) > waiting) moves += 1;
    return moves;
  };

  const next = (from: Beginning<S>, day: S, placement: Placement): Beginning<S> | undefined => {
    const { step, room, slot } = placement;
    const isFirst = from.room < 0;
    const moves = from.moves + (isFirst || from.room === room ? 0 : 1);
    if (moves > wish.mostMoves) return undefined;
    const waiting = from.waiting + slot - from.slot;
    const done = from.done | (1 << step);
    const ends = slot + (lengths[step] ?? 0);
    const toWait = ahead(done, wish.mostMoves - moves, room, ends);
    if (toWait >= NEVER) return undefined;
    const first = isFirst ? slot : from.first;
    const end = total + waiting + toWait;
    if (end > slots || wish.isExcluded(first, end)) return undefined;
    const toMove = fewestMoves(toWait, done, wish.mostMoves - moves, room, ends);
    const cost = rankOf({ waiting: waiting + toWait, moves: moves + toMove });
    const placements = [...from.placements, placement];
    return { cost, done, room, slot: ends, waiting, moves, first, placements, before: day, day: undefined };
  };

  const earliest = (from: Beginning<S>, step: number, room: number): number => {
    const last = from.placements.at(-1);
    return last === undefined || from.room !== room ? from.slot : from.slot + gap(last.step, step, room);
  };

  /** The slots at which the step can begin in the room after the beginning. */
  function* startsIn(from: Beginning<S>, step: number, room: number): Generator<number> {
    for (let slot = earliest(from, step, room); slot < slots; slot++) {
      if (open[step]?.[room * slots + slot] === 1) yield slot;
    }
  }

  /** The step in the room after the beginning, as far as its bound is not less than the beginning's own. */
  function* nextIn(from: Beginning<S>, day: S, step: number, room: number): Generator<Beginning<S>> {
    for (const slot of startsIn(from, step, room)) {
      const found = next(from, day, { step, room, slot });
      if (found !== undefined && found.cost >= from.cost) yield found;
    }
  }

  const queue = cheapestFirst<Beginning<S>>();

  /** Queues the next steps that cost no more than the beginning promised, and the beginning itself for the others. */
  function* expand(from: Beginning<S>, day: S): Steps<void> {
    let least = Number.POSITIVE_INFINITY;
    const same: Beginning<S>[] = [];
    const sort = (each: Beginning<S>): void => {
      if (each.cost === from.cost) same.push(each);
      else least = Math.min(least, each.cost);
    };
    const left = [...lengths.keys()].filter((step) => !isDone(from.done, step));
    for (const step of left) {
      for (let room = 0; room < rooms; room++) {
        yield;
        for (const each of nextIn(from, day, step, room)) sort(each);
      }
    }
    if (least < Number.POSITIVE_INFINITY) queue.push({ ...from, cost: least, day });
    for (const each of same.reverse()) queue.push(each);
  }

  queue.push({ ...NOTHING_DONE, cost: 0, before: wish.empty, day: wish.empty });
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    yield;
    const { placements, waiting, moves, slot } = from;
    const last = placements.at(-1);
    const day = from.day ?? (last === undefined ? wish.empty : wish.place(from.before, last));
    if (day === 'enough') return undefined;
    if (day === undefined) continue;
    if (from.done === all) return { placements, waiting, moves, end: slot };
    yield* expand(from, day);
  }
  return undefined;
}
