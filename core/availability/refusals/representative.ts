import type { PlacedResource } from '../../site/directory.ts';
import { firstGap, nextSlot, noSlots, ROW_WORDS, type Slots } from '../bitmap.ts';
import type { Openings } from '../openings.ts';

/** So many things in the way at one time are told apart; beyond, one time is as bad as another. */
const MAX_COUNTED = 5;

/** Row n of the answer: the slots that more than n of the rows hold. */
const heldByMore = (rows: readonly Slots[]): Slots => {
  const held = noSlots(MAX_COUNTED);
  for (const row of rows) {
    for (let word = 0; word < ROW_WORDS; word++) {
      const bits = row[word] ?? 0;
      for (let at = (MAX_COUNTED - 1) * ROW_WORDS + word; at >= ROW_WORDS; at -= ROW_WORDS) {
        held[at] = (held[at] ?? 0) | ((held[at - ROW_WORDS] ?? 0) & bits);
      }
      held[word] = (held[word] ?? 0) | bits;
    }
  }
  return held;
};

/** The first of the slots `from`..`to` that the fewest rows hold, with how many do; undefined without any slot. */
const leastHeld = (from: number, to: number, rows: readonly Slots[]): { slot: number; held: number } | undefined => {
  if (from >= to) return undefined;
  const byMore = heldByMore(rows);
  for (let held = 0; held < MAX_COUNTED; held++) {
    const slot = firstGap(byMore, 1, from, to, held * ROW_WORDS);
    if (slot >= 0) return { slot, held };
  }
  return { slot: from, held: MAX_COUNTED };
};

/** A day with the slot at which the least stands in the way, and how many things do there. */
interface Representative {
  readonly openings: Openings;
  readonly slot: number;
  readonly held: number;
}

/**
 * The time at which the least stands in the way of the resource: the reasons there are the decisive ones. `isFree` tells
 * whether the resource is free for long enough at all on the day of that index.
 */
export const representative = (
  placed: PlacedResource,
  days: readonly Openings[],
  length: number,
  isFree: (day: number) => boolean,
): Representative | undefined => {
  for (const [index, openings] of days.entries()) {
    if (!isFree(index)) continue;
    const slot = nextSlot(openings.starts(placed), openings.on.from, openings.on.to - length + 1);
    if (slot >= 0) return { openings, slot, held: 0 };
  }
  let best: Representative | undefined;
  for (const openings of days) {
    const found = leastHeld(openings.on.from, openings.on.to - length + 1, openings.obstacles(placed));
    if (found !== undefined && (best === undefined || found.held < best.held)) best = { openings, ...found };
    if (best?.held === 1) break;
  }
  return best;
};
