import { broughtBy } from '../rules/kinds/needs.ts';
import type { PlacedResource } from '../site/directory.ts';
import type { Site } from '../site/site.ts';
import { candidatesOf } from './candidates.ts';
import { type Wanted, wantedAt } from './companions.ts';
import type { Offer } from './offer.ts';
import type { Ask } from './openings.ts';
import { type OwnTime, ownTimeIn } from './own-time.ts';
import { firstFreeSlots, suitingRows } from './plain-search.ts';
import { closenessTo, lastPlaceOf } from './ranking/familiar.ts';
import { bestFirst, closestCapacity, type Ranked, scoreOf, type Wish, whyOf } from './ranking/rank.ts';
import { soughtBy, standingsAt } from './ranking/standing.ts';
import { groupRefusals, type RefusedGroup, type RefusedResource } from './refusals/refused.ts';
import { refusedByWindow } from './refusals/window.ts';
import { type SearchDay, type SearchFacts, SLOT_MS } from './search-facts.ts';
import { nearOf, requestIn, type SearchQuery, searchDays } from './search-query.ts';
import { type Scored, type Seeker, scored, verifyBest, withMoreStarts } from './seeker.ts';
import {
  approvalOf,
  type Candidate,
  earmarkOf,
  reasonsAgainst,
  type SiteSearch,
  siteSearchInSteps,
  warningsOf,
} from './site-search.ts';
import { allAtOnce, type Steps } from './steps.ts';
import { takenRows } from './taken.ts';

export type { RefusedGroup } from './refusals/refused.ts';
export type { SearchFacts } from './search-facts.ts';
export type { SearchQuery } from './search-query.ts';

/** A seeker with all that its offers are told by. */
interface SiteSeeker extends Seeker {
  readonly wish: Wish;
  readonly rankedAt: (candidate: Candidate) => Ranked;
  readonly ownTime: (candidate: Candidate) => ReturnType<OwnTime>;
}

/** A booking that is moved is itself where the person was last. */
const wishAt = (site: Site, query: SearchQuery, facts: SearchFacts): Wish => {
  const { purpose, attendees, needs, resourceTypes } = query;
  const recent = facts.replaces === undefined ? (facts.recent ?? []) : [facts.replaces];
  return {
    near: nearOf(query),
    purpose,
    attendees,
    needs,
    areTypesNamed: resourceTypes !== undefined,
    last: lastPlaceOf(recent, site.id, purpose, facts.directory),
  };
};

/** The search at one site, on the days of the window that are long enough for what is wanted. */
interface SiteFrame {
  readonly site: Site;
  readonly days: readonly SearchDay[];
  readonly ask: Ask;
  readonly wanted: readonly Wanted[];
}

const frameAt = (site: Site, query: SearchQuery, facts: SearchFacts): SiteFrame => {
  const length = (query.minutes * 60_000) / SLOT_MS;
  const wanted = wantedAt(query.also, site, facts.directory, query);
  const companionIds = wanted.flatMap(({ candidates }) => candidates.map(({ resource }) => resource.id));
  return {
    site,
    days: searchDays(site, query, facts).filter(({ from, to }) => from + length <= to),
    ask: { request: requestIn(query), minutes: query.minutes, companionIds },
    wanted,
  };
};

/** For each day and row the first slot that is free for long enough. */
function* freeSlots(
  { site, days, ask }: SiteFrame,
  rows: readonly number[],
  { replaces }: SearchFacts,
): Steps<readonly Int16Array[]> {
  const free: Int16Array[] = [];
  for (const { facts, interval, from, to } of days) {
    yield;
    const day = facts.days.get(site.id);
    if (day === undefined) {
      free.push(new Int16Array());
      continue;
    }
    const taken = takenRows(day, site, interval.start, replaces?.id);
    free.push(firstFreeSlots(rows, { taken, from, to }, (ask.minutes * 60_000) / SLOT_MS));
  }
  return free;
}

/** Makes the seeker of one space of the site after another. */
const seekersIn = (
  search: SiteSearch,
  { site, days, ask, wanted }: SiteFrame,
  query: SearchQuery,
  facts: SearchFacts,
) => {
  const wish = wishAt(site, query, facts);
  const standingOf = standingsAt(site, query, facts.directory);
  const brought = broughtBy(query.also.map(({ type }) => type));
  const ownTime = ownTimeIn(days, ask, wanted);
  return (placed: PlacedResource, firstFree: (day: number) => number): SiteSeeker => {
    const { resource } = placed;
    const standing = standingOf(placed);
    const rankedAt = (candidate: Candidate): Ranked => {
      const { start } = candidate;
      return { resource, start, standing, brought, earmark: earmarkOf(search, candidate) };
    };
    return {
      ...{ search, placed, wish, rankedAt },
      starts: candidatesOf(search, placed, firstFree, wish.near),
      scoreOf: (candidate) => scoreOf(rankedAt(candidate), wish),
      ownTime: (candidate) => ownTime(candidate, wish.near, firstFree),
    };
  };
};

interface Sought {
  readonly found: readonly Scored<SiteSeeker>[];
  readonly refused: readonly RefusedResource[];
}

/** Looks at every suiting space of the site: its best start, or why it has none. */
function* seekAt(site: Site, query: SearchQuery, facts: SearchFacts): Steps<Sought> {
  const frame = frameAt(site, query, facts);
  const rows = suitingRows(site, query);
  if (frame.days.length === 0) {
    const spaces = rows.flatMap((row) => facts.directory.resourceById.get(site.resources[row]?.id ?? '') ?? []);
    return { found: [], refused: refusedByWindow(spaces, searchDays(site, query, facts), frame.ask) };
  }
  const free = yield* freeSlots(frame, rows, facts);
  const search = yield* siteSearchInSteps(frame.days, frame.ask, frame.wanted);
  const seekerOf = seekersIn(search, frame, query, facts);
  const found: Scored<SiteSeeker>[] = [];
  const refused: RefusedResource[] = [];
  for (const [at, row] of rows.entries()) {
    yield;
    const placed = facts.directory.resourceById.get(site.resources[row]?.id ?? '');
    if (placed === undefined) continue;
    const firstFree = (day: number): number => free[day]?.[at] ?? -1;
    const seeker = seekerOf(placed, firstFree);
    const first = seeker.starts.next();
    if (first.done !== true) found.push(scored(seeker, first.value));
    else refused.push({ placed, findings: reasonsAgainst(seeker.search, placed, firstFree) });
  }
  return { found, refused };
}

const offerOf = ({ candidate, score, seeker }: Scored<SiteSeeker>, query: SearchQuery, closest?: number): Offer => {
  const { placed, start, alsoResourceIds } = candidate;
  const { wish, search } = seeker;
  const { familiar } = closenessTo(wish.last, placed.resource);
  return {
    siteId: placed.site.id,
    resourceId: placed.resource.id,
    alsoResourceIds,
    start,
    end: start + query.minutes * 60_000,
    score,
    why: [
      ...warningsOf(search, candidate),
      ...whyOf(seeker.rankedAt(candidate), wish, closest),
      ...(alsoResourceIds.length === 0 ? [] : [{ code: 'also-free', params: {} }]),
      ...seeker.ownTime(candidate),
    ],
    ...(familiar === undefined ? {} : { familiar }),
    ...approvalOf(search, candidate),
  };
};

interface Found {
  readonly offers: readonly Offer[];
  readonly refused: readonly RefusedGroup[];
}

/**
 * Spaces and times that a booking would get, best first, and every other suiting space with the reasons against it.
 * Each offer has passed `decide`; spaces beyond the limit stand in neither list. Throws when a day of the window was not
 * loaded.
 */
export function* searchInSteps(query: SearchQuery, facts: SearchFacts): Steps<Found> {
  const sites = query.siteIds.flatMap((id) => facts.directory.siteById.get(id) ?? []);
  const found: Scored<SiteSeeker>[] = [];
  const refused: RefusedResource[] = [];
  for (const site of sites) {
    const sought = yield* seekAt(site, query, facts);
    found.push(...sought.found);
    refused.push(...sought.refused);
  }
  const sure = yield* verifyBest(found, query.limit, refused);
  const chosen = (yield* withMoreStarts(sure, query.limit, query.minutes * 60_000)).sort(bestFirst);
  const closest = closestCapacity(
    chosen.map(({ candidate }) => candidate.placed.resource),
    query,
  );
  const offers: Offer[] = [];
  for (const each of chosen) {
    yield;
    offers.push(offerOf(each, query, closest));
  }
  return {
    offers,
    refused: groupRefusals(refused, {
      isSought: soughtBy(query, facts.directory),
      hasOffers: chosen.length > 0,
    }),
  };
}

/** The same, all at once. */
export const search = (query: SearchQuery, facts: SearchFacts): Found => allAtOnce(searchInSteps(query, facts));
