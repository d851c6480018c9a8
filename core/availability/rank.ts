import { isFeature, type Need } from '../booking/need.ts';
import type { Purpose } from '../booking/purpose.ts';
import type { Feature, Resource } from '../site/resource.ts';
import type { Instant } from '../time/interval.ts';
import type { Why } from './offer.ts';

/** What an offer is measured by. */
export interface Wish {
  readonly from: Instant;
  readonly purpose: Purpose;
  readonly attendees?: number | undefined;
  readonly needs: readonly Need[];
}

/** Whose the space is first of all, by its earmark. */
export type EarmarkedTo = 'own' | 'others' | 'nobody';

export interface Ranked {
  readonly resource: Resource;
  readonly start: Instant;
  readonly earmark: EarmarkedTo;
}

/** Parts of the score; together 1. */
const WEIGHTS = { size: 0.4, time: 0.35, equipment: 0.15, earmark: 0.1 } as const;
const HOUR_MS = 3_600_000;

/** How many usually come, where nobody says it. */
const USUAL_ATTENDEES: { readonly [purpose in Purpose]: number } = {
  customerService: 2,
  remoteService: 2,
  meeting: 4,
  hybridMeeting: 4,
  backgroundWork: 1,
  teamDay: 8,
  event: 20,
};

/** Features that are few in a building, so that a space with them is kept for who needs them (M12). */
const SCARCE: ReadonlySet<Feature> = new Set<Feature>([
  'documentCamera',
  'scanner',
  'hearingLoop',
  'soundproof',
  'secondExit',
  'securityGlass',
]);

const sizeFit = ({ capacity }: Resource, { attendees, purpose }: Wish): number => {
  if (capacity === undefined) return 0.5;
  const people = attendees ?? USUAL_ATTENDEES[purpose];
  return Math.min(people, capacity) / Math.max(people, capacity, 1);
};

/** Halved by an hour's delay, a third after two. */
const timeFit = (start: Instant, { from }: Wish): number => 1 / (1 + Math.abs(start - from) / HOUR_MS);

const equipmentFit = ({ features }: Resource, { needs }: Wish): number =>
  1 / (1 + features.filter((feature) => SCARCE.has(feature) && !needs.includes(feature)).length / 2);

const EARMARK_FIT = { own: 1, nobody: 0.7, others: 0 } as const;

/** 0–1, higher is better; three decimals, so that a hair's breadth does not decide. */
export const scoreOf = ({ resource, start, earmark }: Ranked, wish: Wish): number => {
  const score =
    WEIGHTS.size * sizeFit(resource, wish) +
    WEIGHTS.time * timeFit(start, wish) +
    WEIGHTS.equipment * equipmentFit(resource, wish) +
    WEIGHTS.earmark * EARMARK_FIT[earmark];
  return Math.round(score * 1000) / 1000;
};

interface Placed {
  readonly score: number;
  readonly start: Instant;
  readonly resourceId: string;
}

/** Best first; of equals the earlier, then by resource id. */
export const bestFirst = (a: Placed, b: Placed): number =>
  b.score - a.score || a.start - b.start || (a.resourceId < b.resourceId ? -1 : Number(a.resourceId > b.resourceId));

/** The smallest capacity that holds the attendees; undefined when nobody said how many come. */
export const closestCapacity = (resources: readonly Resource[], { attendees }: Wish): number | undefined => {
  if (attendees === undefined) return undefined;
  const holding = resources.flatMap(({ capacity }) =>
    capacity !== undefined && capacity >= attendees ? capacity : [],
  );
  return holding.length === 0 ? undefined : Math.min(...holding);
};

/** Why the offer is good, the most telling first. `closest` is the capacity that comes closest among all offers. */
export const whyOf = ({ resource, start, earmark }: Ranked, wish: Wish, closest: number | undefined): Why[] => [
  ...(closest !== undefined && resource.capacity === closest
    ? [{ code: 'closest-in-size', params: { capacity: closest } }]
    : []),
  ...wish.needs
    .filter(isFeature)
    .filter((feature) => resource.features.includes(feature))
    .map((feature) => ({ code: `has.${feature}`, params: {} })),
  ...(earmark === 'own' ? [{ code: 'own-earmark', params: {} }] : []),
  ...(start - wish.from < 300_000 ? [{ code: 'at-that-time', params: {} }] : []),
];
