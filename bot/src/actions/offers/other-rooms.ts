import { type Interval, overlaps } from '@yhteistila/core/time/interval.ts';
import { dayOf, GRID_MINUTES, toIso } from '@yhteistila/core/time/site-time.ts';
import type { PlacedBooking } from '../../cards/booking-card.ts';
import { instantOf } from '../../cards/place-and-time.ts';
import type { BookingView, OfferView } from '../../cards/viewer.ts';
import type { Turn } from '../../turn.ts';
import { readOf } from '../read-placed.ts';

const MAX_OFFERS = 3;
const MINUTE_MS = 60_000;
const GRID_MS = GRID_MINUTES * MINUTE_MS;
/** With less time left, another room is no help. */
const MIN_MINUTES = 15;

type Asking = Pick<Turn, 'api' | 'now'>;

const timesOf = ({ start, end }: Pick<BookingView, 'start' | 'end'>): Interval => ({
  start: instantOf(start),
  end: instantOf(end),
});

/** What the booking is for: everything but its place, its time and its title. Undefined for who may not know it. */
export const wishOf = ({ purpose, organisationId, attendees, needs, languages, ...rest }: BookingView) =>
  purpose === undefined
    ? undefined
    : {
        purpose,
        organisationId,
        attendees,
        needs,
        languages,
        confidential: rest.confidential,
        externalParticipants: rest.externalParticipants,
      };

/** Up to three other rooms to which a live booking could move at its own time. Empty when none can be told. */
export const roomsAtSameTime = async ({ api }: Asking, { booking, site }: PlacedBooking): Promise<OfferView[]> => {
  const wish = wishOf(booking);
  if (wish === undefined) return [];
  const { id, resourceIds, start, end } = booking;
  const body = { ...wish, siteId: site.id, resourceIds, start, end, replaces: id };
  const decision = readOf(await api.checkBooking({ body }));
  if (!decision.ok) return [];
  const isSameTime = (offer: OfferView) =>
    instantOf(offer.start) === instantOf(start) && instantOf(offer.end) === instantOf(end);
  return (decision.value.alternatives ?? [])
    .filter((offer) => isSameTime(offer) && !resourceIds.includes(offer.resourceId))
    .slice(0, MAX_OFFERS);
};

/** What is left of the booking's time, on the grid; undefined when it is not worth a room. */
const timeLeft = (booking: BookingView, now: number): Interval | undefined => {
  const { start, end } = timesOf(booking);
  const from = Math.max(start, Math.ceil(now / GRID_MS) * GRID_MS);
  return end - from < MIN_MINUTES * MINUTE_MS ? undefined : { start: from, end };
};

/** Up to three rooms that are free for what is left of the time of a booking that is over. */
export const roomsForTheRest = async (
  { api, now }: Asking,
  { booking, site }: PlacedBooking,
): Promise<readonly OfferView[]> => {
  const wish = wishOf(booking);
  const left = timeLeft(booking, now);
  if (wish === undefined || left === undefined) return [];
  const found = readOf(
    await api.availability({
      body: {
        ...wish,
        siteIds: [site.id],
        from: toIso(left.start, site.timeZone),
        to: toIso(left.end, site.timeZone),
        minutes: (left.end - left.start) / MINUTE_MS,
        limit: MAX_OFFERS,
      },
    }),
  );
  return found.ok ? found.value.offers : [];
};

/** Whether nobody else has taken what the booking gave back. Where it cannot be told, the API tells it on the press. */
export const isStillFree = async ({ api, now }: Asking, { booking, site }: PlacedBooking): Promise<boolean> => {
  const { start, end } = timesOf(booking);
  const day = readOf(await api.day({ params: { siteId: site.id, day: dayOf(start, site.timeZone) } }));
  if (!day.ok) return true;
  const wanted = { start: Math.max(start, now), end };
  return day.value.resources
    .filter(({ id }) => booking.resourceIds.includes(id))
    .every(({ bookings, closures = [] }) =>
      [...bookings, ...closures].every((taken) => !overlaps(timesOf(taken), wanted)),
    );
};
