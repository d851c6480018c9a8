import type { Answer } from '@yhteistila/core/contract/client.ts';
import { detailsOfSite } from '@yhteistila/core/contract/site-details.ts';
import type { PlacedBooking } from '../cards/booking-card.ts';
import type { SiteView } from '../cards/viewer.ts';
import type { Turn } from '../turn.ts';

/** What a booking's buttons carry. */
export interface BookingPlace {
  readonly bookingId: string;
  readonly siteId: string;
}

/** What was read, or why it was not. */
export type Read<T> = { readonly ok: true; readonly value: T } | Extract<Answer<T>, { readonly ok: false }>;

/** An answer to a call without If-None-Match, which is never 304. Throws where it is all the same. */
export const readOf = <T>(answer: Answer<T>): Read<T> => {
  if (!answer.ok) return answer;
  if (answer.value === undefined) throw new Error('nothing came back from a call that was not conditional');
  return { ok: true, value: answer.value };
};

export const readSite = async ({ api }: Pick<Turn, 'api'>, siteId: string): Promise<Read<SiteView>> => {
  const read = readOf(await api.site({ params: { siteId } }));
  return read.ok ? { ok: true, value: detailsOfSite(read.value) } : read;
};

/** The booking as it is now and as the turn's person may see it, with its site. */
export const readPlaced = async (turn: Pick<Turn, 'api'>, place: BookingPlace): Promise<Read<PlacedBooking>> => {
  const read = readOf(await turn.api.booking({ params: { bookingId: place.bookingId } }));
  if (!read.ok) return read;
  const site = await readSite(turn, read.value.siteId ?? place.siteId);
  return site.ok ? { ok: true, value: { booking: read.value, site: site.value } } : site;
};
