import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { addDays, dayOf } from '@yhteistila/core/time/site-time.ts';
import { StoreUnreachable } from '../../ports/day-store.ts';
import type { Deps } from '../deps.ts';

/** Whom a place is familiar to for longer has other habits by now. */
const DAYS_BACK = 30;
const DAYS_AHEAD = 30;

/** The person's own bookings around now, over all sites. Offers do without them while the store cannot be reached. */
export const recentBookings = async (
  { myBookings }: Pick<Deps, 'myBookings'>,
  { id }: Pick<Person, 'id'>,
  now: Instant,
): Promise<readonly Booking[]> => {
  const today = dayOf(now, 'UTC');
  try {
    return await myBookings.list(id, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
  } catch (error) {
    if (error instanceof StoreUnreachable) return [];
    throw error;
  }
};
