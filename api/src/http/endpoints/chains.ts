import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Endpoints } from '../endpoint.ts';
import { locationOf } from '../located-booking.ts';
import { presentChain, presentChainPlans } from '../present/chain.ts';
import { aboutDayOf } from '../present/finding.ts';
import { toChainInput, toNewChain } from '../request/to-domain.ts';
import { answer } from './answer.ts';

/** One customer's visit to several organisations. */
export const chainEndpoints = (useCases: UseCases): Pick<Endpoints, 'planChain' | 'bookChain'> => ({
  planChain: (call) =>
    answer(useCases.planChain(call.caller, toChainInput(call.body), call), (found) => ({
      body: presentChainPlans(found, aboutDayOf(call.body.from, found.siteId, call)),
    })),
  bookChain: (call) =>
    answer(
      useCases.bookChain(call.caller, { chain: toNewChain(call.body), idempotency: call.idempotency }, call),
      (view) => {
        // A visit is its bookings and nothing besides: it is found where its first step is.
        const [first] = view.bookings;
        return { headers: first === undefined ? {} : locationOf(first), body: presentChain(view, call) };
      },
    ),
});
