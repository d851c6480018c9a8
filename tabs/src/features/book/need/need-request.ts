import { interpretersNeeded } from '@yhteistila/core/booking/need.ts';
import type { Client } from '@yhteistila/core/contract/client.ts';
import type { Instant, Interval } from '@yhteistila/core/time/interval.ts';
import { atLocal, dayOf, GRID_MINUTES, type LocalDay, type TimeZone, toIso } from '@yhteistila/core/time/site-time.ts';
import type { Offer } from '../../../api/queries.ts';
import { bringsCustomer, COMPANIONS, type Companion, type SpaceNeed, type When } from './need.ts';

export type SearchBody = Parameters<Client['availability']>[0]['body'];
export type BookingBody = Parameters<Client['book']>[0]['body'];

/** The site that is meant, and its wall clock. */
export interface Here {
  readonly siteId: string;
  readonly zone: TimeZone;
  /** What each interpreter speaks who can be booked there. */
  readonly spoken?: readonly (readonly string[])[];
}

const MINUTE_MS = 60_000;
const GRID_MS = GRID_MINUTES * MINUTE_MS;
const DAY_MINUTES = 1440;

/** So many spaces are told one by one. */
const MAX_OFFERS = 60;

/** The last point of the booking grid that has passed: a booking "now" starts there. */
export const gridBefore = (instant: Instant): Instant => Math.floor(instant / GRID_MS) * GRID_MS;

/** The day on which the space is wanted. */
export const dayWanted = (when: When, now: Instant, zone: TimeZone): LocalDay =>
  when.mode === 'date' ? when.day : dayOf(now, zone);

/** "Now" looks so far ahead for a start: on a full day, soon is better than never. */
const SOON_MS = 240 * MINUTE_MS;

/**
 * The time within which a space is looked for, at least as long as the booking itself: a span that is too short begins
 * where the person says and ends later; one that has begun already begins now.
 */
export const windowOf = (when: When, minutes: number, now: Instant, zone: TimeZone): Interval => {
  const start = gridBefore(now);
  if (when.mode === 'now') return { start, end: start + SOON_MS + minutes * MINUTE_MS };
  const day = dayWanted(when, now, zone);
  const from = Math.max(atLocal(day, when.span.from, zone), start);
  const to = atLocal(day, Math.min(when.span.to, DAY_MINUTES), zone);
  return { start: from, end: Math.max(to, from + minutes * MINUTE_MS) };
};

/** The languages of the interpreter, where one is needed. */
export const languagesOf = ({ needs, languages }: Pick<SpaceNeed, 'needs' | 'languages'>): readonly string[] =>
  needs.includes('interpreter') ? languages : [];

/** What a search and a booking both say. */
const wishOf = (need: SpaceNeed) => ({
  purpose: need.purpose,
  ...(need.people === undefined ? {} : { attendees: need.people }),
  ...(need.needs.length === 0 ? {} : { needs: [...need.needs] }),
  ...(languagesOf(need).length === 0 ? {} : { languages: [...languagesOf(need)] }),
  ...(need.organisationId === undefined ? {} : { organisationId: need.organisationId }),
  externalParticipants: bringsCustomer(need),
  confidential: need.confidential,
});

const PEOPLE: readonly Companion[] = ['interpreter', 'expert'];

/** An interpreter who is needed comes along: no space has one. */
const companionsOf = ({ also, needs }: SpaceNeed): readonly Companion[] =>
  COMPANIONS.filter((type) => also.includes(type) || (type === 'interpreter' && needs.includes(type)));

/** The search for the need within the window, with as many interpreters as its languages take; for `siteIds` others than the place, one asks for them. */
export const searchBody = (
  need: SpaceNeed,
  window: Interval,
  { siteId, zone, spoken = [] }: Here,
  limit: number = MAX_OFFERS,
): SearchBody => {
  const interpreters = interpretersNeeded(languagesOf(need), spoken);
  const companions = companionsOf(need).flatMap((type) =>
    type === 'interpreter' ? Array.from({ length: interpreters }, () => type) : [type],
  );
  return {
    siteIds: [siteId],
    from: toIso(window.start, zone),
    to: toIso(window.end, zone),
    minutes: need.minutes,
    ...wishOf(need),
    ...(need.types.length === 0 ? {} : { resourceTypes: [...need.types] }),
    ...(need.zoneIds.length === 0 ? {} : { zoneIds: [...need.zoneIds] }),
    ...(companions.length === 0
      ? {}
      : { also: companions.map((type) => ({ kind: PEOPLE.includes(type) ? 'person' : 'equipment', type }) as const) }),
    limit,
  };
};

/** The booking of an offer that answered the need. */
export const bookingBody = (need: SpaceNeed, offer: Offer): BookingBody => ({
  siteId: offer.siteId,
  resourceIds: [offer.resourceId, ...offer.alsoResourceIds],
  start: offer.start,
  end: offer.end,
  ...wishOf(need),
});

/** Names an offer among others. */
export const offerKey = ({ resourceId, start }: Offer): string => `${resourceId}@${start}`;

const laterBy = (a: Offer, b: Offer): number => Date.parse(a.start) - Date.parse(b.start);

/** The first offer of each space. */
export const firstStarts = (offers: readonly Offer[]): ReadonlyMap<string, Offer> =>
  new Map([...offers].sort((a, b) => laterBy(b, a)).map((offer) => [offer.resourceId, offer]));
