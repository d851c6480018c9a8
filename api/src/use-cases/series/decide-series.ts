import type { Booking } from '@yhteistila/core/booking/booking.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { SeriesView } from '../answers.ts';
import { approving } from '../bookings/approve.ts';
import type { Moment } from '../bookings/booking-act.ts';
import { type BookingChange, changeBooking } from '../bookings/change-booking.ts';
import { declining } from '../bookings/decline.ts';
import { identityCodeIn } from '../bookings/identity-code-in-text.ts';
import type { Deps } from '../deps.ts';
import type { DatesOfSeries } from '../inputs.ts';
import type { Caller } from '../outcome.ts';
import type { UseCase } from '../use-case.ts';
import { actOnDates, type DatesAct } from './act-on-dates.ts';

const isAsked = ({ status, start }: Booking, now: Instant): boolean => status === 'requested' && now < start;

const runAs =
  (deps: Deps, caller: Caller, permission: 'approve' | 'decline', what: (moment: Moment) => BookingChange) =>
  (...[booking, seriesAct]: Parameters<DatesAct['run']>) =>
    changeBooking(deps, booking.id, { person: caller.person, permission }, (at) => what({ ...at, caller, seriesAct }));

/** A coordinator of the site grants every requested date of a series that has not begun, or those of the scope. */
export const approveSeries =
  (deps: Deps): UseCase<DatesOfSeries, SeriesView> =>
  (caller, asked) =>
    actOnDates(deps, caller, asked, {
      permission: 'approve',
      isDue: isAsked,
      run: runAs(deps, caller, 'approve', approving),
    });

/** A coordinator of the site declines every requested date of a series that has not begun, or those of the scope. */
export const declineSeries =
  (deps: Deps): UseCase<DatesOfSeries & { readonly reason?: string }, SeriesView> =>
  (caller, { reason, ...asked }) =>
    actOnDates(deps, caller, asked, {
      permission: 'decline',
      isDue: isAsked,
      refusalOf: ({ siteId }) => identityCodeIn(reason, siteId),
      run: runAs(deps, caller, 'decline', declining(reason)),
    });
