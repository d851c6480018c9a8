import { z } from 'zod';
import { created, LIFE_CYCLE, ofSite, ok, plain, READ_ONE, route } from './route-parts.ts';
import { closed, closure, closureList, closureRequest, fault, faultList, faultReport } from './schemas/fault.ts';
import { pathId } from './schemas/fields.ts';
import { pageQuery } from './schemas/page.ts';

const ofResource = { ...plain, params: z.strictObject({ resourceId: pathId }) } as const;

/** Faults in rooms, and taking a room out of service (M16); part of ROUTES. */
export const FAULT_ROUTES = {
  reportFault: route({
    ...ofSite,
    method: 'POST',
    path: '/api/sites/{siteId}/faults',
    summary: 'Report a fault in a resource of the site: its hosts are told',
    headers: { idempotencyKey: true },
    body: faultReport,
    replies: created(fault),
    errors: [...READ_ONE, 'rules', 'busy', 'idempotency-key-reused'],
    inSteps: true,
  }),
  faults: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}/faults',
    query: pageQuery,
    summary:
      'Faults that are open or were mended in the last 14 days: all for host and coordinator, else the caller’s own',
    replies: ok(faultList),
    errors: ['not-found'],
  }),
  fault: route({
    ...plain,
    params: z.strictObject({ faultId: pathId }),
    method: 'GET',
    path: '/api/faults/{faultId}',
    summary: 'One fault, for who reported it and for host and coordinator',
    replies: ok(fault),
    errors: ['not-found'],
  }),
  mendFault: route({
    ...plain,
    params: z.strictObject({ faultId: pathId }),
    method: 'POST',
    path: '/api/faults/{faultId}/mended',
    summary: 'The fault is mended. Repeated: the same answer',
    replies: ok(fault),
    errors: [...READ_ONE, 'busy'],
    inSteps: true,
  }),
  closeResource: route({
    ...ofResource,
    method: 'POST',
    path: '/api/resources/{resourceId}/closures',
    summary: 'Take a resource out of service: answers the bookings that this hits; their organisers are offered others',
    headers: { idempotencyKey: true },
    body: closureRequest,
    replies: created(closed),
    errors: [...LIFE_CYCLE, 'idempotency-key-reused'],
    inSteps: true,
  }),
  closure: route({
    ...plain,
    params: z.strictObject({ resourceId: pathId, closureId: pathId }),
    method: 'GET',
    path: '/api/resources/{resourceId}/closures/{closureId}',
    summary: 'One closure that was not taken back',
    replies: ok(closure),
    errors: ['not-found'],
  }),
  closures: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}/closures',
    query: pageQuery,
    summary: 'Closures at the site that are not over',
    replies: ok(closureList),
    errors: ['not-found'],
  }),
  reopenResource: route({
    ...plain,
    params: z.strictObject({ resourceId: pathId, closureId: pathId }),
    method: 'DELETE',
    path: '/api/resources/{resourceId}/closures/{closureId}',
    summary: 'Take a resource back into service. Repeated: the same answer',
    replies: ok(closure),
    errors: LIFE_CYCLE,
    inSteps: true,
  }),
} as const;
