import { findAvailability } from './availability/find-availability.ts';
import { acknowledgeGuard } from './bookings/acknowledge-guard.ts';
import { approve } from './bookings/approve.ts';
import { book } from './bookings/book.ts';
import { cancelBooking } from './bookings/cancel-booking.ts';
import { checkBooking } from './bookings/check-booking.ts';
import { checkIn } from './bookings/check-in.ts';
import { checkOut } from './bookings/check-out.ts';
import { decline } from './bookings/decline.ts';
import { extend } from './bookings/extend.ts';
import { markCustomerAbsent } from './bookings/mark-customer-absent.ts';
import { patchBooking } from './bookings/patch-booking.ts';
import { readBooking } from './bookings/read-booking.ts';
import { reinstate } from './bookings/reinstate.ts';
import { withdrawRequest } from './bookings/withdraw-request.ts';
import { callUseCases } from './calls/call-acts.ts';
import { bookChain } from './chains/book-chain.ts';
import { planChain } from './chains/plan-chain.ts';
import type { Deps } from './deps.ts';
import { faultUseCases } from './faults/fault-use-cases.ts';
import { listMyBookings } from './lists/list-my-bookings.ts';
import { listRequests } from './lists/list-requests.ts';
import { readDay } from './lists/read-day.ts';
import { readToday } from './lists/read-today.ts';
import { noticeUseCases } from './notices/notice-use-cases.ts';
import { type HealthDeps, readHealth } from './read-health.ts';
import { addOccurrence } from './series/add-occurrence.ts';
import { bookSeries } from './series/book-series.ts';
import { cancelSeries } from './series/cancel-series.ts';
import { changeSeries } from './series/change-series.ts';
import { checkSeries } from './series/check-series.ts';
import { checkSeriesChange } from './series/check-series-change.ts';
import { approveSeries, declineSeries } from './series/decide-series.ts';
import { readSeries } from './series/read-series.ts';
import { reinstateSeries } from './series/reinstate-series.ts';
import { changeSettings, readSettings } from './settings.ts';

/**
 * THE list of what the endpoints call. What only reads the directory (lists, one site) needs no use case: the endpoints
 * answer it from the snapshot. Bookings in answers have passed the redaction for their caller.
 */
export const createUseCases = (deps: Deps, health: HealthDeps) => ({
  health: readHealth(health),
  readSettings: readSettings(deps),
  changeSettings: changeSettings(deps),
  listMyBookings: listMyBookings(deps),
  readToday: readToday(deps),
  readDay: readDay(deps),
  listRequests: listRequests(deps),
  findAvailability: findAvailability(deps),
  withdrawRequest: withdrawRequest(deps),
  checkBooking: checkBooking(deps),
  book: book(deps),
  readBooking: readBooking(deps),
  changeBooking: patchBooking(deps),
  cancelBooking: cancelBooking(deps),
  acknowledgeGuard: acknowledgeGuard(deps),
  checkIn: checkIn(deps),
  checkOut: checkOut(deps),
  markCustomerAbsent: markCustomerAbsent(deps),
  extend: extend(deps),
  approve: approve(deps),
  decline: decline(deps),
  reinstate: reinstate(deps),
  checkSeries: checkSeries(deps),
  bookSeries: bookSeries(deps),
  readSeries: readSeries(deps),
  changeSeries: changeSeries(deps),
  checkSeriesChange: checkSeriesChange(deps),
  cancelSeries: cancelSeries(deps),
  approveSeries: approveSeries(deps),
  declineSeries: declineSeries(deps),
  reinstateSeries: reinstateSeries(deps),
  addOccurrence: addOccurrence(deps),
  planChain: planChain(deps),
  bookChain: bookChain(deps),
  calls: callUseCases(deps),
  faults: faultUseCases(deps),
  notices: noticeUseCases(deps),
});

export type UseCases = ReturnType<typeof createUseCases>;
