import type { Need } from '../booking/need.ts';
import type { Purpose } from '../booking/purpose.ts';
import type { Finding } from '../rules/finding.ts';
import type { PlacedResource } from '../site/directory.ts';
import type { ResourceType } from '../site/resource.ts';
import type { Site } from '../site/site.ts';
import type { Instant } from '../time/interval.ts';
import { dayOf, daysOf } from '../time/site-time.ts';
import { type Also, wantedAt } from './companions.ts';
import type { Offer } from './offer.ts';
import { firstFreeSlots, suitingRows } from './plain-search.ts';
import { bestFirst, closestCapacity, scoreOf, whyOf } from './rank.ts';
import { groupRefusals, type RefusedGroup, type RefusedResource } from './refused.ts';
import { type SearchDay, type SearchFacts, SLOT_MS, searchDayOf } from './search-facts.ts';
import {
  approvalOf,
  type Candidate,
  candidatesOf,
  earmarkOf,
  reasonsAgainst,
  refusalsOf,
  type SiteSearch,
  siteSearch,
} from './site-search.ts';
import { takenRows } from './taken.ts';

export type { RefusedGroup } from './refused.ts';
export type { SearchFacts } from './search-facts.ts';

/** What is looked for: `minutes` somewhere within `from`–`to` (instants) at the sites. */
export interface SearchQuery {
  readonly siteIds: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  readonly purpose: Purpose;
  readonly organisationId: string;
  readonly attendees?: number;
  readonly needs: readonly Need[];
  readonly languages?: readonly string[];
  readonly confidential: boolean;
  readonly externalParticipants: boolean;
  readonly zoneIds?: readonly string[];
  /** Absent: every space. */
  readonly resourceTypes?: readonly ResourceType[];
  readonly also: readonly Also[];
  readonly limit: number;
}

/** A space in the course of the search: where it stands, and the starts that are still to be looked at. */
interface Seeker {
  readonly search: SiteSearch;
  readonly starts: Generator<Candidate>;
}

interface Scored {
  readonly seeker: Seeker;
  readonly candidate: Candidate;
  readonly resourceId: string;
  readonly start: Instant;
  readonly score: number;
}

/** So often a start that `decide` refuses is followed by the space's next one. */
const MOST_TRIES = 8;

const requestIn = (query: SearchQuery) => {
  const { purpose, organisationId, attendees, needs, languages, confidential, externalParticipants } = query;
  return {
    ...{ purpose, organisationId, needs, confidential, externalParticipants },
    ...(attendees === undefined ? {} : { attendees }),
    ...(languages === undefined ? {} : { languages }),
  };
};

const searchDays = (site: Site, query: SearchQuery, facts: SearchFacts): SearchDay[] => {
  const { from, to } = query;
  if (from >= to) return [];
  const others = facts.directory.sites.filter(({ size }) => size === 'virtual').map(({ id }) => id);
  return daysOf(dayOf(from, site.timeZone), dayOf(to - 1, site.timeZone)).map((day) => {
    const on = searchDayOf(site, day, facts, others, { start: from, end: to });
    if (on === undefined) throw new Error(`the day ${day} of ${site.id} was not loaded for the search`);
    return on;
  });
};

const score = (seeker: Seeker, candidate: Candidate, query: SearchQuery): Scored => {
  const { resource } = candidate.placed;
  const ranked = { resource, start: candidate.start, earmark: earmarkOf(seeker.search, candidate) };
  return { seeker, candidate, resourceId: resource.id, start: candidate.start, score: scoreOf(ranked, query) };
};

/** Looks at every suiting space of the site: its earliest start, or why it has none. */
const seekAt = (
  site: Site,
  query: SearchQuery,
  facts: SearchFacts,
): { found: Scored[]; refused: RefusedResource[] } => {
  const days = searchDays(site, query, facts);
  const length = (query.minutes * 60_000) / SLOT_MS;
  const fitting = days.filter(({ from, to }) => from + length <= to);
  if (fitting.length === 0) return { found: [], refused: [] };
  const wanted = wantedAt(query.also, site, facts.directory, query);
  const companionIds = wanted.flatMap(({ candidates }) => candidates.map(({ resource }) => resource.id));
  const search = siteSearch(fitting, { request: requestIn(query), minutes: query.minutes, companionIds }, wanted);
  const rows = suitingRows(site, query);
  const free = fitting.map((on) => {
    const day = on.facts.days.get(site.id);
    if (day === undefined) return new Int16Array();
    const taken = takenRows(day, site, on.interval.start, facts.replaces?.id);
    return firstFreeSlots(rows, { taken, from: on.from, to: on.to }, length);
  });
  const found: Scored[] = [];
  const refused: RefusedResource[] = [];
  for (const [at, row] of rows.entries()) {
    const placed = facts.directory.resourceById.get(site.resources[row]?.id ?? '');
    if (placed === undefined) continue;
    const firstFree = (day: number): number => free[day]?.[at] ?? -1;
    const seeker = { search, starts: candidatesOf(search, placed, firstFree) };
    const first = seeker.starts.next();
    if (first.done !== true) found.push(score(seeker, first.value, query));
    else refused.push({ placed, findings: reasonsAgainst(search, placed, firstFree) });
  }
  return { found, refused };
};

/** The first start from `first` on that a booking would get, or why the last one tried would not. */
const verified = (
  seeker: Seeker,
  first: Candidate,
): { readonly candidate: Candidate } | { readonly placed: PlacedResource; readonly findings: readonly Finding[] } => {
  let candidate = first;
  for (let tries = 1; ; tries++) {
    const findings = refusalsOf(seeker.search, candidate);
    if (findings.length === 0) return { candidate };
    const next = tries < MOST_TRIES ? seeker.starts.next() : undefined;
    if (next === undefined || next.done === true) return { placed: candidate.placed, findings };
    candidate = next.value;
  }
};

/** Verifies the best until there are as many as wanted. */
const verifyBest = (found: readonly Scored[], query: SearchQuery, refused: RefusedResource[]): Scored[] => {
  const sure: Scored[] = [];
  for (const { seeker, candidate } of [...found].sort(bestFirst)) {
    if (sure.length >= query.limit) break;
    const result = verified(seeker, candidate);
    if ('candidate' in result) sure.push(score(seeker, result.candidate, query));
    else refused.push(result);
  }
  return sure;
};

/** The space's next start that does not overlap the last one. */
const later = ({ seeker, candidate }: Scored, query: SearchQuery): Scored | undefined => {
  const from = candidate.start + query.minutes * 60_000;
  let next = seeker.starts.next();
  while (next.done !== true && next.value.start < from) next = seeker.starts.next();
  if (next.done === true) return undefined;
  const result = verified(seeker, next.value);
  return 'candidate' in result ? score(seeker, result.candidate, query) : undefined;
};

/** With fewer spaces than wanted, further starts of each in turn. */
const withLaterStarts = (sure: readonly Scored[], query: SearchQuery): Scored[] => {
  const all = [...sure];
  let last: readonly Scored[] = sure;
  while (all.length < query.limit && last.length > 0) {
    last = last.flatMap((each) => later(each, query) ?? []);
    all.push(...last.slice(0, query.limit - all.length));
  }
  return all;
};

const offerOf = ({ candidate, score: value }: Scored, seeker: Seeker, query: SearchQuery, closest?: number): Offer => {
  const { placed, start, alsoResourceIds } = candidate;
  const ranked = { resource: placed.resource, start, earmark: earmarkOf(seeker.search, candidate) };
  const also = alsoResourceIds.length === 0 ? [] : [{ code: 'also-free', params: {} }];
  return {
    siteId: placed.site.id,
    resourceId: placed.resource.id,
    alsoResourceIds,
    start,
    end: start + query.minutes * 60_000,
    score: value,
    why: [...whyOf(ranked, query, closest), ...also],
    ...approvalOf(seeker.search, candidate),
  };
};

/**
 * Spaces and times that a booking would get, best first, and every other suiting space with the reasons against it.
 * Each offer has passed `decide`; spaces beyond the limit stand in neither list. Throws when a day of the window was not
 * loaded.
 */
export const search = (
  query: SearchQuery,
  facts: SearchFacts,
): { readonly offers: readonly Offer[]; readonly refused: readonly RefusedGroup[] } => {
  const sites = query.siteIds.flatMap((id) => facts.directory.siteById.get(id) ?? []);
  const sought = sites.map((site) => seekAt(site, query, facts));
  const refused = sought.flatMap((each) => each.refused);
  const sure = verifyBest(
    sought.flatMap(({ found }) => found),
    query,
    refused,
  );
  const chosen = withLaterStarts(sure, query).sort(bestFirst);
  const closest = closestCapacity(
    chosen.map(({ candidate }) => candidate.placed.resource),
    query,
  );
  return {
    offers: chosen.map((each) => offerOf(each, each.seeker, query, closest)),
    refused: groupRefusals(refused),
  };
};
