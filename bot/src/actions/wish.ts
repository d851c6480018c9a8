import { NEEDS } from '@yhteistila/core/booking/need.ts';
import type { Client } from '@yhteistila/core/contract/client.ts';
import { PURPOSES, type Purpose } from '@yhteistila/core/site/purpose.ts';
import { SPACE_TYPES } from '@yhteistila/core/site/resource.ts';
import { isLocalDay, type TimeZone, toIso } from '@yhteistila/core/time/site-time.ts';
import { z } from 'zod';
import type { OfferView } from '../cards/viewer.ts';
import type { Window } from '../understanding/times/window-of.ts';
import { PARTS_OF_DAY } from '../understanding/words/part-words.ts';

const DAY_MINUTES = 1440;
const clockMinutes = z.int().min(0).max(DAY_MINUTES);
const id = z.string().min(1).max(120);

/** What is to be booked. It is kept on our side for a day: cards, which stay for good, have room and time alone. */
export const wishFields = {
  siteId: id,
  purpose: z.enum(PURPOSES),
  types: z.array(z.enum(SPACE_TYPES)).max(SPACE_TYPES.length).optional(),
  day: z.string().refine(isLocalDay).optional(),
  now: z.literal(true).optional(),
  part: z.enum(PARTS_OF_DAY).optional(),
  start: clockMinutes.optional(),
  end: clockMinutes.optional(),
  from: clockMinutes.optional(),
  near: clockMinutes.optional(),
  minutes: z.int().min(1).max(DAY_MINUTES).optional(),
  attendees: z.int().min(1).max(1000).optional(),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length).optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(10)
    .optional(),
  confidential: z.literal(true).optional(),
  externalParticipants: z.literal(true).optional(),
  room: id.optional(),
  recurrence: z.string().max(200).optional(),
  except: z.array(z.string().refine(isLocalDay)).max(366).optional(),
};
export const wish = z.object(wishFields);
export type Wish = z.output<typeof wish>;

/** A wish that says not yet what for. */
export const partWish = wish.partial({ purpose: true });
export type PartWish = z.output<typeof partWish>;

/** The offer that was chosen. */
export const chosenOffer = z.object({
  siteId: id,
  resourceIds: z.array(id).min(1).max(20),
  start: z.string(),
  end: z.string(),
});
export type ChosenOffer = z.output<typeof chosenOffer>;

export const chosen = ({ siteId, resourceId, alsoResourceIds, start, end }: OfferView): ChosenOffer => ({
  siteId,
  resourceIds: [resourceId, ...alsoResourceIds],
  start,
  end,
});

type SearchBody = Parameters<Client['availability']>[0]['body'];
type BookingBody = Parameters<Client['book']>[0]['body'];

/** Customer service has a customer (docs/api.md §2). */
const bringsCustomer = (purpose: Purpose): boolean => purpose === 'customerService';

const saidOf = ({ purpose, attendees, needs = [], languages = [], confidential, externalParticipants }: Wish) => ({
  purpose,
  ...(attendees === undefined ? {} : { attendees }),
  ...(needs.length === 0 ? {} : { needs: [...needs] }),
  ...(languages.length === 0 || !needs.includes('interpreter') ? {} : { languages: [...languages] }),
  confidential: confidential === true,
  externalParticipants: externalParticipants === true || bringsCustomer(purpose),
});

interface Asked {
  readonly limit: number;
  /** So many come along, as no space has one. */
  readonly interpreters: number;
}

/** The search for the wish within the window. */
export const searchBody = (
  of: Wish,
  window: Pick<Window, 'from' | 'to' | 'minutes'> & { readonly near?: number },
  zone: TimeZone,
  { limit, interpreters }: Asked,
): SearchBody => ({
  siteIds: [of.siteId],
  from: toIso(window.from, zone),
  to: toIso(window.to, zone),
  ...(window.near === undefined ? {} : { near: toIso(window.near, zone) }),
  minutes: window.minutes,
  ...saidOf(of),
  ...(of.types === undefined ? {} : { resourceTypes: [...of.types] }),
  ...(interpreters === 0
    ? {}
    : { also: Array.from({ length: interpreters }, () => ({ kind: 'person', type: 'interpreter' }) as const) }),
  limit,
});

/** The booking of an offer that answered the wish, for the person's own organisation. */
export const bookingBody = (of: Wish, offer: ChosenOffer): BookingBody => ({ ...offer, ...saidOf(of) });
