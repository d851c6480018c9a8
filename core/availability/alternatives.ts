import type { BookingRequest } from '../booking/booking.ts';
import { broughtBy } from '../rules/kinds/needs.ts';
import type { Directory, PlacedResource } from '../site/directory.ts';
import { buildingHours, customerHours } from '../site/hours.ts';
import { servesCustomers } from '../site/purpose.ts';
import { lengthMinutes } from '../time/interval.ts';
import { addDays, atLocal, dayOf, type LocalDay, minutesOfDay } from '../time/site-time.ts';
import { lastSlot, nextSlot } from './bitmap.ts';
import { isWhereItIs } from './candidates.ts';
import type { Wanted } from './companions.ts';
import type { Offer, Why } from './offer.ts';
import { bestFirst, scoreOf, type Wish } from './ranking/rank.ts';
import { type Standing, standingsAt } from './ranking/standing.ts';
import { type SearchDay, type SearchFacts, SLOT_MS, searchDayOf } from './search-facts.ts';
import {
  approvalOf,
  type Candidate,
  candidateAt,
  type DayOpenings,
  earmarkOf,
  lengthIn,
  refusalsOf,
  type SiteSearch,
  siteSearch,
  startsOn,
  warningsOf,
} from './site-search.ts';
import { allAtOnce, type Steps } from './steps.ts';

/** So many open days after the wanted one are looked at for another time, no further away than that. */
const LATER_DAYS = 2;
const FURTHEST_DAYS = 14;

/** So many candidates are verified for each alternative that is wanted. */
const TRIES_EACH = 6;

interface Alternative {
  readonly candidate: Candidate;
  readonly resourceId: string;
  readonly start: number;
  readonly score: number;
  readonly standing: Standing;
}

/** The space that the request is about, and what is to be had with it. */
interface Split {
  readonly main: PlacedResource;
  readonly others: readonly PlacedResource[];
}

const splitOf = ({ resourceIds }: BookingRequest, directory: Directory): Split | undefined => {
  const all = resourceIds.flatMap((id) => directory.resourceById.get(id) ?? []);
  const main = all.find(({ resource }) => resource.kind === 'space') ?? all[0];
  return main === undefined ? undefined : { main, others: all.filter((placed) => placed !== main) };
};

/** The request's own day, and the next ones on which its site is open for what it is for: where to look instead. */
export const alternativeDays = (
  { siteId, start, purpose }: Pick<BookingRequest, 'siteId' | 'start' | 'purpose'>,
  directory: Directory,
): readonly LocalDay[] => {
  const site = directory.siteById.get(siteId);
  if (site === undefined) return [];
  const hoursOn = servesCustomers(purpose) ? customerHours : buildingHours;
  const first = dayOf(start, site.timeZone);
  const days = [first];
  for (let ahead = 1; ahead <= FURTHEST_DAYS && days.length <= LATER_DAYS; ahead++) {
    const day = addDays(first, ahead);
    if (hoursOn(site, day).length > 0) days.push(day);
  }
  return days;
};

const daysFor = (
  request: BookingRequest,
  { main, others }: Split,
  facts: SearchFacts,
  days: readonly LocalDay[],
): SearchDay[] => {
  const site = facts.directory.siteById.get(request.siteId) ?? main.site;
  const siteIds = [main, ...others].map((placed) => placed.site.id);
  return days.flatMap((day) => searchDayOf(site, day, facts, siteIds) ?? []);
};

const searchFor = (
  request: BookingRequest,
  split: Split,
  facts: SearchFacts,
  days: readonly LocalDay[],
): SiteSearch => {
  const { resourceIds: _, siteId: __, start: ___, end: ____, ...rest } = request;
  const wanted = split.others.map(
    (placed): Wanted => ({
      kind: placed.resource.kind,
      type: placed.resource.type,
      count: 1,
      candidates: [placed],
      languages: [],
    }),
  );
  const companionIds = split.others.map(({ resource }) => resource.id);
  return siteSearch(
    daysFor(request, split, facts, days),
    { request: rest, minutes: lengthMinutes(request), companionIds },
    wanted,
  );
};

/** The slot of the day at the clock time that was asked for. */
const sameClock = ({ interval, day, site }: SearchDay, { start }: BookingRequest): number =>
  Math.round((atLocal(day, minutesOfDay(start, site.timeZone), site.timeZone) - interval.start) / SLOT_MS);

/** The possible starts that are nearest to the wanted slot: that one itself, else the one before and the one after. */
const nearestSlots = (search: SiteSearch, day: DayOpenings, placed: PlacedResource, wanted: number): number[] => {
  if (day.openings.standing(placed).length > 0) return [];
  const starts = startsOn(day, placed);
  const end = day.openings.on.to - lengthIn(search) + 1;
  const after = nextSlot(starts, Math.max(wanted, 0), end);
  if (after === wanted) return [after];
  return [after, lastSlot(starts, 0, Math.min(wanted, end))].filter((slot) => slot >= 0);
};

/** What was asked for: the type of the refused space, its size where nobody said how many come, and near it. */
const wishOf = ({ start, purpose, attendees, needs }: BookingRequest, { main }: Split): Wish => ({
  near: start,
  purpose,
  attendees: attendees ?? main.resource.capacity,
  needs,
  askedType: main.resource.type,
  areTypesNamed: false,
  last: main.resource,
});

/** Scores candidates as a search does. */
const scorer = (search: SiteSearch, split: Split, request: BookingRequest, { directory }: SearchFacts) => {
  const wish = wishOf(request, split);
  const brought = broughtBy(split.others.map(({ resource }) => resource.type));
  const standingOf = standingsAt(split.main.site, { ...request, resourceTypes: [split.main.resource.type] }, directory);
  return (candidate: Candidate): Alternative => {
    const { placed, start } = candidate;
    const { resource } = placed;
    const standing = standingOf(placed);
    const ranked = { resource, start, standing, brought, earmark: earmarkOf(search, candidate) };
    return { candidate, resourceId: resource.id, start, score: scoreOf(ranked, wish), standing };
  };
};

/** The space on every day, and all like it on the wanted day, each at its nearest times; best first. */
function* allFor(search: SiteSearch, split: Split, request: BookingRequest, facts: SearchFacts): Steps<Alternative[]> {
  const { main, others } = split;
  const rivals = main.site.resources
    .filter(({ kind }) => kind === main.resource.kind)
    .flatMap(({ id }) => facts.directory.resourceById.get(id) ?? [])
    .filter((placed) => placed !== main && !others.includes(placed));
  const scoredAs = scorer(search, split, request, facts);
  const found: Alternative[] = [];
  for (const [index, day] of search.days.entries()) {
    const wanted = sameClock(day.openings.on, request);
    for (const placed of index === 0 ? [main, ...rivals] : [main]) {
      yield;
      for (const slot of nearestSlots(search, day, placed, wanted)) {
        const candidate = candidateAt(search, day, placed, slot);
        if (candidate !== undefined && !isWhereItIs(search, candidate)) found.push(scoredAs(candidate));
      }
    }
  }
  return found.sort(bestFirst);
}

/** The first `most` that a booking would get. */
function* verified(search: SiteSearch, candidates: readonly Alternative[], most: number): Steps<Alternative[]> {
  const sure: Alternative[] = [];
  for (const each of candidates.slice(0, most * TRIES_EACH)) {
    if (sure.length >= most) break;
    yield;
    if (refusalsOf(search, each.candidate).length === 0) sure.push(each);
  }
  return sure;
}

const offerOf = (
  search: SiteSearch,
  { candidate, score, standing }: Alternative,
  { main }: Split,
  request: BookingRequest,
): Offer => {
  const { placed, start, alsoResourceIds } = candidate;
  const codes = [
    ...(standing === 'kept' ? ['special-room'] : []),
    ...(placed === main ? ['same-space'] : []),
    ...(start === request.start ? ['same-time'] : []),
    ...(placed !== main && placed.resource.type === main.resource.type ? ['same-type'] : []),
  ];
  return {
    siteId: request.siteId,
    resourceId: placed.resource.id,
    alsoResourceIds,
    start,
    end: start + (request.end - request.start),
    score,
    why: [...warningsOf(search, candidate), ...codes.map((code): Why => ({ code, params: {} }))],
    ...approvalOf(search, candidate),
  };
};

/**
 * What could be booked instead of a refused request, best first: its space at another time, another space at its time,
 * or both a little different; everything else of the request is kept. In the order of a search, in which what is asked
 * for is the space's own type near the request's own time. Where they exist, both the same space and another one are
 * among them. Looks at `days` as far as they were loaded. Each has passed `decide`.
 */
export function* alternativesInSteps(
  request: BookingRequest,
  facts: SearchFacts,
  limit: number,
  days: readonly LocalDay[],
): Steps<readonly Offer[]> {
  const split = splitOf(request, facts.directory);
  if (split === undefined || limit <= 0) return [];
  const search = searchFor(request, split, facts, days);
  const all = yield* allFor(search, split, request, facts);
  const isSame = ({ candidate }: Alternative): boolean => candidate.placed === split.main;
  const same = yield* verified(search, all.filter(isSame), limit);
  const other = yield* verified(
    search,
    all.filter((each) => !isSame(each)),
    limit,
  );
  const firsts = [...same.slice(0, 1), ...other.slice(0, 1)].sort(bestFirst);
  const rest = [...same.slice(1), ...other.slice(1)].sort(bestFirst);
  return [...firsts, ...rest]
    .slice(0, limit)
    .sort(bestFirst)
    .map((each) => offerOf(search, each, split, request));
}

/** The same, all at once. */
export const alternatives = (
  request: BookingRequest,
  facts: SearchFacts,
  limit: number,
  days: readonly LocalDay[] = alternativeDays(request, facts.directory),
): readonly Offer[] => allAtOnce(alternativesInSteps(request, facts, limit, days));
