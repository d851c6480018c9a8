import { hasOwnTime } from '../rules/kinds/person-limit.ts';
import type { Instant } from '../time/interval.ts';
import { candidatesOf } from './candidates.ts';
import type { Wanted } from './companions.ts';
import type { Why } from './offer.ts';
import type { Ask } from './openings.ts';
import type { SearchDay } from './search-facts.ts';
import { type Candidate, type SiteSearch, siteSearch } from './site-search.ts';

const LIMIT = 'person-limit';

/** Tells of a candidate whether only the organiser's own bookings keep the space from a nearer time (N20). */
export type OwnTime = (candidate: Candidate, near: Instant, firstFree: (day: number) => number) => readonly Why[];

const NOTHING: OwnTime = () => [];

const whyLimited = ({ openings, placed, slot }: Candidate): readonly Why[] => {
  const limits = openings.refusals(placed, slot).filter(({ kind }) => kind === LIMIT);
  return limits.slice(0, 1).map(({ code, params }): Why => {
    if (code !== 'overlap') return { code: 'own-day-full', params: { hours: Number(params.hours) } };
    return { code: 'own-booking', params: { fromAt: Number(params.fromAt), untilAt: Number(params.untilAt) } };
  });
};

export const ownTimeIn = (days: readonly SearchDay[], ask: Ask, wanted: readonly Wanted[]): OwnTime => {
  const isBusy = days.some(({ facts, site }) => {
    const day = facts.days.get(site.id);
    return day !== undefined && hasOwnTime(facts, day);
  });
  if (!isBusy) return NOTHING;
  let unlimited: SiteSearch | undefined;
  return ({ placed, start }, near, firstFree) => {
    unlimited ??= siteSearch(days, { ...ask, leftOut: LIMIT }, wanted);
    const nearest = candidatesOf(unlimited, placed, firstFree, near).next();
    if (nearest.done === true || Math.abs(nearest.value.start - near) >= Math.abs(start - near)) return [];
    return whyLimited(nearest.value);
  };
};
