import type { BookingView } from '@yhteistila/core/booking/redact.ts';
import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Endpoints, Reply } from '../endpoint.ts';
import { locationOf, taggedAs } from '../located-booking.ts';
import { presentBooking } from '../present/booking.ts';
import { aboutDayOf, presentDecision } from '../present/finding.ts';
import type { Presenting } from '../present/presenting.ts';
import { keptKey } from '../request/kept-key.ts';
import { toChanges, toCheck, toNewBooking } from '../request/to-domain.ts';
import { answer } from './answer.ts';

type Ids =
  | 'withdrawRequest'
  | 'checkBooking'
  | 'book'
  | 'booking'
  | 'changeBooking'
  | 'cancelBooking'
  | 'checkIn'
  | 'checkOut'
  | 'customerAbsent'
  | 'guardAcknowledged'
  | 'extend'
  | 'approve'
  | 'decline'
  | 'reinstate';

/** One booking. */
const reply = (view: BookingView, presenting: Presenting): Reply => ({
  ...taggedAs(view),
  body: presentBooking(view, presenting),
});

export const bookingEndpoints = (useCases: UseCases): Pick<Endpoints, Ids> => ({
  withdrawRequest: (call) =>
    answer(useCases.withdrawRequest(call.caller, { key: keptKey(call.params.key) }, call), ({ booking }) => ({
      body: booking === undefined ? {} : { booking: presentBooking(booking, call) },
    })),
  checkBooking: (call) =>
    answer(useCases.checkBooking(call.caller, toCheck(call.body), call), (checked) => ({
      body: presentDecision(checked, aboutDayOf(checked.start, checked.siteId, call)),
    })),
  book: (call) =>
    answer(
      useCases.book(call.caller, { booking: toNewBooking(call.body), idempotency: call.idempotency }, call),
      (view) => ({ headers: locationOf(view), body: presentBooking(view, call) }),
    ),
  booking: (call) => answer(useCases.readBooking(call.caller, call.params, call), (view) => reply(view, call)),
  changeBooking: (call) => {
    const { reason, findRoom, ...changes } = call.body;
    return answer(
      useCases.changeBooking(
        call.caller,
        { ...call.params, expectedVersion: call.expectedVersion, changes: toChanges(changes), reason, findRoom },
        call,
      ),
      (view) => reply(view, call),
    );
  },
  cancelBooking: (call) =>
    answer(
      useCases.cancelBooking(
        call.caller,
        { ...call.params, expectedVersion: call.expectedVersion, reason: call.body.reason },
        call,
      ),
      (view) => reply(view, call),
    ),
  checkIn: (call) => answer(useCases.checkIn(call.caller, call.params, call), (view) => reply(view, call)),
  checkOut: (call) => answer(useCases.checkOut(call.caller, call.params, call), (view) => reply(view, call)),
  customerAbsent: (call) =>
    answer(useCases.markCustomerAbsent(call.caller, call.params, call), (view) => reply(view, call)),
  guardAcknowledged: (call) =>
    answer(useCases.acknowledgeGuard(call.caller, call.params, call), (view) => reply(view, call)),
  extend: (call) =>
    answer(
      useCases.extend(
        call.caller,
        { ...call.params, extension: call.body, ...(call.idempotency && { idempotency: call.idempotency }) },
        call,
      ),
      (view) => reply(view, call),
    ),
  approve: (call) => answer(useCases.approve(call.caller, call.params, call), (view) => reply(view, call)),
  decline: (call) =>
    answer(useCases.decline(call.caller, { ...call.params, reason: call.body.reason }, call), (view) =>
      reply(view, call),
    ),
  reinstate: (call) => answer(useCases.reinstate(call.caller, call.params, call), (view) => reply(view, call)),
});
