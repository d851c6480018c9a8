import { z } from 'zod';
import { FIXTURE_KINDS, FIXTURE_TYPES } from '../../site/fixture.ts';
import { NETWORKS } from '../../site/organisation.ts';
import { FEATURES, RESOURCE_KINDS, RESOURCE_TYPES } from '../../site/resource.ts';
import { SITE_SIZES } from '../../site/site.ts';
import { SECURITY_AREAS, ZONE_LEVELS } from '../../site/zone.ts';
import { booking } from './booking.ts';
import { interval, isoDay, localDay, texts } from './fields.ts';

export const organisation = z.object({
  id: z.string(),
  name: texts,
  shortName: texts,
  network: z.enum(NETWORKS),
});

const zone = z.object({
  id: z.string(),
  level: z.enum(ZONE_LEVELS),
  securityArea: z.enum(SECURITY_AREAS),
  name: texts,
});

const resource = z.object({
  id: z.string(),
  siteId: z.string(),
  zoneId: z.string(),
  floor: z.int(),
  kind: z.enum(RESOURCE_KINDS),
  type: z.enum(RESOURCE_TYPES),
  name: texts,
  capacity: z.int().optional(),
  areaM2: z.number().optional(),
  features: z.array(z.enum(FEATURES)),
  networks: z.array(z.enum(NETWORKS)),
  position: z.object({ x: z.number(), y: z.number() }).optional(),
  organisationId: z.string().optional(),
  languages: z.array(z.string()).optional(),
  earmark: z.object({ organisationIds: z.array(z.string()), reason: texts }).optional(),
});

/** What can be reported broken, but is neither booked nor in the day nor in search. */
const fixture = resource
  .pick({ id: true, siteId: true, zoneId: true, floor: true, name: true, features: true, networks: true })
  .extend({ kind: z.enum(FIXTURE_KINDS), type: z.enum(FIXTURE_TYPES) });

const wallClock = z.string().meta({ description: 'wall clock, e.g. 09:00' });
const weeklyHours = z
  .record(z.string(), z.array(z.object({ from: wallClock, to: wallClock })))
  .meta({ description: 'by weekday MO … SU; one left out is closed' });

export const siteSummary = z.object({
  id: z.string(),
  name: texts,
  size: z.enum(SITE_SIZES),
  timeZone: z.string(),
  parentId: z.string().optional().meta({ description: 'the site that looks after this one' }),
  host: texts.optional(),
  address: z.string().optional(),
});

export const site = siteSummary.extend({
  floors: z.array(z.int()),
  zones: z.array(zone),
  resources: z.array(z.discriminatedUnion('kind', [resource, fixture])),
  hours: z.object({
    building: weeklyHours,
    customer: weeklyHours,
    host: weeklyHours.optional(),
    guard: weeklyHours.optional(),
  }),
  stops: z.array(z.object({ place: texts, weekday: z.string(), from: wallClock, to: wallClock })),
});

/** The opening hours of one day. */
const dayHours = z.object({ building: z.array(interval), customer: z.array(interval) });

export const todayQuery = z.strictObject({ date: localDay.optional() });

const words = z.array(z.string());
const service = z.object({
  id: z.string(),
  name: texts,
  needsPresence: z.boolean(),
  words: z
    .object({ fi: words, sv: words, en: words })
    .meta({ description: 'everyday words by which customers ask for it' })
    .optional(),
});

const serviceOffer = z.object({
  hours: z.array(interval),
  services: z.array(service),
  nextDay: isoDay.optional(),
});

/** Who serves on a day, on site and remotely, and when one next does that does not on this day (M5). */
export const today = z.object({
  siteId: z.string(),
  day: isoDay,
  hours: dayHours,
  closedBecause: texts.optional(),
  organisations: z.array(
    z.object({
      organisation: z.object({ id: z.string(), name: texts }),
      onSite: serviceOffer.optional(),
      remote: serviceOffer.optional(),
      notHere: z
        .array(service)
        .meta({ description: 'services that need presence, of an organisation that serves here only remotely' })
        .optional(),
      phone: z.string().optional(),
    }),
  ),
  stops: z.array(interval.extend({ place: texts })),
});

export const dayQuery = z.strictObject({
  ended: z.enum(['true', 'false']).optional().meta({ description: 'also what was cancelled or released' }),
});

/** Every resource of the site with its bookings of the day, as this caller may see them. */
export const dayView = z.object({
  siteId: z.string(),
  day: isoDay,
  hours: dayHours,
  closedBecause: texts.optional().meta({ description: 'the holiday or exception that closes the day to customers' }),
  resources: z.array(
    z.object({
      id: z.string(),
      bookings: z.array(booking),
      ended: z
        .array(booking)
        .optional()
        .meta({ description: 'with `ended=true`: what was cancelled or released and takes no time any more' }),
      closures: z.array(interval.extend({ reason: texts })).optional(),
      buffer: z
        .object({ minutes: z.int(), between: z.enum(['organisations', 'always']) })
        .meta({ description: 'minutes that must lie free beside another booking, for a booking of the caller' })
        .optional(),
    }),
  ),
});
