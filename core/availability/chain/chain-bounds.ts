import type { Steps } from '../steps.ts';

/**
 * The steps of a visit on a grid of slots, all counted from the window's first. It knows the day as it stands without
 * the visit, and the gap between two steps in one room; whatever else the steps do to each other is for `decide`.
 */
export interface ChainBoard {
  /** Slots that each step takes. */
  readonly lengths: readonly number[];
  readonly rooms: number;
  /** Slots of the window. */
  readonly slots: number;
  /** By step: 1 at `room * slots + slot` where it can begin, so that it ends within the window. */
  readonly open: readonly Uint8Array[];
  /** Slots that must lie between one step and the next in the same room. */
  readonly gap: (before: number, after: number, room: number) => number;
}

/** No way leads on. */
export const NEVER = 0x3fff;

/** Slots of waiting that are still to come at least, `moves` more changes of room allowed; NEVER without a way. */
export type WaitingAhead = (done: number, moves: number, room: number, slot: number) => number;

export const allDone = ({ lengths }: ChainBoard): number => (1 << lengths.length) - 1;

export const isDone = (done: number, step: number): boolean => ((done >>> step) & 1) === 1;

const stepsLeft = ({ lengths }: ChainBoard, done: number): number[] =>
  lengths.flatMap((_, step) => (isDone(done, step) ? [] : [step]));

/** The shortest gap that any two steps leave in each room: never more than a visit will have to wait. */
const shortestGaps = ({ lengths, rooms, gap }: ChainBoard): Uint16Array => {
  const shortest = new Uint16Array(rooms);
  for (let room = 0; room < rooms; room++) {
    let least = lengths.length < 2 ? 0 : NEVER;
    for (const before of lengths.keys()) {
      for (const after of lengths.keys()) if (before !== after) least = Math.min(least, gap(before, after, room));
    }
    shortest[room] = least;
  }
  return shortest;
};

/** By room and slot; one slot more than the window has, for what ends with it. */
type Table = Int16Array;

/** For every slot the least over all rooms, where that is, and the least of the other rooms. */
interface LeastBySlot {
  readonly least: Int16Array;
  readonly room: Int16Array;
  readonly second: Int16Array;
}

const leastBySlot = (table: Table, rooms: number, width: number): LeastBySlot => {
  const least = new Int16Array(width).fill(NEVER);
  const second = new Int16Array(width).fill(NEVER);
  const room = new Int16Array(width).fill(-1);
  for (let each = 0; each < rooms; each++) {
    for (let slot = 0; slot < width; slot++) {
      const value = table[each * width + slot] ?? NEVER;
      if (value < (least[slot] ?? NEVER)) {
        second[slot] = least[slot] ?? NEVER;
        least[slot] = value;
        room[slot] = each;
      } else if (value < (second[slot] ?? NEVER)) second[slot] = value;
    }
  }
  return { least, second, room };
};

/**
 * Works out, from the visit's end backwards, how much waiting lies ahead of a customer who has done some steps and
 * leaves a room at a slot. Exact but for what steps do to each other beyond the gap, which only ever adds waiting: a
 * lower bound, by which the search finds the best visit without looking at many.
 */
export function* boundsOf(board: ChainBoard): Steps<WaitingAhead> {
  const { lengths, rooms, slots, open } = board;
  const width = slots + 1;
  const gaps = shortestGaps(board);
  const all = allDone(board);
  const ahead: Table[][] = [];

  const after = (done: number, moves: number, at: number): number => {
    if (done === all) return 0;
    const tables = ahead[done];
    return tables?.[Math.min(moves, tables.length - 1)]?.[at] ?? NEVER;
  };

  /** Waiting when one of the steps begins in that room at that very slot. */
  const begunAt = (done: number, left: readonly number[], moves: number, room: number, slot: number): number => {
    let best = NEVER;
    for (const step of left) {
      if (open[step]?.[room * slots + slot] !== 1) continue;
      best = Math.min(best, after(done | (1 << step), moves, room * width + slot + (lengths[step] ?? 0)));
    }
    return best;
  };

  /** Waiting when the next step shall be in that room, begun at the slot or later. */
  const waitingIn = (done: number, left: readonly number[], moves: number): Table => {
    const table = new Int16Array(rooms * width).fill(NEVER);
    for (let room = 0; room < rooms; room++) {
      let later = NEVER;
      for (let slot = slots - 1; slot >= 0; slot--) {
        later = Math.min(begunAt(done, left, moves, room, slot), later === NEVER ? NEVER : later + 1);
        table[room * width + slot] = later;
      }
    }
    return table;
  };

  const stayingIn = (stay: Table, room: number, slot: number): number => {
    const gap = gaps[room] ?? 0;
    return slot + gap < width ? gap + (stay[room * width + slot + gap] ?? NEVER) : NEVER;
  };

  const going = ({ least, second, room }: LeastBySlot, from: number, slot: number): number =>
    (room[slot] === from ? second : least)[slot] ?? NEVER;

  /** Waiting when the customer leaves that room at the slot: stays after the gap, or goes to another one. */
  const waitingFrom = (stay: Table, elsewhere: LeastBySlot | undefined): Table => {
    const table = new Int16Array(rooms * width).fill(NEVER);
    for (let room = 0; room < rooms; room++) {
      for (let slot = 0; slot < width; slot++) {
        const goes = elsewhere === undefined ? NEVER : going(elsewhere, room, slot);
        table[room * width + slot] = Math.min(NEVER, stayingIn(stay, room, slot), goes);
      }
    }
    return table;
  };

  for (let done = all - 1; done > 0; done--) {
    const left = stepsLeft(board, done);
    const tables: Table[] = [];
    let elsewhere: LeastBySlot | undefined;
    for (let moves = 0; moves <= left.length; moves++) {
      yield;
      const stay = waitingIn(done, left, moves);
      tables.push(waitingFrom(stay, elsewhere));
      elsewhere = leastBySlot(stay, rooms, width);
    }
    ahead[done] = tables;
  }
  return (done, moves, room, slot) => after(done, moves, room * width + slot);
}
