import { z } from 'zod';
import { endBeforeStart, endsAfterStart } from './booking.ts';
import { booking } from './booking-view.ts';
import { gridInstant, id, isoTime, namedPerson, texts, title } from './fields.ts';
import { faultCategory } from './lists.ts';

export const faultReport = z
  .strictObject({
    resourceId: id,
    category: faultCategory,
    text: title.optional(),
  })
  .meta({
    id: 'FaultReport',
    description: 'What is broken',
    examples: [{ resourceId: 'pori-remote-service-room-1', category: 'other', text: 'The lamp does not light.' }],
  });

export const fault = z
  .object({
    id: z.string(),
    version: z.int(),
    siteId: z.string(),
    resourceId: z.string(),
    category: faultCategory,
    text: z.string().optional(),
    reportedBy: namedPerson
      .optional()
      .meta({ description: 'absent for a host where customers enter: it would tell who serves there' }),
    reportedAt: isoTime,
    count: z.int().meta({ description: 'how often that person has reported the same while it was open' }),
    mendedBy: namedPerson.optional(),
    mendedAt: isoTime.optional(),
    closureId: z.string().optional(),
  })
  .meta({ id: 'Fault', description: 'What is or was broken' });

export const faultList = z.array(fault);

/** Takes a resource out of service: at most 90 days. */
export const closureRequest = z
  .strictObject({
    start: gridInstant,
    end: gridInstant,
    category: faultCategory.default('other').meta({ description: 'says why, in three languages' }),
    faultId: id.optional().meta({ description: 'the fault that it is for' }),
  })
  .refine(endsAfterStart, endBeforeStart)
  .meta({
    id: 'ClosureRequest',
    description: 'From when to when a resource is out of service, at most 90 days',
    examples: [{ start: '2026-11-23T12:00:00+02:00', end: '2026-11-23T16:00:00+02:00', category: 'other' }],
  });

export const closure = z
  .object({
    id: z.string(),
    siteId: z.string(),
    resourceId: z.string(),
    start: isoTime,
    end: isoTime,
    reason: texts,
    faultId: z.string().optional(),
  })
  .meta({ id: 'Closure', description: 'When a resource is out of service, and why' });

export const closureList = z.array(closure);

/** What was closed, with the bookings that it hits, as the caller may see them. Their organisers are told. */
export const closed = z
  .object({ closure, hits: z.array(booking) })
  .meta({ id: 'Closed', description: 'A closure, and the bookings that it hits' });
