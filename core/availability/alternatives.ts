import type { BookingRequest } from '../booking/booking.ts';
import type { Directory, PlacedResource } from '../site/directory.ts';
import { lengthMinutes } from '../time/interval.ts';
import { addDays, atLocal, dayOf, minutesOfDay } from '../time/site-time.ts';
import { lastSlot, nextSlot } from './bitmap.ts';
import type { Wanted } from './companions.ts';
import type { Offer } from './offer.ts';
import { bestFirst } from './rank.ts';
import { type SearchDay, type SearchFacts, SLOT_MS, searchDayOf } from './search-facts.ts';
import {
  approvalOf,
  type Candidate,
  candidateAt,
  type DayOpenings,
  lengthIn,
  refusalsOf,
  type SiteSearch,
  siteSearch,
  startsOn,
} from './site-search.ts';

/** So many days after the wanted one are looked at for another time, as far as they were loaded. */
const LATER_DAYS = 2;

/** So many candidates are verified for each alternative that is wanted. */
const TRIES_EACH = 6;
const HOUR_MS = 3_600_000;

interface Alternative {
  readonly candidate: Candidate;
  readonly resourceId: string;
  readonly start: number;
  readonly score: number;
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

const daysFor = (request: BookingRequest, { main, others }: Split, facts: SearchFacts): SearchDay[] => {
  const site = facts.directory.siteById.get(request.siteId) ?? main.site;
  const first = dayOf(request.start, site.timeZone);
  const siteIds = [main, ...others].map((placed) => placed.site.id);
  const days: SearchDay[] = [];
  for (let ahead = 0; ahead <= LATER_DAYS; ahead++) {
    const on = searchDayOf(site, addDays(first, ahead), facts, siteIds);
    if (on !== undefined) days.push(on);
  }
  return days;
};

const searchFor = (request: BookingRequest, split: Split, facts: SearchFacts): SiteSearch => {
  const { resourceIds: _, siteId: __, start: ___, end: ____, ...rest } = request;
  const wanted = split.others.map(
    (placed): Wanted => ({ kind: placed.resource.kind, type: placed.resource.type, count: 1, candidates: [placed] }),
  );
  const companionIds = split.others.map(({ resource }) => resource.id);
  return siteSearch(
    daysFor(request, split, facts),
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

const closeInTime = (start: number, request: BookingRequest): number =>
  1 / (1 + Math.abs(start - request.start) / HOUR_MS);

/** 1 for the same space, more for one of its type than for others, and among them for a like size. */
const closeInKind = ({ resource }: PlacedResource, { resource: wanted }: PlacedResource): number => {
  if (resource === wanted) return 1;
  const [one, other] = [resource.capacity ?? 0, wanted.capacity ?? 0];
  const alike = Math.min(one, other) / Math.max(one, other, 1);
  return (resource.type === wanted.type ? 0.7 : 0.3) + 0.2 * alike;
};

const scored = (candidate: Candidate, { main }: Split, request: BookingRequest): Alternative => {
  const { placed, start } = candidate;
  const score = 0.5 * closeInTime(start, request) + 0.5 * closeInKind(placed, main);
  return { candidate, resourceId: placed.resource.id, start, score: Math.round(score * 1000) / 1000 };
};

/** The space on every day, and all like it on the wanted day, each at its nearest times; best first. */
const allFor = (search: SiteSearch, split: Split, request: BookingRequest, facts: SearchFacts): Alternative[] => {
  const { main, others } = split;
  const rivals = main.site.resources
    .filter(({ kind }) => kind === main.resource.kind)
    .flatMap(({ id }) => facts.directory.resourceById.get(id) ?? [])
    .filter((placed) => placed !== main && !others.includes(placed));
  const found: Alternative[] = [];
  for (const [index, day] of search.days.entries()) {
    const wanted = sameClock(day.openings.on, request);
    for (const placed of index === 0 ? [main, ...rivals] : [main]) {
      for (const slot of nearestSlots(search, day, placed, wanted)) {
        const candidate = candidateAt(search, day, placed, slot);
        if (candidate !== undefined) found.push(scored(candidate, split, request));
      }
    }
  }
  return found.sort(bestFirst);
};

/** The first `most` that a booking would get. */
const verified = (search: SiteSearch, candidates: readonly Alternative[], most: number): Alternative[] => {
  const sure: Alternative[] = [];
  for (const each of candidates.slice(0, most * TRIES_EACH)) {
    if (sure.length >= most) break;
    if (refusalsOf(search, each.candidate).length === 0) sure.push(each);
  }
  return sure;
};

const offerOf = (
  search: SiteSearch,
  { candidate, score }: Alternative,
  { main }: Split,
  request: BookingRequest,
): Offer => {
  const { placed, start, alsoResourceIds } = candidate;
  const codes = [
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
    why: codes.map((code) => ({ code, params: {} })),
    ...approvalOf(search, candidate),
  };
};

/**
 * What could be booked instead of a refused request, best first: its space at another time, another space at its time,
 * or both a little different; everything else of the request is kept. Where they exist, both the same space and
 * another one are among them. Each has passed `decide`.
 */
export const alternatives = (request: BookingRequest, facts: SearchFacts, limit: number): readonly Offer[] => {
  const split = splitOf(request, facts.directory);
  if (split === undefined || limit <= 0) return [];
  const search = searchFor(request, split, facts);
  const all = allFor(search, split, request, facts);
  const isSame = ({ candidate }: Alternative): boolean => candidate.placed === split.main;
  const same = verified(search, all.filter(isSame), limit);
  const other = verified(
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
};
