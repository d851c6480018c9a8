import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Endpoints } from '../endpoint.ts';
import { presentBooking } from '../present/booking.ts';
import { presentClosure, presentFault } from '../present/fault.ts';
import { answer } from './answer.ts';

type Ids = 'reportFault' | 'faults' | 'mendFault' | 'closeResource' | 'closures' | 'reopenResource';

/** Faults in rooms, and taking a room out of service. */
export const faultEndpoints = ({ faults }: UseCases): Pick<Endpoints, Ids> => ({
  reportFault: ({ idempotency, ...call }) =>
    answer(faults.report(call.caller, { fault: { ...call.params, ...call.body }, idempotency }, call), (fault) => ({
      body: presentFault(fault, call),
    })),
  faults: (call) =>
    answer(faults.list(call.caller, call.params, call), (found) => ({
      body: found.map((fault) => presentFault(fault, call)),
    })),
  mendFault: (call) =>
    answer(faults.mend(call.caller, call.params, call), (fault) => ({ body: presentFault(fault, call) })),
  closeResource: ({ idempotency, ...call }) =>
    answer(faults.close(call.caller, { closure: { ...call.params, ...call.body }, idempotency }, call), (made) => ({
      body: {
        closure: presentClosure(made.closure, call),
        hits: made.hits.map((view) => presentBooking(view, call, made.closure.siteId)),
      },
    })),
  closures: (call) =>
    answer(faults.closures(call.caller, call.params, call), (found) => ({
      body: found.map((closure) => presentClosure(closure, call)),
    })),
  reopenResource: (call) =>
    answer(faults.reopen(call.caller, call.params, call), (closure) => ({ body: presentClosure(closure, call) })),
});
