import { z } from 'zod';
import { LISTED, ok, plain, route } from './route-parts.ts';
import { health } from './schemas/me.ts';
import { pageQuery } from './schemas/page.ts';
import { organisation } from './schemas/site.ts';

const ofService = { ...plain, tag: 'service' } as const;

/** Calls about the service itself; part of ROUTES. */
export const SERVICE_ROUTES = {
  health: route({
    ...ofService,
    auth: false,
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service is ready',
    description:
      'Answers once the service can serve, and how each timed job went. 503 while the store is out of reach.',
    replies: ok(health, 'The service is ready.'),
    errors: ['busy'],
  }),
  openapi: route({
    ...ofService,
    auth: false,
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This document',
    description:
      'Every call as OpenAPI 3.1, made from the schemas that check what comes in. `/api/docs` shows it as a page.',
    replies: ok(z.record(z.string(), z.unknown()), 'The document.'),
    errors: [],
  }),
  organisations: route({
    ...ofService,
    method: 'GET',
    path: '/api/organisations',
    query: pageQuery,
    summary: 'List the organisations',
    description: 'Every organisation that shares the sites, with its name in three languages.',
    replies: ok(z.array(organisation), 'All organisations.', LISTED),
    errors: [],
  }),
} as const;
