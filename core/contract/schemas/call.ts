import { z } from 'zod';
import { CALL_ENDINGS, CALL_KINDS, CALL_STATES, RING_ANSWERS, RING_ROLES, RING_STEPS } from '../../occupancy/call.ts';
import { distinct, id, isoTime, texts } from './fields.ts';

const languages = distinct(z.string().regex(/^[a-z]{2}$/), 0, 10).meta({ description: 'ISO 639-1' });

const serviceId = id.meta({ description: 'the service that it is about, of the organisation that is called' });

/** The customer of a booking is there, or an expert's help is wanted. Nothing of a customer is asked. */
export const callRequest = z
  .union([
    z.strictObject({ bookingId: id, serviceId: serviceId.optional() }),
    z.strictObject({
      siteId: id,
      organisationId: id,
      resourceId: id.optional(),
      languages: languages.optional(),
      serviceId: serviceId.optional(),
    }),
  ])
  .meta({ description: 'the booking whose customer is present; or where help is wanted, and whose' });

export const callEnding = z
  .strictObject({ because: z.enum(CALL_ENDINGS).default('done') })
  .default({ because: 'done' });

const namedPerson = z.object({ id: z.string(), name: z.string() });

/**
 * As the caller may see it: whoever is rung sees room, time, link and who took it; the starter and the site's desk all; a
 * host, of rooms that customers enter, the room, the time and how it stands.
 */
export const call = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(CALL_KINDS),
  state: z.enum(CALL_STATES),
  siteId: z.string(),
  resourceId: z.string().optional(),
  bookingId: z.string().optional(),
  organisation: z.object({ id: z.string(), name: texts }).optional(),
  service: z.object({ id: z.string(), name: texts }).optional(),
  startedAt: isoTime,
  startedBy: namedPerson.optional(),
  meetingUrl: z.string().optional(),
  takenBy: namedPerson.optional(),
  takenAt: isoTime.optional(),
  interpretedBy: namedPerson.optional(),
  endedAt: isoTime.optional(),
  endedBecause: z.enum(CALL_ENDINGS).optional(),
  rings: z
    .array(
      z.object({
        person: namedPerson,
        role: z.enum(RING_ROLES),
        step: z.enum(RING_STEPS),
        rungAt: isoTime,
        answer: z.enum(RING_ANSWERS).optional(),
        answeredAt: isoTime.optional(),
      }),
    )
    .meta({ description: 'who was rung, in that order; for those who are rung, themselves only' }),
});

export const callList = z.array(call);

/** On duty, a person is rung for calls of the own organisation. It ends by itself when the day ends. */
export const duty = z.object({ onDuty: z.boolean(), since: isoTime.optional(), until: isoTime.optional() });
export const dutyChange = z.strictObject({ onDuty: z.boolean() });

/** How many of each organisation are on duty: numbers, no names (M27). */
export const dutyList = z.array(z.object({ organisationId: z.string(), onDuty: z.int() }));
