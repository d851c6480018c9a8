import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { nextVersion } from '@yhteistila/core/booking/ended.ts';
import { isLive } from '@yhteistila/core/booking/status.ts';
import { changeTo, ifPossible, type Moment, notNow } from './booking-act.ts';
import { decideAgain, decided, refusedBy } from './decide-again.ts';
import type { Deps } from './deps.ts';
import type { UseCases } from './use-cases.ts';
import { actWithAlternatives } from './with-alternatives.ts';

/** One taken back late gets as long to check in as it had at first. */
const withNewGrace = (booking: Booking, { now }: Moment): Pick<Booking, 'checkIn'> => {
  const { checkIn, start } = booking;
  if (checkIn === undefined) return {};
  return { checkIn: { ...checkIn, by: Math.max(checkIn.by, now + (checkIn.by - start)) } };
};

/** Takes back a cancellation or a release, decided as a new booking would be, until its time is over. */
export const reinstate =
  (deps: Deps): UseCases['reinstate'] =>
  (caller, { bookingId }) =>
    actWithAlternatives(deps, caller, bookingId, 'reinstate', {
      changed: ({ endedAt: _, ...current }) => current,
      decide: (current, changed, days, moment) => {
        if (isLive(current.status)) return { unchanged: current };
        return ifPossible(current, 'reinstate', () => {
          if (moment.now >= current.end) return notNow('over');
          const decision = decideAgain(changed, current, days, moment);
          if (!decision.allowed) return refusedBy(decision, current);
          const after = nextVersion(changed, moment.now, decided(changed, decision, moment));
          return changeTo('reinstated', current, { ...after, ...withNewGrace(after, moment) }, moment);
        });
      },
    });
