import type { PlacedResource } from '../site/directory.ts';
import type { ChainQuery } from './chain/chain.ts';
import type { StepOpenings } from './chain/chain-openings.ts';
import type { Placement } from './chain/cheapest-chain.ts';
import { scoreOf } from './ranking/rank.ts';
import { standingsAt } from './ranking/standing.ts';
import { instantOf, type SearchDay } from './search-facts.ts';
import { earmarkOf } from './site-search.ts';

/** How well the room at that slot suits the step, as the order of offers has it: 0–1, higher is better. */
export const fitOf =
  (on: SearchDay, attendees: ChainQuery['attendees']) =>
  ({ ask, search }: StepOpenings, placed: PlacedResource, slot: number): number => {
    const [day] = search.days;
    if (day === undefined) return 0;
    const { purpose, needs } = ask.request;
    const { resource } = placed;
    const start = instantOf(on, slot);
    const candidate = { placed, openings: day.openings, slot, start, alsoResourceIds: [] };
    const standing = standingsAt(on.site, ask.request, on.facts.directory)(placed);
    const ranked = { resource, start, standing, brought: [], earmark: earmarkOf(search, candidate) };
    return scoreOf(ranked, { near: start, purpose, attendees, needs, areTypesNamed: false });
  };

/** What is known of a visit whose rooms are to be better. */
export interface Refitting {
  readonly rooms: number;
  /** Higher is better; undefined where the step cannot begin in the room at that slot. */
  readonly fit: (placement: Placement) => number | undefined;
  /** Whether the whole visit would be booked so. */
  readonly stands: (placements: readonly Placement[]) => boolean;
}

/** Stretches of steps that the customer spends in one room. */
const staysOf = (placements: readonly Placement[]): readonly (readonly Placement[])[] => {
  const stays: Placement[][] = [];
  for (const placement of placements) {
    const stay = stays.at(-1);
    if (stay?.at(-1)?.room === placement.room) stay.push(placement);
    else stays.push([placement]);
  }
  return stays;
};

const fitOfAll = (placements: readonly Placement[], { fit }: Refitting): number | undefined => {
  let sum = 0;
  for (const placement of placements) {
    const each = fit(placement);
    if (each === undefined) return undefined;
    sum += each;
  }
  return sum;
};

const inRoom = (stay: readonly Placement[], room: number): readonly Placement[] =>
  stay.map((placement) => ({ ...placement, room }));

const roomOf = (stay: readonly Placement[] | undefined): number | undefined => stay?.[0]?.room;

/** The visit with one stay in another room, which is not the one before or after it. */
const movedStays = (stays: readonly (readonly Placement[])[], rooms: number) =>
  stays.flatMap((stay, at) => {
    const others = [stay, stays[at - 1], stays[at + 1]].map(roomOf);
    return Array.from({ length: rooms }, (_, room) => room)
      .filter((room) => !others.includes(room))
      .map((room) => stays.with(at, inRoom(stay, room)).flat());
  });

/** The visit with the rooms of two stays changed for each other. */
const swappedStays = (stays: readonly (readonly Placement[])[]) =>
  stays.slice(1).map((stay, at) => {
    const before = stays[at] ?? [];
    const swapped = stays.with(at, inRoom(before, roomOf(stay) ?? -1));
    return swapped.with(at + 1, inRoom(stay, roomOf(before) ?? -1)).flat();
  });

/** The visit that suits better by the most and still stands; undefined without one. */
const better = (placements: readonly Placement[], refitting: Refitting): readonly Placement[] | undefined => {
  const stays = staysOf(placements);
  const own = fitOfAll(placements, refitting) ?? 0;
  return [...movedStays(stays, refitting.rooms), ...swappedStays(stays)]
    .filter((changed) => staysOf(changed).length === stays.length)
    .flatMap((changed) => {
      const fit = fitOfAll(changed, refitting);
      return fit !== undefined && fit > own ? [{ changed, fit }] : [];
    })
    .sort((one, other) => other.fit - one.fit)
    .find(({ changed }) => refitting.stands(changed))?.changed;
};

/**
 * The same visit, at the same times and with as many moves, in rooms that suit its steps better: the search goes by what
 * the visit costs its customer, to which rooms that are free alike are all the same. One room or two change at a time.
 */
export const inBetterRooms = (placements: readonly Placement[], refitting: Refitting): readonly Placement[] => {
  let chosen = placements;
  for (let next = better(chosen, refitting); next !== undefined; next = better(chosen, refitting)) chosen = next;
  return chosen;
};
