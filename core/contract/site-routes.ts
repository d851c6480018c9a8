import { z } from 'zod';
import { LISTED, NOT_FOUND, ofSite, ok, plain, READ_ONE, route } from './route-parts.ts';
import { availability, availabilityRequest } from './schemas/availability.ts';
import { bookingList } from './schemas/booking-view.ts';
import { localDay, pathId } from './schemas/fields.ts';
import { pageQuery } from './schemas/page.ts';
import { dayQuery, dayView, site, siteSummary, today, todayQuery } from './schemas/site.ts';

/** Calls about sites and their days, and the search for space; part of ROUTES. */
export const SITE_ROUTES = {
  sites: route({
    ...plain,
    tag: 'sites',
    method: 'GET',
    path: '/api/sites',
    query: pageQuery,
    summary: 'List the sites',
    description: 'Every site with its name, size and time zone.',
    replies: ok(z.array(siteSummary), 'All sites.', LISTED),
    errors: [],
  }),
  site: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}',
    summary: 'Read a site',
    description: 'A site with its zones, floors, resources and weekly hours.',
    replies: ok(site, 'The site.'),
    errors: NOT_FOUND,
  }),
  today: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}/today',
    summary: 'Read who serves at a site',
    description:
      'Which organisations serve at the site on a day, with which services, from when to when. Without `date`: on the present day there.',
    query: todayQuery,
    replies: ok(today, 'Who serves on that day.'),
    errors: NOT_FOUND,
  }),
  day: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}/days/{day}',
    summary: 'Read a day of a site',
    description: 'All resources of the site with their bookings of the day, each as the caller may see it.',
    params: z.strictObject({ siteId: pathId, day: localDay }),
    query: dayQuery,
    replies: ok(dayView, 'The day.'),
    errors: NOT_FOUND,
  }),
  requests: route({
    ...ofSite,
    method: 'GET',
    path: '/api/sites/{siteId}/requests',
    query: pageQuery,
    summary: 'List what waits for approval',
    description:
      'Bookings at the site that wait for a coordinator’s approval, as far ahead as can be booked. For its coordinators.',
    replies: ok(bookingList, 'The bookings that wait.', LISTED),
    errors: READ_ONE,
  }),
  availability: route({
    ...plain,
    tag: 'search',
    method: 'POST',
    path: '/api/availability',
    summary: 'Find free space',
    description:
      'Free spaces that the rules allow, best first. At that moment `POST /api/bookings` would accept each of the offers. What is not offered is told in `refused`, grouped by its reason.',
    body: availabilityRequest,
    replies: ok(availability, 'The offers, and why other spaces are none.'),
    errors: READ_ONE,
  }),
} as const;
