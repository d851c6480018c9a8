import type { Booking, BookingRequest } from '../../booking/booking.ts';
import { emptyDay, emptyResourceDay } from '../../booking/day.ts';
import { kindOf } from '../../rules/engine/rule-book.ts';
import type { PlacedResource } from '../../site/directory.ts';
import { hasSlot, keepOnly, nextSlot, type Slots } from '../bitmap.ts';
import { chooseCompanions, type Wanted } from '../companions.ts';
import type { Ask } from '../openings.ts';
import { firstFreeSlots, suitingRows } from '../plain-search.ts';
import { soughtBy } from '../ranking/standing.ts';
import { groupRefusals, type RefusedGroup } from '../refusals/refused.ts';
import { instantOf, type SearchDay, SLOT_MS } from '../search-facts.ts';
import { type DayOpenings, lengthIn, reasonsAgainst, type SiteSearch, siteSearch, startsOn } from '../site-search.ts';
import { takenRows } from '../taken.ts';
import { type ChainStep, mayBePlanned } from './chain.ts';
import { wantedForStep } from './chain-companions.ts';
import { standingBooking } from './chain-standing.ts';

const MINUTE_MS = 60_000;

/** When one step can be had in each space, as far as the day stands without the others. */
export interface StepOpenings {
  readonly step: ChainStep;
  readonly ask: Ask;
  /** Slots that the step takes. */
  readonly length: number;
  readonly search: SiteSearch;
  /** Spaces in which the step can begin somewhere in the window, with those starts. */
  readonly starts: ReadonlyMap<PlacedResource, Slots>;
}

/** What a step asks for. Its customer is there in person, so that it stays out of the internal zones (M2). */
const askOf = (step: ChainStep, minutes: number, attendees: number | undefined, wanted: readonly Wanted[]): Ask => {
  const { organisationId, purpose, needs, languages, confidential } = step;
  return {
    request: {
      ...{ organisationId, purpose, needs, confidential, externalParticipants: true },
      ...(languages === undefined ? {} : { languages }),
      ...(attendees === undefined ? {} : { attendees }),
    },
    minutes,
    companionIds: wanted.flatMap(({ candidates }) => candidates.map(({ resource }) => resource.id)),
  };
};

const dayOfSearch = ({ days }: SiteSearch): DayOpenings => {
  const [day] = days;
  if (day === undefined) throw new Error('a visit is planned on one day');
  return day;
};

const spacesFor = (step: ChainStep, { site, facts }: SearchDay): readonly PlacedResource[] =>
  site.resources
    .filter((resource) => resource.kind === 'space' && mayBePlanned(resource, step))
    .flatMap(({ id }) => facts.directory.resourceById.get(id) ?? []);

/** The openings of a step of that length, for so many people where that is said. */
export const stepOpenings = (
  on: SearchDay,
  step: ChainStep,
  attendees: number | undefined,
  minutes: number = step.minutes,
): StepOpenings => {
  const wanted = wantedForStep(step, on.site, on.facts.directory);
  const ask = askOf(step, minutes, attendees, wanted);
  const search = siteSearch([on], ask, wanted);
  const day = dayOfSearch(search);
  const length = lengthIn(search);
  const starts = new Map<PlacedResource, Slots>();
  for (const placed of spacesFor(step, on)) {
    if (day.openings.standing(placed).length > 0) continue;
    const row = startsOn(day, placed);
    if (nextSlot(row, on.from, on.to - length + 1) >= 0) starts.set(placed, row);
  }
  return { step, ask, length, search, starts };
};

/** The first one's openings, at the times at which each of the others could have the space too: all at one table. */
export const sharedOpenings = (
  first: StepOpenings,
  others: readonly StepOpenings[],
  { from, to }: SearchDay,
): StepOpenings => {
  const starts = new Map<PlacedResource, Slots>();
  for (const [placed, row] of first.starts) {
    const rows = others.flatMap((other) => other.starts.get(placed) ?? []);
    if (rows.length < others.length) continue;
    const shared = row.slice();
    for (const each of rows) keepOnly(shared, each);
    if (nextSlot(shared, from, to - first.length + 1) >= 0) starts.set(placed, shared);
  }
  return { ...first, starts };
};

/**
 * The request that books the step in the space at that slot, with those who come along. Where not all who are needed are
 * free, without them: such a request would be refused.
 */
export const requestAt = (
  { ask, search }: StepOpenings,
  placed: PlacedResource,
  on: SearchDay,
  slot: number,
): BookingRequest => {
  const also = chooseCompanions(search.wanted, dayOfSearch(search).companions, placed, slot) ?? [];
  const start = instantOf(on, slot);
  return {
    ...ask.request,
    siteId: on.site.id,
    resourceIds: [placed.resource.id, ...also],
    start,
    end: start + ask.minutes * MINUTE_MS,
  };
};

/** Whoever of those who may come along is free at each of the steps: with them nobody needs to begin anew. */
export const freeAllTheWay = (
  placements: readonly { readonly openings: StepOpenings; readonly slot: number }[],
): ReadonlySet<PlacedResource> => {
  const freeAt = ({ openings: { search }, slot }: (typeof placements)[number]): ReadonlySet<PlacedResource> =>
    new Set(
      [...dayOfSearch(search).companions].filter(([, starts]) => hasSlot(starts, slot)).map(([placed]) => placed),
    );
  const [first, ...others] = placements.map(freeAt);
  return new Set([...(first ?? [])].filter((placed) => others.every((free) => free.has(placed))));
};

/** The same step, to which those come along first who are preferred. */
export const preferring = (openings: StepOpenings, preferred: ReadonlySet<PlacedResource>): StepOpenings => {
  const rank = (placed: PlacedResource): number => (preferred.has(placed) ? 0 : 1);
  const wanted = openings.search.wanted.map((each) => ({
    ...each,
    candidates: [...each.candidates].sort((one, other) => rank(one) - rank(other)),
  }));
  return { ...openings, search: { ...openings.search, wanted } };
};

/** A day on which nothing but this booking stands. */
const aloneOn = (on: SearchDay, booking: Booking, placed: PlacedResource): SearchDay['facts'] => {
  const { id } = placed.resource;
  const resourceDays = new Map([[id, { ...emptyResourceDay(id), bookings: [booking] }]]);
  return { ...on.facts, days: new Map([[on.site.id, { ...emptyDay(on.site.id, on.day), resourceDays }]]) };
};

/** Slots that the space must stay empty between the two steps, by its buffer (N13). */
export const gapBetween = (
  before: StepOpenings,
  after: StepOpenings,
  placed: PlacedResource,
  on: SearchDay,
): number => {
  const { openings } = dayOfSearch(after.search);
  const rules = openings.selected(placed).rules.filter(({ kind }) => kind === 'buffer');
  if (rules.length === 0) return 0;
  const booking = standingBooking(requestAt(before, placed, on, on.from), on.facts, on.day);
  const request = { ...after.ask.request, ...on.interval, siteId: on.site.id, resourceIds: [] };
  const subject = { request, placed, facts: aloneOn(on, booking, placed), minutes: after.ask.minutes };
  const blocked = rules.flatMap((rule) => kindOf('buffer').blocked(rule, subject).starts ?? []);
  let at = booking.end;
  while (blocked.some(({ start, end }) => start <= at && at < end)) at += SLOT_MS;
  return (at - booking.end) / SLOT_MS;
};

/** Why the step can be had nowhere in the window. */
export const reasonsAgainstStep = ({ search, length, ask }: StepOpenings, on: SearchDay): readonly RefusedGroup[] => {
  const day = on.facts.days.get(on.site.id);
  if (day === undefined) return [];
  const rows = suitingRows(on.site, {});
  const taken = takenRows(day, on.site, on.interval.start, on.facts.replaces?.id);
  const free = firstFreeSlots(rows, { taken, from: on.from, to: on.to }, length);
  const refused = rows.flatMap((row, at) => {
    const placed = on.facts.directory.resourceById.get(on.site.resources[row]?.id ?? '');
    if (placed === undefined) return [];
    return [{ placed, findings: reasonsAgainst(search, placed, () => free[at] ?? -1) }];
  });
  return groupRefusals(refused, { isSought: soughtBy(ask.request, on.facts.directory), hasOffers: false });
};
