import { z } from 'zod';
import { finding } from './decision.ts';
import { isoDay, isoTime, namedOrganisation, namedPerson } from './fields.ts';
import { changeReason, need, purpose, role, status } from './lists.ts';

/** What a view of any kind may hold. */
const taken = {
  id: z.string(),
  resourceIds: z.array(z.string()),
  start: isoTime,
  end: isoTime,
  status,
  organisation: namedOrganisation.optional(),
  needs: z.array(need).optional(),
  languages: z.array(z.string()).optional(),
};

const guardAcknowledged = z.boolean().optional().meta({ description: 'true: the guard knows of this room and time' });

const actor = namedPerson.extend({ role: role.optional(), organisation: namedOrganisation.optional() }).meta({
  id: 'Actor',
  description: 'Somebody who did something to another’s booking',
});

const becauseOf = z
  .object({ code: changeReason.optional(), text: z.string() })
  .meta({ id: 'Because', description: 'A reason, in the caller’s language where it is from the list' });

const TAKEN = {
  id: 'pori.20261123.01kamx3v8q',
  resourceIds: ['pori-service-room-1'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  status: 'confirmed',
};

const fullBooking = z
  .object({
    ...taken,
    visibility: z.literal('full'),
    version: z.int(),
    siteId: z.string(),
    purpose,
    organisationId: z.string().optional(),
    organiser: namedPerson,
    title: z.string().optional(),
    attendees: z.int().optional(),
    externalParticipants: z.boolean(),
    confidential: z.boolean(),
    createdAt: isoTime,
    changedBy: actor.optional().meta({ description: 'who changed it last, where that was not the organiser' }),
    changedAt: isoTime.optional(),
    changedBecause: becauseOf.optional().meta({ description: 'why that person did' }),
    approved: z.boolean().optional().meta({ description: 'true: what that person did was to approve it' }),
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
    madeAtDesk: z.string().optional().meta({ description: 'the site at whose desk an adviser made it' }),
    onBehalf: z.boolean().optional().meta({ description: 'true: somebody of another organisation made it' }),
    guardAcknowledged,
    obligations: z.array(finding),
  })
  .meta({
    id: 'FullBooking',
    description: 'For the organiser, the agency that is served, and the advisers of the desk where it was made',
    examples: [
      {
        ...TAKEN,
        visibility: 'full',
        version: 1,
        siteId: 'pori',
        purpose: 'customerService',
        organisationId: 'vero',
        organiser: { id: 'vero-virkailija', name: 'Vero, virkailija' },
        externalParticipants: true,
        confidential: false,
        createdAt: '2026-11-20T08:12:00+02:00',
        obligations: [],
      },
    ],
  });

const siteBooking = z
  .object({
    ...taken,
    visibility: z.literal('site'),
    siteId: z.string().optional(),
    version: z.int().optional(),
    organiser: namedPerson.optional(),
    obligations: z.array(finding).optional(),
    purpose: purpose.optional(),
    attendees: z.int().optional(),
    externalParticipants: z.boolean().optional(),
    seriesId: z.string().optional().meta({ description: 'for a coordinator, of what waits for approval' }),
    guardNeeded: z.boolean().optional(),
    guardAcknowledged,
  })
  .meta({
    id: 'SiteBooking',
    description: 'For the site’s host, guard and coordinator: each sees what the work there needs',
    examples: [{ ...TAKEN, visibility: 'site', guardNeeded: true }],
  });

const redactedBooking = z.object({ ...taken, visibility: z.literal('redacted') }).meta({
  id: 'RedactedBooking',
  description: 'For all others: that spaces are taken, and for how long',
  examples: [{ ...TAKEN, visibility: 'redacted' }],
});

type FullBooking = z.output<typeof fullBooking>;
type SiteBooking = z.output<typeof siteBooking>;
type RedactedBooking = z.output<typeof redactedBooking>;
/** Exactly one of the views, for who makes them. */
export type BookingAnswer = FullBooking | SiteBooking | RedactedBooking;

type Beyond = Omit<FullBooking, keyof RedactedBooking> & Omit<SiteBooking, keyof FullBooking>;

/** Any of the views, for who reads them: what not all of them hold may be absent. */
type AnyBooking = Omit<RedactedBooking, 'visibility'> & {
  [field in keyof Beyond]?: Beyond[field] | undefined;
} & { visibility: BookingAnswer['visibility'] };

/** As the caller may see it: what is left out is not the caller's to know (docs/api.md §4). */
export const booking: z.ZodType<AnyBooking> = z
  .discriminatedUnion('visibility', [fullBooking, siteBooking, redactedBooking])
  .meta({ id: 'Booking', description: 'A booking as the caller may see it; `visibility` says how much that is' });

export const bookingList = z.array(booking);
