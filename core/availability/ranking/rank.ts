import { isFeature, type Need } from '../../booking/need.ts';
import type { Purpose } from '../../site/purpose.ts';
import type { Feature, Resource, ResourceType } from '../../site/resource.ts';
import type { Instant } from '../../time/interval.ts';
import type { Why } from '../offer.ts';
import { closenessTo, type LastPlace } from './familiar.ts';
import { isProper, MAKESHIFT_STEP, propernessOf } from './proper-types.ts';
import type { Standing } from './standing.ts';

/** What an offer is measured by. */
export interface Wish {
  /** The time that was asked for. */
  readonly near: Instant;
  readonly purpose: Purpose;
  readonly attendees?: number | undefined;
  readonly needs: readonly Need[];
  /** The type of a space that was asked for by itself: as proper as any. */
  readonly askedType?: ResourceType | undefined;
  /** Set where the person named types: whatever comes then is what was asked for. */
  readonly areTypesNamed: boolean;
  /** Where the person was last. */
  readonly last?: LastPlace | undefined;
}

/** Whose the space is first of all, by its earmark. */
export type EarmarkedTo = 'own' | 'others' | 'nobody';

export interface Ranked {
  readonly resource: Resource;
  readonly start: Instant;
  readonly earmark: EarmarkedTo;
  readonly standing: Standing;
  /** Features that something else brings to the space. */
  readonly brought: readonly Feature[];
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** So near to the asked time, a proper space is as good as there. */
const NEAR_MS = 30 * MINUTE_MS;

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

/** What a purpose uses although nobody says it: a hybrid meeting is one over video (M3). */
const USED_BY: { readonly [purpose in Purpose]?: Feature } = { hybridMeeting: 'video' };

/**
 * The parts of a rank with how many values each has, the weightiest first. Their product is below 2^53, so that a rank
 * is one exact number.
 */
const PARTS = [
  ['kept', 2],
  ['far', 2],
  ['step', 16],
  ['seconds', 2 ** 22],
  ['size', 2 ** 12],
  ['waste', 16],
  ['unfamiliar', 4],
  ['place', 8],
] as const;
type Part = (typeof PARTS)[number][0];
const RANKS = PARTS.reduce((product, [, values]) => product * values, 1);

/** Of places that hold the people the smallest is best; one that is too small is the worse the smaller it is. */
const sizeMiss = ({ capacity }: Resource, { attendees, purpose }: Wish): number => {
  const people = attendees ?? USUAL_ATTENDEES[purpose];
  if (capacity === undefined) return 1000;
  return capacity >= people ? Math.min(capacity - people, 999) : 2000 + Math.min(people - capacity, 999);
};

/** Special equipment that would stand unused; an earmark says for whom it stands there. */
const wasteOf = ({ resource, earmark }: Ranked, { needs }: Wish): number => {
  if (earmark === 'own') return 0;
  if (earmark === 'others') return 15;
  return 1 + resource.features.filter((feature) => SCARCE.has(feature) && !needs.includes(feature)).length;
};

const lacksWhatIsUsed = ({ resource, brought }: Ranked, { purpose }: Wish): boolean => {
  const used = USED_BY[purpose];
  return used !== undefined && !resource.features.includes(used) && !brought.includes(used);
};

const partsOf = (ranked: Ranked, wish: Wish): { readonly [part in Part]: number } => {
  const { resource, start, standing } = ranked;
  const { step, place } = propernessOf(resource.type, wish.purpose);
  const awayMs = Math.abs(start - wish.near);
  const isFirstChoice = standing === 'own' || resource.type === wish.askedType;
  const isSuitable = wish.areTypesNamed || isFirstChoice || isProper(resource.type, wish.purpose);
  return {
    kept: standing === 'kept' ? 1 : 0,
    far: isSuitable && awayMs <= NEAR_MS ? 0 : 1,
    step: (isFirstChoice ? 0 : step) + (lacksWhatIsUsed(ranked, wish) ? MAKESHIFT_STEP + 1 : 0),
    seconds: Math.round(awayMs / SECOND_MS),
    size: sizeMiss(resource, wish),
    waste: wasteOf(ranked, wish),
    unfamiliar: closenessTo(wish.last, resource).far,
    place,
  };
};

/**
 * 0–1, higher is better: suitable types within half an hour of the asked time first; among those, and then among the
 * rest, the proper type, then the distance in time, the tightest size, unwasted equipment, and where one was last. Kept
 * rooms come last of all. The weightier part decides alone, so that equal scores are equal in everything.
 */
export const scoreOf = (ranked: Ranked, wish: Wish): number => {
  const parts = partsOf(ranked, wish);
  const rank = PARTS.reduce((sum, [part, values]) => sum * values + Math.min(parts[part], values - 1), 0);
  return 1 - rank / RANKS;
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
export const closestCapacity = (
  resources: readonly Resource[],
  { attendees }: Pick<Wish, 'attendees'>,
): number | undefined => {
  if (attendees === undefined) return undefined;
  const holding = resources.flatMap(({ capacity }) =>
    capacity !== undefined && capacity >= attendees ? capacity : [],
  );
  return holding.length === 0 ? undefined : Math.min(...holding);
};

/** Why the offer is good, the most telling first. `closest` is the capacity that comes closest among all offers. */
export const whyOf = (
  { resource, start, earmark, standing }: Ranked,
  wish: Wish,
  closest: number | undefined,
): Why[] => {
  const { familiar } = closenessTo(wish.last, resource);
  return [
    ...(standing === 'kept' ? [{ code: 'special-room', params: {} }] : []),
    ...(closest !== undefined && resource.capacity === closest
      ? [{ code: 'closest-in-size', params: { capacity: closest } }]
      : []),
    ...wish.needs
      .filter(isFeature)
      .filter((feature) => resource.features.includes(feature))
      .map((feature) => ({ code: `has.${feature}`, params: {} })),
    ...(earmark === 'own' ? [{ code: 'own-earmark', params: {} }] : []),
    ...(Math.abs(start - wish.near) < 5 * MINUTE_MS ? [{ code: 'at-that-time', params: {} }] : []),
    ...(familiar === undefined ? [] : [{ code: `familiar.${familiar}`, params: {} }]),
  ];
};
