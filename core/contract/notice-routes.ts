import { LISTED, ofSite, ok, READ_ONE, route } from './route-parts.ts';
import { undeliveredList } from './schemas/notice.ts';
import { pageQuery } from './schemas/page.ts';

/** What the bot could not tell; part of ROUTES. */
export const NOTICE_ROUTES = {
  undelivered: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}/undelivered',
    query: pageQuery,
    summary: 'List notices that have not arrived',
    description: 'Notices about the site that have not reached their receivers, for its coordinators.',
    replies: ok(undeliveredList, 'The notices, with why each has not arrived.', LISTED),
    errors: READ_ONE,
  }),
} as const;
