import { actOnBooking, notNow } from './booking-act.ts';
import type { Deps } from './deps.ts';
import type { UseCases } from './use-cases.ts';

export const markCustomerAbsent =
  (deps: Deps): UseCases['markCustomerAbsent'] =>
  (caller, { bookingId }) =>
    actOnBooking(deps, caller, bookingId, 'markCustomerAbsent', () => ({ decide: () => notNow('over') }));
