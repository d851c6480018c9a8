import type { PlacedResource } from '../site/directory.ts';
import type { Instant } from '../time/interval.ts';
import { lastSlot, nextSlot, type Slots } from './bitmap.ts';
import { SLOT_MS } from './search-facts.ts';
import { type Candidate, candidateAt, type DayOpenings, lengthIn, type SiteSearch, startsOn } from './site-search.ts';

/** The possible starts of a space on one day of a search. */
interface DayStarts {
  readonly day: DayOpenings;
  readonly starts: Slots;
  /** First slot, and the one after the last, at which a start may lie. */
  readonly from: number;
  readonly to: number;
}

/** The first slot of the day that does not begin before the instant. */
const slotFrom = ({ openings: { on } }: DayOpenings, instant: Instant): number =>
  Math.ceil((instant - on.interval.start) / SLOT_MS);

/** Where the booking that is to be changed is already: no offer. */
export const isWhereItIs = ({ ask }: SiteSearch, { placed, start, openings }: Candidate): boolean => {
  const { replaces } = openings.on.facts;
  if (replaces?.start !== start || replaces.end !== start + ask.minutes * 60_000) return false;
  return replaces.resourceIds.includes(placed.resource.id);
};

/** `startsOf` by index of the day, each worked out when it is first asked for. */
const startsByDay = (search: SiteSearch, placed: PlacedResource, firstFree: (day: number) => number) => {
  const known = new Map<number, DayStarts | undefined>();
  const reckon = (index: number): DayStarts | undefined => {
    const day = search.days[index];
    const from = firstFree(index);
    if (day === undefined || from < 0 || day.openings.standing(placed).length > 0) return undefined;
    return { day, starts: startsOn(day, placed), from, to: day.openings.on.to - lengthIn(search) + 1 };
  };
  return (index: number): DayStarts | undefined => {
    if (!known.has(index)) known.set(index, reckon(index));
    return known.get(index);
  };
};

function* laterOn(search: SiteSearch, { day, starts, from, to }: DayStarts, placed: PlacedResource, first: number) {
  for (let slot = nextSlot(starts, Math.max(first, from), to); slot >= 0; slot = nextSlot(starts, slot + 1, to)) {
    const candidate = candidateAt(search, day, placed, slot);
    if (candidate !== undefined) yield candidate;
  }
}

function* earlierOn(search: SiteSearch, { day, starts, from, to }: DayStarts, placed: PlacedResource, end: number) {
  for (let slot = lastSlot(starts, from, Math.min(to, end)); slot >= 0; slot = lastSlot(starts, from, slot)) {
    const candidate = candidateAt(search, day, placed, slot);
    if (candidate !== undefined) yield candidate;
  }
}

/** What both give, the nearest to the instant first; of two as near the earlier. */
function* mergedBy(near: Instant, earlier: Generator<Candidate>, later: Generator<Candidate>): Generator<Candidate> {
  let before = earlier.next();
  let after = later.next();
  while (before.done !== true || after.done !== true) {
    if (before.done !== true && (after.done === true || near - before.value.start <= after.value.start - near)) {
      yield before.value;
      before = earlier.next();
    } else if (after.done !== true) {
      yield after.value;
      after = later.next();
    }
  }
}

/**
 * Every start of the space, the nearest to the instant first; of two as near the earlier. `firstFree` tells for each day
 * the first slot that is free for long enough, -1 for none.
 */
export function* candidatesOf(
  search: SiteSearch,
  placed: PlacedResource,
  firstFree: (day: number) => number,
  near: Instant,
): Generator<Candidate> {
  const startsOf = startsByDay(search, placed, firstFree);
  const days = [...search.days.entries()];

  function* later(): Generator<Candidate> {
    for (const [index, day] of days) {
      const first = slotFrom(day, near);
      const on = first < day.openings.on.to ? startsOf(index) : undefined;
      if (on !== undefined) yield* laterOn(search, on, placed, first);
    }
  }

  function* earlier(): Generator<Candidate> {
    for (const [index, day] of days.toReversed()) {
      const end = slotFrom(day, near);
      const on = end > day.openings.on.from ? startsOf(index) : undefined;
      if (on !== undefined) yield* earlierOn(search, on, placed, end);
    }
  }

  for (const candidate of mergedBy(near, earlier(), later())) {
    if (!isWhereItIs(search, candidate)) yield candidate;
  }
}
