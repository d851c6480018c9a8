import { z } from 'zod';
import { CHANGE_REASONS } from '../../booking/change-reason.ts';
import { NEEDS } from '../../booking/need.ts';
import { PURPOSES } from '../../booking/purpose.ts';
import { STATUSES } from '../../booking/status.ts';
import { ROLES } from '../../site/person.ts';
import { finding } from './decision.ts';
import { distinct, gridInstant, id, isoDay, isoTime, texts, title } from './fields.ts';

export const resourceIds = distinct(id, 1, 20);
const attendees = z.int().min(1).max(1000);
const needs = distinct(z.enum(NEEDS), 0, NEEDS.length);
const languages = distinct(z.string().regex(/^[a-z]{2}$/), 0, 10).meta({ description: 'ISO 639-1' });

/** Fields of a booking that a search asks for as well. */
export const wish = {
  purpose: z.enum(PURPOSES),
  organisationId: id.optional(),
  attendees: attendees.optional(),
  needs: needs.optional(),
  languages: languages.optional(),
  externalParticipants: z.boolean().optional(),
  confidential: z.boolean().optional(),
};

export const bookingFields = {
  siteId: id,
  resourceIds,
  start: gridInstant,
  end: gridInstant,
  title: title.optional(),
  ...wish,
};

/** An end that comes after its start. Absent ones are somebody else's matter. */
export const endsAfterStart = (body: { start?: number | undefined; end?: number | undefined }): boolean =>
  body.start === undefined || body.end === undefined || body.end > body.start;
export const endBeforeStart = { message: 'end-before-start', path: ['end'] };

export const bookingRequest = z.strictObject(bookingFields).refine(endsAfterStart, endBeforeStart);

const findRoom = z
  .boolean()
  .optional()
  .meta({ description: 'true: in the room that fits best at that time, with the interpreters and equipment it needs' });

const NEW_BOOKING = ['siteId', 'resourceIds', 'start', 'end', 'purpose'] as const;

/** The same for a dry run, of a new booking or of a change: of that, what is not named is as it is. */
export const bookingCheck = z
  .strictObject({
    ...bookingFields,
    siteId: id.optional(),
    resourceIds: resourceIds.optional(),
    start: gridInstant.optional(),
    end: gridInstant.optional(),
    purpose: z.enum(PURPOSES).optional(),
    replaces: id.optional().meta({ description: 'the booking that would be changed; absent: a new one' }),
    findRoom,
  })
  .refine(endsAfterStart, endBeforeStart)
  .superRefine((body, context) => {
    if (body.replaces !== undefined) return;
    for (const field of NEW_BOOKING) {
      if (body[field] === undefined) context.addIssue({ code: 'custom', message: 'required', path: [field] });
    }
    if (body.findRoom === true) context.addIssue({ code: 'custom', message: 'required', path: ['replaces'] });
  });

/** Fields of a change; `null` takes away what is optional. */
export const changeFields = {
  start: gridInstant.optional(),
  end: gridInstant.optional(),
  resourceIds: resourceIds.optional(),
  title: title.nullable().optional(),
  attendees: attendees.nullable().optional(),
  needs: needs.optional(),
  languages: languages.optional(),
  confidential: z.boolean().optional(),
  externalParticipants: z.boolean().optional(),
  purpose: z.enum(PURPOSES).optional(),
};

const changesSomething = ({ reason: _, ...changes }: { readonly reason?: unknown }): boolean =>
  Object.values(changes).some((value) => value !== undefined);

/** Blanks are no reason. */
export const reason = title
  .transform((text) => text.trim() || undefined)
  .optional()
  .meta({
    description:
      'why somebody else than the organiser does it: of a visit with a customer one of the codes that `changedBecause` has',
  });

export const bookingChanges = z
  .strictObject({ ...changeFields, reason, findRoom })
  .refine(endsAfterStart, endBeforeStart)
  .refine(changesSomething, { message: 'nothing-to-change' });

export const extension = z
  .union([z.strictObject({ minutes: z.int().min(5).max(1440).multipleOf(5) }), z.strictObject({ end: gridInstant })])
  .meta({ description: 'minutes more, or the new end' });

/** A body of a call that usually has none: it is no part of the address, which lies in logs. */
export const cancelling = z.strictObject({ reason }).default({});

export const declining = z.strictObject({ reason: title.optional() }).default({});

const VISIBILITIES = ['full', 'site', 'redacted'] as const;

/** As the caller may see it: what is left out is not the caller's to know (contract.md `visibility`). */
export const booking = z.object({
  id: z.string(),
  resourceIds: z.array(z.string()),
  start: isoTime,
  end: isoTime,
  status: z.enum(STATUSES),
  visibility: z.enum(VISIBILITIES),
  version: z.int().optional(),
  siteId: z.string().optional(),
  purpose: z.enum(PURPOSES).optional(),
  organisationId: z.string().optional(),
  organisation: z.object({ id: z.string(), name: texts }).optional(),
  organiser: z.object({ id: z.string(), name: z.string() }).optional(),
  title: z.string().optional(),
  attendees: z.int().optional(),
  needs: z.array(z.enum(NEEDS)).optional(),
  languages: z.array(z.string()).optional(),
  externalParticipants: z.boolean().optional(),
  confidential: z.boolean().optional(),
  guardNeeded: z.boolean().optional(),
  guardAcknowledged: z.boolean().optional().meta({ description: 'true: the guard knows of this room and time' }),
  madeAtDesk: z.string().optional().meta({ description: 'the site at whose desk an adviser made it' }),
  onBehalf: z.boolean().optional().meta({ description: 'true: somebody of another organisation made it' }),
  createdAt: isoTime.optional(),
  changedBy: z
    .object({
      id: z.string(),
      name: z.string(),
      role: z.enum(ROLES).optional(),
      organisation: z.object({ id: z.string(), name: texts }).optional(),
    })
    .optional()
    .meta({ description: 'who changed it last, where that was not the organiser' }),
  changedAt: isoTime.optional(),
  changedBecause: z
    .object({ code: z.enum(CHANGE_REASONS).optional(), text: z.string() })
    .optional()
    .meta({ description: 'why that person did, in the caller’s language where it is from the list' }),
  declinedBecause: z.string().optional(),
  checkInFrom: isoTime.optional(),
  checkInBy: isoTime.optional(),
  checkedInAt: isoTime.optional(),
  endedAt: isoTime.optional().meta({ description: 'when it was released, cancelled, declined or ended' }),
  bookedStart: isoTime.optional().meta({ description: 'what was booked, where the use began at another time' }),
  bookedEnd: isoTime.optional().meta({ description: 'what was booked, where the use ended earlier' }),
  meetingUrl: z.string().optional(),
  customerAbsent: z.boolean().optional().meta({ description: 'true: staff said that the customer did not come' }),
  seriesId: z.string().optional(),
  occurrence: isoDay.optional(),
  chainId: z.string().optional(),
  obligations: z.array(finding).optional(),
});

export const bookingList = z.array(booking);
