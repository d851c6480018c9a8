import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { ended } from '@yhteistila/core/booking/ended.ts';
import { refusalOfReason } from '../because.ts';
import { changeTo, ifPossible, type Moment } from '../bookings/booking-act.ts';
import { changeBooking } from '../bookings/change-booking.ts';
import type { Deps } from '../deps.ts';
import { allInPieces } from '../in-pieces.ts';
import type { Caller, Outcome } from '../outcome.ts';

/** Cancels one booking of a series. */
export const cancelDate = (
  deps: Deps,
  caller: Caller,
  { id }: Booking,
  told: Pick<Moment, 'seriesAct' | 'reason'> = {},
): Promise<Outcome<Booking>> =>
  changeBooking(deps, id, { person: caller.person, permission: 'cancel' }, (at) => ({
    decide: (current) => {
      // A date may be for something else than its series.
      const refusal = refusalOfReason(told.reason, current);
      if (refusal !== undefined) return { refusal };
      return ifPossible(current, 'cancel', (status) =>
        changeTo('cancelled', current, ended(current, at.now, status), { ...at, ...told, caller }),
      );
    },
  }));

/** Cancels bookings side by side. One that others were faster with stays as they left it. */
export const cancelBookings = async (deps: Deps, caller: Caller, bookings: readonly Booking[]): Promise<void> => {
  await allInPieces(deps.changes.giveWay, bookings, (booking) => cancelDate(deps, caller, booking));
};
