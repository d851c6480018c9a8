import type { BookingRequest } from '../booking/booking.ts';
import { type Finding, isTexts } from '../finding/finding.ts';
import { decide } from '../rules/engine/decide.ts';
import { kindOf } from '../rules/engine/rule-book.ts';
import type { PlacedResource } from '../site/directory.ts';
import { closedBecause } from '../site/hours.ts';
import type { Instant } from '../time/interval.ts';
import { keepOnly, type Slots } from './bitmap.ts';
import {
  type CompanionStarts,
  chooseCompanions,
  companionRefusals,
  companionStarts,
  isInterpreterMissing,
  startsWithCompanions,
  type Wanted,
} from './companions.ts';
import { isDayWarning, type Why } from './offer.ts';
import { type Ask, type Openings, openingsOf, type StandingRefusals } from './openings.ts';
import type { EarmarkedTo } from './ranking/rank.ts';
import { representative } from './refusals/representative.ts';
import { instantOf, type SearchDay, SLOT_MS } from './search-facts.ts';
import { allAtOnce, type Steps } from './steps.ts';

/** A space and a time at which nothing seems to stand in the way. */
export interface Candidate {
  readonly placed: PlacedResource;
  readonly openings: Openings;
  readonly slot: number;
  readonly start: Instant;
  readonly alsoResourceIds: readonly string[];
}

export interface DayOpenings {
  readonly openings: Openings;
  readonly companions: CompanionStarts;
  /** Absent when nothing but the space is wanted. */
  readonly withCompanions?: Slots;
}

/** The search at one site, over its days in order. */
export interface SiteSearch {
  readonly days: readonly DayOpenings[];
  readonly ask: Ask;
  readonly wanted: readonly Wanted[];
}

const dayOpenings = (openings: Openings, wanted: readonly Wanted[]): DayOpenings => {
  if (wanted.length === 0) return { openings, companions: new Map() };
  const companions = companionStarts(wanted, openings);
  return { openings, companions, withCompanions: startsWithCompanions(wanted, companions) };
};

/** Day by day. */
export function* siteSearchInSteps(
  searchDays: readonly SearchDay[],
  ask: Ask,
  wanted: readonly Wanted[],
): Steps<SiteSearch> {
  const known: StandingRefusals = new Map();
  const days: DayOpenings[] = [];
  for (const on of searchDays) {
    days.push(dayOpenings(openingsOf(on, ask, known), wanted));
    yield;
  }
  return { days, ask, wanted };
}

export const siteSearch = (searchDays: readonly SearchDay[], ask: Ask, wanted: readonly Wanted[]): SiteSearch =>
  allAtOnce(siteSearchInSteps(searchDays, ask, wanted));

/** Slots that a booking takes. */
export const lengthIn = ({ ask }: SiteSearch): number => (ask.minutes * 60_000) / SLOT_MS;

/** The request that would book the candidate. */
const requestFor = ({ ask }: SiteSearch, { placed, openings, start, alsoResourceIds }: Candidate): BookingRequest => ({
  ...ask.request,
  siteId: openings.on.site.id,
  resourceIds: [placed.resource.id, ...alsoResourceIds],
  start,
  end: start + ask.minutes * 60_000,
});

/** The slots of the day at which the space and what comes with it seem to be free; a row of the caller's own. */
export const startsOn = (day: DayOpenings, placed: PlacedResource): Slots => {
  const starts = day.openings.starts(placed);
  if (day.withCompanions !== undefined) keepOnly(starts, day.withCompanions);
  return starts;
};

/** The space at that start; undefined when not enough of what is wanted besides is free. */
export const candidateAt = (
  { wanted }: SiteSearch,
  { openings, companions }: DayOpenings,
  placed: PlacedResource,
  slot: number,
): Candidate | undefined => {
  const alsoResourceIds = chooseCompanions(wanted, companions, placed, slot);
  if (alsoResourceIds === undefined) return undefined;
  return { placed, openings, slot, start: instantOf(openings.on, slot), alsoResourceIds };
};

/** Why no start of the space in the window can be had: what refuses at the time at which the least stands in the way. */
export const reasonsAgainst = (
  search: SiteSearch,
  placed: PlacedResource,
  firstFree: (day: number) => number,
): readonly Finding[] => {
  const found = representative(
    placed,
    search.days.map(({ openings }) => openings),
    lengthIn(search),
    (day) => firstFree(day) >= 0,
  );
  if (found === undefined) return [];
  const { openings, slot, held } = found;
  const own = held === 0 ? openings.standing(placed) : openings.refusals(placed, slot);
  const companions = search.days.find((day) => day.openings === openings)?.companions ?? new Map();
  const lacking = (wanted: readonly Wanted[]) => companionRefusals(wanted, companions, placed, slot, openings);
  if (own.length === 0) return lacking(search.wanted);
  // Whoever asked for an interpreter is told why there is none, not to add one.
  const asked = search.wanted.filter(
    ({ type, candidates, optional }) => type === 'interpreter' && !optional && candidates.length === 0,
  );
  if (asked.length === 0 || !own.some(isInterpreterMissing)) return own;
  return [...own.filter((finding) => !isInterpreterMissing(finding)), ...lacking(asked)];
};

/** Refusals of the candidate by everything that a booking would meet; none when it would be made. */
export const refusalsOf = (search: SiteSearch, candidate: Candidate): readonly Finding[] =>
  decide(requestFor(search, candidate), candidate.openings.on.facts).findings.filter(
    ({ severity }) => severity === 'refuse',
  );

/** What an offer says of approval: only that it is needed. */
export const approvalOf = (search: SiteSearch, candidate: Candidate): { readonly needsApproval?: true } => {
  const { placed, openings } = candidate;
  // Few spaces have such a rule: only for them is it worth deciding once more.
  if (!openings.selected(placed).rules.some(({ kind }) => kind === 'approval')) return {};
  const { status } = decide(requestFor(search, candidate), openings.on.facts);
  return status === 'requested' ? { needsApproval: true } : {};
};

/** What an offer says of its day, as the booking then does: that a holiday closes it to customers, but not to staff. */
export const warningsOf = (search: SiteSearch, candidate: Candidate): readonly Why[] => {
  const { placed, openings } = candidate;
  if (closedBecause(placed.site, openings.on.day) === undefined) return [];
  const { obligations } = decide(requestFor(search, candidate), openings.on.facts);
  return obligations
    .filter(isDayWarning)
    .flatMap(({ code, params: { because } }) =>
      typeof because === 'object' && isTexts(because) ? [{ code, params: { because } }] : [],
    );
};

/** Whose the space is by its earmarks: theirs whom it would let in however early they asked. */
export const earmarkOf = (search: SiteSearch, candidate: Candidate): EarmarkedTo => {
  const { placed, openings } = candidate;
  const earmarks = openings.selected(placed).rules.filter(({ kind }) => kind === 'earmark');
  if (earmarks.length === 0) return 'nobody';
  const facts = { ...openings.on.facts, now: Number.NEGATIVE_INFINITY };
  const request = requestFor(search, candidate);
  const refused = earmarks.some((rule) => kindOf('earmark').evaluate(rule, { request, placed, facts }).length > 0);
  return refused ? 'others' : 'own';
};
