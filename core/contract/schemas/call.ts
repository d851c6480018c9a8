import { z } from 'zod';
import { CALL_ENDINGS, CALL_KINDS, CALL_STATES, RING_ANSWERS, RING_ROLES, RING_STEPS } from '../../occupancy/call.ts';
import { id, isoTime, languages, namedOrganisation, namedPerson, namedService } from './fields.ts';

const serviceId = id.meta({ description: 'the service that it is about, of the organisation that is called' });

const callForBooking = z
  .strictObject({ bookingId: id, serviceId: serviceId.optional() })
  .meta({ id: 'CallForBooking', description: 'The customer of this booking is there' });

const callForHelp = z
  .strictObject({
    siteId: id,
    organisationId: id,
    resourceId: id.optional(),
    languages: languages.optional(),
    serviceId: serviceId.optional(),
  })
  .meta({ id: 'CallForHelp', description: 'Help of this organisation’s experts is wanted at the site' });

/** The customer of a booking is there, or an expert's help is wanted. Nothing of a customer is asked. */
export const callRequest = z.union([callForBooking, callForHelp]).meta({
  id: 'CallRequest',
  description: 'the booking whose customer is present; or where help is wanted, and whose',
  examples: [{ siteId: 'pori', organisationId: 'kela' }],
});

const callEndingReason = z.enum(CALL_ENDINGS).meta({ id: 'CallEndingReason', description: 'How a call ended' });

export const callEnding = z
  .strictObject({ because: callEndingReason.default('done') })
  .meta({ id: 'CallEnding', description: 'How the call ended; absent: done', examples: [{ because: 'done' }] })
  .default({ because: 'done' });

const ring = z
  .object({
    person: namedPerson,
    role: z.enum(RING_ROLES),
    step: z.enum(RING_STEPS),
    rungAt: isoTime,
    answer: z.enum(RING_ANSWERS).optional(),
    answeredAt: isoTime.optional(),
  })
  .meta({ id: 'Ring', description: 'Somebody who was rung' });

/**
 * As the caller may see it: whoever is rung sees room, time, link and who took it; the starter and the site's desk all; a
 * host, of rooms that customers enter, the room, the time and how it stands.
 */
export const call = z
  .object({
    id: z.string(),
    version: z.int(),
    kind: z.enum(CALL_KINDS),
    state: z.enum(CALL_STATES),
    siteId: z.string(),
    resourceId: z.string().optional(),
    bookingId: z.string().optional(),
    organisation: namedOrganisation.optional(),
    service: namedService.optional(),
    startedAt: isoTime,
    startedBy: namedPerson.optional(),
    meetingUrl: z.string().optional(),
    takenBy: namedPerson.optional(),
    takenAt: isoTime.optional(),
    interpretedBy: namedPerson.optional(),
    endedAt: isoTime.optional(),
    endedBecause: callEndingReason.optional(),
    rings: z.array(ring).meta({ description: 'who was rung, in that order; for those who are rung, themselves only' }),
  })
  .meta({ id: 'Call', description: 'A call to an agency’s experts, as the caller may see it' });

export const callList = z.array(call);

/** On duty, a person is rung for calls of the own organisation. It ends by itself when the day ends. */
export const duty = z
  .object({ onDuty: z.boolean(), since: isoTime.optional(), until: isoTime.optional() })
  .meta({ id: 'Duty', description: 'Whether the caller is rung for calls', examples: [{ onDuty: false }] });

export const dutyChange = z
  .strictObject({ onDuty: z.boolean() })
  .meta({ id: 'DutyChange', description: 'Whether the caller wants to be rung', examples: [{ onDuty: true }] });

/** How many of each organisation are on duty: numbers, no names (M27). */
export const dutyList = z.array(
  z
    .object({ organisationId: z.string(), onDuty: z.int() })
    .meta({ id: 'DutyCount', description: 'How many of an organisation are on duty' }),
);
