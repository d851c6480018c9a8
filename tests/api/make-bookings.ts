import { expect } from '@jest/globals';
import type { bookingRequest } from '@yhteistila/core/contract/schemas/booking.ts';
import type { z } from 'zod';
import type { Caller } from './api-client.ts';
import { type BookingBody, bookingIn, dayIn, type OfferBody } from './read-replies.ts';
import type { Api } from './start-api.ts';

export type Wish = z.input<typeof bookingRequest>;

export const BOOKINGS = '/api/bookings';

/** Books and answers the booking; anything but 201 fails. */
export const book = async (caller: Caller, wish: Wish): Promise<BookingBody> =>
  bookingIn(await caller.post(BOOKINGS, wish), [201]);

export const pathOf = ({ id }: Pick<BookingBody, 'id'>): string => `${BOOKINGS}/${id}`;

export const ifMatch = (booking: BookingBody): { readonly 'if-match': string } => ({
  'if-match': `"${booking.version}"`,
});

export const cancel = async (caller: Caller, booking: BookingBody): Promise<BookingBody> =>
  bookingIn(await caller.del(pathOf(booking), ifMatch(booking)), [200]);

/** The wish on the resources and at the time of an offer. */
const asOffered = (wish: Wish, { siteId, resourceId, alsoResourceIds, start, end }: OfferBody): Wish => ({
  ...wish,
  siteId,
  resourceIds: [resourceId, ...alsoResourceIds],
  start,
  end,
});

/** What was offered; throws where nothing was, so that what is said of each offer is said of something. */
export const someOffered = (offers: readonly OfferBody[] | undefined): readonly OfferBody[] => {
  if (offers === undefined || offers.length === 0) throw new Error('nothing was offered');
  return offers;
};

/** Every offer succeeds when it is booked; each is cancelled again, so that the next finds things as they were. */
export const expectEachSucceeds = async (
  caller: Caller,
  wish: Wish,
  offers: readonly OfferBody[] | undefined,
): Promise<void> => {
  for (const offer of someOffered(offers)) {
    const made = await book(caller, asOffered(wish, offer));
    expect(made).toMatchObject({ start: offer.start, end: offer.end });
    expect(made.resourceIds).toEqual([offer.resourceId, ...offer.alsoResourceIds]);
    await cancel(caller, made);
  }
};

/** The resource's bookings of a day, as the caller sees them. */
export const bookingsOn = async (
  caller: Caller,
  siteId: string,
  day: string,
  resourceId: string,
): Promise<readonly BookingBody[]> => {
  const { resources } = dayIn(await caller.get(`/api/sites/${siteId}/days/${day}`));
  return resources.find(({ id }) => id === resourceId)?.bookings ?? [];
};

/** Everything that is booked at the site on the day: what a refused call must leave as it was. */
export const storedAt = async (api: Api, siteId: string, day: string, personId = 'pori-koordinaattori') =>
  dayIn(await api.as(personId).get(`/api/sites/${siteId}/days/${day}`)).resources.filter(
    ({ bookings }) => bookings.length > 0,
  );
