import type { Need as NeededFeature } from '@yhteistila/core/booking/need.ts';
import type { Purpose } from '@yhteistila/core/site/purpose.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { dayOf, minutesOfDay } from '@yhteistila/core/time/site-time.ts';
import type { Offer } from '../../../api/queries.ts';
import type { SpaceNeed } from '../need/need.ts';

/** What might be asked for instead, when nothing suits. Only a search tells whether it helps. */
export type Relaxation =
  | { readonly kind: 'filters' }
  | { readonly kind: 'time' }
  | { readonly kind: 'people' }
  | { readonly kind: 'need'; readonly need: NeededFeature }
  | { readonly kind: 'also' }
  | { readonly kind: 'confidential' }
  | { readonly kind: 'purpose'; readonly purpose: Purpose }
  | { readonly kind: 'site'; readonly siteId: string };

/** One that a search has found good, with what it found. */
export interface Found {
  readonly relaxation: Relaxation;
  readonly offer: Offer;
}

/** So many are shown. */
export const SHOWN_RELAXATIONS = 3;

/** What the same matter may also be done as. */
const ALSO_AS: { readonly [purpose in Purpose]: Purpose | undefined } = {
  customerService: 'remoteService',
  remoteService: undefined,
  meeting: 'hybridMeeting',
  hybridMeeting: 'meeting',
  backgroundWork: 'meeting',
  teamDay: 'meeting',
  event: 'meeting',
};

const purposeInstead = (purpose: Purpose): readonly Relaxation[] => {
  const other = ALSO_AS[purpose];
  return other === undefined ? [] : [{ kind: 'purpose', purpose: other }];
};

/** What can be given up, the least painful first. */
export const relaxationsOf = (need: SpaceNeed, otherSiteIds: readonly string[]): readonly Relaxation[] => [
  ...(need.types.length + need.zoneIds.length === 0 ? [] : [{ kind: 'filters' } as const]),
  { kind: 'time' },
  ...(need.people === undefined || need.people <= 1 ? [] : [{ kind: 'people' } as const]),
  ...(need.also.length === 0 ? [] : [{ kind: 'also' } as const]),
  ...need.needs.map((each) => ({ kind: 'need', need: each }) as const),
  ...(need.confidential ? [{ kind: 'confidential' } as const] : []),
  ...purposeInstead(need.purpose),
  ...otherSiteIds.map((siteId) => ({ kind: 'site', siteId }) as const),
];

/** The need without what is given up. Time and site are no part of it. */
export const relaxed = (need: SpaceNeed, relaxation: Relaxation): SpaceNeed => {
  if (relaxation.kind === 'need') return { ...need, needs: need.needs.filter((each) => each !== relaxation.need) };
  if (relaxation.kind === 'confidential') return { ...need, confidential: false };
  if (relaxation.kind === 'purpose') return { ...need, purpose: relaxation.purpose };
  if (relaxation.kind === 'filters') return { ...need, types: [], zoneIds: [] };
  if (relaxation.kind === 'also') return { ...need, also: [] };
  if (relaxation.kind !== 'people') return need;
  const { people: _, ...rest } = need;
  return rest;
};

/** Of the offers the one to show: the nearest to `wished` for another time, the largest for fewer people, else the best. */
export const bestFor = (
  relaxation: Relaxation,
  offers: readonly Offer[],
  capacityOf: (resourceId: string) => number | undefined,
  wished: Instant,
): Offer | undefined => {
  const [first, ...rest] = offers;
  if (first === undefined) return undefined;
  if (relaxation.kind === 'time') {
    const distance = ({ start }: Offer) => Math.abs(Date.parse(start) - wished);
    return rest.reduce((best, each) => (distance(each) < distance(best) ? each : best), first);
  }
  if (relaxation.kind !== 'people') return first;
  const size = (offer: Offer) => capacityOf(offer.resourceId) ?? 0;
  return rest.reduce((best, each) => (size(each) > size(best) ? each : best), first);
};

const END_OF_DAY = 1440;

/** What of the places a relaxation needs to know. */
interface Known {
  readonly timeZone: (siteId: string) => string;
  readonly place: (resourceId: string) => { readonly resource: { readonly capacity?: number | undefined } } | undefined;
}

/** The need that asks for what was found. */
export const needOfFound = (need: SpaceNeed, { relaxation, offer }: Found, places: Known): SpaceNeed => {
  const next = relaxed(need, relaxation);
  if (relaxation.kind === 'time') {
    const zone = places.timeZone(offer.siteId);
    const [start, end] = [Date.parse(offer.start), Date.parse(offer.end)];
    const span = { from: minutesOfDay(start, zone), to: minutesOfDay(end, zone) || END_OF_DAY };
    return { ...next, when: { mode: 'date', day: dayOf(start, zone), span } };
  }
  const people = relaxation.kind === 'people' ? places.place(offer.resourceId)?.resource.capacity : undefined;
  return people === undefined ? next : { ...next, people };
};
