import { z } from 'zod';
import { FIXTURE_KINDS, FIXTURE_TYPES } from '../../site/fixture.ts';
import { SECURITY_AREAS, ZONE_LEVELS } from '../../site/zone.ts';
import { booking } from './booking-view.ts';
import { interval, isoDay, localDay, namedOrganisation, texts } from './fields.ts';
import { feature, network, resourceKind, resourceType, siteSize } from './lists.ts';

export const organisation = z
  .object({
    id: z.string(),
    name: texts,
    shortName: texts,
    network,
  })
  .meta({ id: 'Organisation', description: 'An organisation that shares the sites' });

const zone = z
  .object({
    id: z.string(),
    level: z.enum(ZONE_LEVELS),
    securityArea: z.enum(SECURITY_AREAS),
    name: texts,
  })
  .meta({ id: 'Zone', description: 'A part of a site, and who may be there' });

const resource = z
  .object({
    id: z.string(),
    siteId: z.string(),
    zoneId: z.string(),
    floor: z.int(),
    kind: resourceKind,
    type: resourceType,
    name: texts,
    capacity: z.int().optional(),
    areaM2: z.number().optional(),
    features: z.array(feature),
    networks: z.array(network),
    position: z
      .object({ x: z.number(), y: z.number() })
      .meta({ id: 'Position', description: 'Where it lies on its floor' })
      .optional(),
    organisationId: z.string().optional(),
    languages: z.array(z.string()).optional(),
    earmark: z
      .object({ organisationIds: z.array(z.string()), reason: texts })
      .meta({ id: 'Earmark', description: 'For whom it is kept, and why' })
      .optional(),
  })
  .meta({ id: 'Resource', description: 'What can be booked: a space, equipment, or an expert or interpreter' });

/** What can be reported broken, but is neither booked nor in the day nor in search. */
const fixture = resource
  .pick({ id: true, siteId: true, zoneId: true, floor: true, name: true, features: true, networks: true })
  .extend({ kind: z.enum(FIXTURE_KINDS), type: z.enum(FIXTURE_TYPES) })
  .meta({ id: 'Fixture', description: 'What can be reported broken, and is never booked' });

const wallClock = z.string().meta({ description: 'wall clock, e.g. 09:00' });
const clockHours = z
  .object({ from: wallClock, to: wallClock })
  .meta({ id: 'ClockHours', description: 'From when to when on the clock' });
const weeklyHours = z
  .record(z.string(), z.array(clockHours))
  .meta({ id: 'WeeklyHours', description: 'by weekday MO … SU; one left out is closed' });

export const siteSummary = z
  .object({
    id: z.string(),
    name: texts,
    size: siteSize,
    timeZone: z.string(),
    parentId: z.string().optional().meta({ description: 'the site that looks after this one' }),
    host: texts.optional(),
    address: z.string().optional(),
  })
  .meta({ id: 'SiteSummary', description: 'A site in short' });

const listed = z
  .discriminatedUnion('kind', [resource, fixture])
  .meta({ id: 'ListedResource', description: 'What a site has, to be booked or only to be reported broken' });

const stop = z
  .object({ place: texts, weekday: z.string(), from: wallClock, to: wallClock })
  .meta({ id: 'WeeklyStop', description: 'Where a site on wheels stands every week' });

export const site = siteSummary
  .extend({
    floors: z.array(z.int()),
    zones: z.array(zone),
    resources: z.array(listed),
    hours: z.object({
      building: weeklyHours,
      customer: weeklyHours,
      host: weeklyHours.optional(),
      guard: weeklyHours.optional(),
    }),
    stops: z.array(stop),
  })
  .meta({ id: 'Site', description: 'A site with all that it has' });

/** The opening hours of one day. */
const dayHours = z
  .object({ building: z.array(interval), customer: z.array(interval) })
  .meta({ id: 'DayHours', description: 'When the building is open, and when to customers' });

export const todayQuery = z.strictObject({ date: localDay.optional() });

const words = z.array(z.string());
const service = z
  .object({
    id: z.string(),
    name: texts,
    needsPresence: z.boolean(),
    words: z
      .object({ fi: words, sv: words, en: words })
      .meta({ id: 'EverydayWords', description: 'everyday words by which customers ask for it' })
      .optional(),
  })
  .meta({ id: 'Service', description: 'A service of an organisation' });

const serviceOffer = z
  .object({
    hours: z.array(interval),
    services: z.array(service),
    nextDay: isoDay.optional().meta({ description: 'when it next serves, where it does not on this day' }),
  })
  .meta({ id: 'ServiceOffer', description: 'When an organisation serves, and with what' });

const presentOrganisation = z
  .object({
    organisation: namedOrganisation,
    onSite: serviceOffer.optional(),
    remote: serviceOffer.optional(),
    notHere: z
      .array(service)
      .meta({ description: 'services that need presence, of an organisation that serves here only remotely' })
      .optional(),
    phone: z.string().optional(),
  })
  .meta({ id: 'ServingOrganisation', description: 'An organisation that serves at the site' });

/** Who serves on a day, on site and remotely, and when one next does that does not on this day (M5). */
export const today = z
  .object({
    siteId: z.string(),
    day: isoDay,
    hours: dayHours,
    closedBecause: texts.optional(),
    organisations: z.array(presentOrganisation),
    stops: z.array(
      interval.extend({ place: texts }).meta({ id: 'Stop', description: 'Where a site on wheels stands, and when' }),
    ),
  })
  .meta({ id: 'Today', description: 'Who serves at a site on a day' });

export const dayQuery = z.strictObject({
  ended: z.enum(['true', 'false']).optional().meta({ description: 'also what was cancelled or released' }),
});

const resourceDay = z
  .object({
    id: z.string(),
    bookings: z.array(booking),
    ended: z
      .array(booking)
      .optional()
      .meta({ description: 'with `ended=true`: what was cancelled or released and takes no time any more' }),
    closures: z
      .array(interval.extend({ reason: texts }).meta({ id: 'ClosedTime', description: 'Out of service, and why' }))
      .optional(),
    buffer: z
      .object({ minutes: z.int(), between: z.enum(['organisations', 'always']) })
      .meta({
        id: 'Buffer',
        description: 'minutes that must lie free beside another booking, for a booking of the caller',
      })
      .optional(),
  })
  .meta({ id: 'ResourceDay', description: 'A resource with its bookings of the day' });

/** Every resource of the site with its bookings of the day, as this caller may see them. */
export const dayView = z
  .object({
    siteId: z.string(),
    day: isoDay,
    hours: dayHours,
    closedBecause: texts.optional().meta({ description: 'the holiday or exception that closes the day to customers' }),
    resources: z.array(resourceDay),
  })
  .meta({ id: 'DayView', description: 'A day of a site, as the caller may see it' });
