import { interpretersNeeded, type Need } from '@yhteistila/core/booking/need.ts';
import type { Client } from '@yhteistila/core/contract/client.ts';
import { toIso } from '@yhteistila/core/time/site-time.ts';
import type { Offer } from '../../api/queries.ts';
import type { Way } from './agencies/agencies.ts';

export type SearchBody = Parameters<Client['availability']>[0]['body'];
export type BookingBody = Parameters<Client['book']>[0]['body'];

/** What this customer needs. Kept while the adviser goes from agency to agency. */
export interface CustomerNeed {
  readonly needs: readonly Need[];
  /** Of the interpreter, where one is needed; ISO 639-1. */
  readonly languages: readonly string[];
  readonly confidential: boolean;
  readonly minutes: number;
}

export const FIRST_NEED: CustomerNeed = { needs: [], languages: [], confidential: false, minutes: 30 };
export const LENGTHS = [15, 30, 45, 60] as const;
/** What customers at the desk ask for; the rest is in the Book screen. */
export const ASKED_NEEDS: readonly Need[] = [
  'stepFree',
  'hearingLoop',
  'interpreter',
  'quiet',
  'secondExit',
  'documentCamera',
  'printer',
];

const PURPOSES = { onSite: 'customerService', remote: 'remoteService' } as const;
/** Where a customer sits; other rooms for remote service are the expert's side (N8). */
const CUSTOMER_ROOMS = ['servicePointScreened', 'serviceRoom', 'remoteServiceRoom'] as const;
/** Only for who needs it: the security room is for a threat, and needs a guard (M8). */
const WITH_SECURITY = [...CUSTOMER_ROOMS, 'securityRoom'] as const;
const MAX_OFFERS = 12;

/** Whom a customer is placed with, by which way. */
export interface Placement {
  readonly siteId: string;
  readonly zone: string;
  readonly organisationId: string;
  readonly way: Way;
}

/** The languages of the interpreter, where one is needed. */
export const languagesOf = ({ needs, languages }: CustomerNeed): readonly string[] =>
  needs.includes('interpreter') ? languages : [];

const wishOf = ({ organisationId, way }: Placement, need: CustomerNeed) => ({
  purpose: PURPOSES[way],
  organisationId,
  ...(need.needs.length > 0 && { needs: [...need.needs] }),
  ...(languagesOf(need).length > 0 && { languages: [...languagesOf(need)] }),
  ...(need.confidential && { confidential: true }),
  externalParticipants: true,
});

const INTERPRETER = { kind: 'person', type: 'interpreter' } as const;

/** Who comes along: no room has the interpreter who is needed; at a distance the agency's own expert, if one is free. */
const companionsOf = ({ organisationId, way }: Placement, { needs }: CustomerNeed, interpreters: number) => [
  ...(needs.includes('interpreter') ? Array.from({ length: interpreters }, () => INTERPRETER) : []),
  ...(way === 'remote' ? [{ kind: 'person', type: 'expert', organisationId, optional: true } as const] : []),
];

interface Asked {
  readonly from: number;
  readonly to: number;
  /** What each interpreter speaks who can be booked here. */
  readonly spoken?: readonly (readonly string[])[];
}

/** Rooms from `from` until the agency's day ends (`to`), soonest and most suitable first. */
export const searchBody = (placement: Placement, need: CustomerNeed, { from, to, spoken = [] }: Asked): SearchBody => {
  const also = companionsOf(placement, need, interpretersNeeded(languagesOf(need), spoken));
  const { siteId, zone, way } = placement;
  return {
    siteIds: [siteId],
    from: toIso(from, zone),
    to: toIso(Math.max(to, from + need.minutes * 60_000), zone),
    minutes: need.minutes,
    ...wishOf(placement, need),
    resourceTypes: need.needs.includes('secondExit') && way === 'onSite' ? [...WITH_SECURITY] : [...CUSTOMER_ROOMS],
    ...(also.length > 0 && { also }),
    limit: MAX_OFFERS,
  };
};

/** The booking of an offer, on behalf of the agency. */
export const bookingBody = (
  placement: Placement,
  need: CustomerNeed,
  offer: Pick<Offer, 'resourceId' | 'alsoResourceIds' | 'start' | 'end'>,
): BookingBody => ({
  siteId: placement.siteId,
  resourceIds: [offer.resourceId, ...offer.alsoResourceIds],
  start: offer.start,
  end: offer.end,
  ...wishOf(placement, need),
});

/** What can be had first stands first; at the same time what suits better. */
export const soonestFirst = (offers: readonly Offer[]): readonly Offer[] =>
  [...offers].sort((one, other) => Date.parse(one.start) - Date.parse(other.start) || other.score - one.score);
