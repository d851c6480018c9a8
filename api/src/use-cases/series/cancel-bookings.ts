import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { ended } from '@yhteistila/core/booking/ended.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';
import { changeTo, ifPossible } from '../booking-act.ts';
import { changeBooking } from '../change-booking.ts';
import type { Deps } from '../deps.ts';
import type { Caller } from '../outcome.ts';

/** Cancels bookings side by side; answers those that are cancelled now, by the date of the series they stand for. */
export const cancelBookings = async (
  deps: Deps,
  caller: Caller,
  bookings: readonly Booking[],
): Promise<ReadonlyMap<LocalDay, Booking>> => {
  const asked = { person: caller.person, permission: 'cancel' } as const;
  const outcomes = await Promise.all(
    bookings.map(async (booking) => ({
      day: booking.occurrence ?? booking.day,
      outcome: await changeBooking(deps, booking.id, asked, (at) => ({
        decide: (current) =>
          ifPossible(current, 'cancel', (status) =>
            changeTo('cancelled', current, ended(current, at.now, status), { ...at, caller }),
          ),
      })),
    })),
  );
  return new Map(outcomes.flatMap(({ day, outcome }) => (outcome.ok ? [[day, outcome.value] as const] : [])));
};
