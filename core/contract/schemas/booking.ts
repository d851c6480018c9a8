import { z } from 'zod';
import { NEEDS } from '../../booking/need.ts';
import { distinct, gridInstant, id, languages, title } from './fields.ts';
import { need, purpose } from './lists.ts';

export const resourceIds = distinct(id, 1, 20);
const attendees = z.int().min(1).max(1000);
const needs = distinct(need, 0, NEEDS.length);

/** Fields of a booking that a search asks for as well. */
export const wish = {
  purpose,
  organisationId: id.optional().meta({ description: 'whose booking it is; absent: of the caller’s own organisation' }),
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

/** One as it is asked for, in the examples. */
const EXAMPLE = {
  siteId: 'pori',
  resourceIds: ['pori-service-room-1'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  purpose: 'customerService',
};

export const bookingRequest = z
  .strictObject(bookingFields)
  .refine(endsAfterStart, endBeforeStart)
  .meta({
    id: 'BookingRequest',
    description: 'What is to be booked',
    examples: [EXAMPLE],
  });

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
    purpose: purpose.optional(),
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
  })
  .meta({
    id: 'BookingCheck',
    description: 'A new booking, or with `replaces` a change of one, of which what is not named stays as it is',
    allOf: [
      {
        anyOf: [{ required: ['replaces'] }, { required: [...NEW_BOOKING], properties: { findRoom: { const: false } } }],
      },
    ],
    examples: [EXAMPLE],
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
  purpose: purpose.optional(),
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

const bookingChange = { ...changeFields, findRoom };

export const bookingChanges = z
  .strictObject({ ...bookingChange, reason })
  .refine(endsAfterStart, endBeforeStart)
  .refine(changesSomething, { message: 'nothing-to-change' })
  .meta({
    id: 'BookingChanges',
    description: 'What is to be otherwise, at least one thing; `null` takes away what is optional',
    minProperties: 1,
    allOf: [{ anyOf: Object.keys(bookingChange).map((field) => ({ required: [field] })) }],
    examples: [{ start: '2026-11-23T11:00:00+02:00', end: '2026-11-23T11:30:00+02:00' }],
  });

const minutes = z.int().min(5).max(1440).multipleOf(5);

export const extension = z
  .union([
    z.strictObject({ minutes }).meta({ id: 'ExtensionByMinutes', description: 'So much longer' }),
    z.strictObject({ end: gridInstant }).meta({ id: 'ExtensionToEnd', description: 'Until then' }),
  ])
  .meta({ id: 'Extension', description: 'minutes more, or the new end', examples: [{ minutes: 15 }] });

/** A body of a call that usually has none: it is no part of the address, which lies in logs. */
export const cancelling = z
  .strictObject({ reason })
  .meta({ id: 'Cancelling', description: 'Why it is cancelled', examples: [{ reason: 'roomOutOfOrder' }] })
  .default({});

export const declining = z
  .strictObject({ reason: title.optional() })
  .meta({ id: 'Declining', description: 'Why it is declined', examples: [{ reason: 'The hall is being repaired.' }] })
  .default({});
