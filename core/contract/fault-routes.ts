import { z } from 'zod';
import { created, LIFE_CYCLE, LISTED, ofSite, ok, plain, READ_ONE, route, VERSIONED } from './route-parts.ts';
import { closed, closure, closureList, closureRequest, fault, faultList, faultReport } from './schemas/fault.ts';
import { pathId } from './schemas/fields.ts';
import { pageQuery } from './schemas/page.ts';

const ofFaults = { ...plain, tag: 'faults' } as const;
const ofResource = { ...ofFaults, params: z.strictObject({ resourceId: pathId }) } as const;

/** Faults in rooms, and taking a room out of service (M16); part of ROUTES. */
export const FAULT_ROUTES = {
  reportFault: route({
    ...ofSite,
    tag: 'faults',
    method: 'POST',
    path: '/api/sites/{siteId}/faults',
    summary: 'Report a fault',
    description: 'Report a fault in a resource of the site: its hosts are told.',
    headers: { idempotencyKey: true },
    body: faultReport,
    replies: created(fault, 'The fault.'),
    errors: [...READ_ONE, 'rules', 'busy', 'idempotency-key-reused'],
    inSteps: true,
  }),
  faults: route({
    ...ofSite,
    tag: 'faults',
    method: 'GET',
    path: '/api/sites/{siteId}/faults',
    query: pageQuery,
    summary: 'List the faults at a site',
    description:
      'Faults that are open or were mended in the last 14 days: all for host and coordinator, else the caller’s own.',
    replies: ok(faultList, 'The faults.', LISTED),
    errors: ['not-found'],
  }),
  fault: route({
    ...ofFaults,
    params: z.strictObject({ faultId: pathId }),
    method: 'GET',
    path: '/api/faults/{faultId}',
    summary: 'Read a fault',
    description: 'One fault, for who reported it and for host and coordinator.',
    replies: ok(fault, 'The fault.'),
    errors: ['not-found'],
  }),
  mendFault: route({
    ...ofFaults,
    params: z.strictObject({ faultId: pathId }),
    method: 'POST',
    path: '/api/faults/{faultId}/mended',
    summary: 'Say that a fault is mended',
    description: 'The fault is mended. Repeated: the same answer.',
    replies: ok(fault, 'The fault as it is now.', VERSIONED),
    errors: [...READ_ONE, 'busy'],
    inSteps: true,
  }),
  closeResource: route({
    ...ofResource,
    method: 'POST',
    path: '/api/resources/{resourceId}/closures',
    summary: 'Take a resource out of service',
    description:
      'Take a resource out of service: answers the bookings that this hits; their organisers are offered others.',
    headers: { idempotencyKey: true },
    body: closureRequest,
    replies: created(closed, 'The closure, and the bookings that it hits.'),
    errors: [...LIFE_CYCLE, 'idempotency-key-reused'],
    inSteps: true,
  }),
  closure: route({
    ...ofFaults,
    params: z.strictObject({ resourceId: pathId, closureId: pathId }),
    method: 'GET',
    path: '/api/resources/{resourceId}/closures/{closureId}',
    summary: 'Read a closure',
    description: 'One closure that was not taken back.',
    replies: ok(closure, 'The closure.'),
    errors: ['not-found'],
  }),
  closures: route({
    ...ofSite,
    tag: 'faults',
    method: 'GET',
    path: '/api/sites/{siteId}/closures',
    query: pageQuery,
    summary: 'List the closures at a site',
    description: 'Closures at the site that are not over.',
    replies: ok(closureList, 'The closures.', LISTED),
    errors: ['not-found'],
  }),
  reopenResource: route({
    ...ofFaults,
    params: z.strictObject({ resourceId: pathId, closureId: pathId }),
    method: 'DELETE',
    path: '/api/resources/{resourceId}/closures/{closureId}',
    summary: 'Take a resource back into service',
    description: 'Take a resource back into service. Repeated: the same answer.',
    replies: ok(closure, 'The closure that has ended.'),
    errors: LIFE_CYCLE,
    inSteps: true,
  }),
} as const;
