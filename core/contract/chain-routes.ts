import { created, DECIDED, ok, plain, READ_ONE, route } from './route-parts.ts';
import { chain, chainPlanRequest, chainPlans, chainRequest } from './schemas/chain.ts';

/** Calls about a visit to several organisations (M14); part of ROUTES. */
export const CHAIN_ROUTES = {
  planChain: route({
    ...plain,
    tag: 'visits',
    method: 'POST',
    path: '/api/chains/plan',
    summary: 'Plan a visit',
    description:
      'Plan one customer’s visit to several organisations: least waiting, then fewest moves; nothing is stored.',
    body: chainPlanRequest,
    replies: ok(chainPlans, 'The plans, best first, and why others are none.'),
    errors: READ_ONE,
  }),
  bookChain: route({
    ...plain,
    tag: 'visits',
    method: 'POST',
    path: '/api/chains',
    summary: 'Book a visit',
    description: 'Book every step of a visit, all or none.',
    headers: { idempotencyKey: true },
    body: chainRequest,
    replies: created(chain, 'The visit with its bookings.'),
    errors: [...DECIDED, 'idempotency-key-reused'],
  }),
} as const;
