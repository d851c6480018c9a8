import type { UseCases } from '../../use-cases/use-cases.ts';
import type { Endpoints } from '../endpoint.ts';
import { presentChain, presentChainPlans } from '../present/chain.ts';
import { aboutDayOf } from '../present/finding.ts';
import { toChainInput, toChainWish } from '../to-domain.ts';
import { answer } from './answer.ts';

/** One customer's visit to several organisations. */
export const chainEndpoints = (useCases: UseCases): Pick<Endpoints, 'planChain' | 'bookChain'> => ({
  planChain: (call) =>
    answer(useCases.planChain(call.caller, toChainInput(call.body), call), (found) => ({
      body: presentChainPlans(found, aboutDayOf(call.body.from, found.siteId, call)),
    })),
  bookChain: (call) =>
    answer(
      useCases.bookChain(call.caller, { chain: toChainWish(call.body), idempotency: call.idempotency }, call),
      (view) => ({ body: presentChain(view, call) }),
    ),
});
