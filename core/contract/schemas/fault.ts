import { z } from 'zod';
import { FAULT_CATEGORIES } from '../../site/fault.ts';
import { booking, endBeforeStart, endsAfterStart } from './booking.ts';
import { gridInstant, id, isoTime, texts, title } from './fields.ts';

export const faultReport = z.strictObject({
  resourceId: id,
  category: z.enum(FAULT_CATEGORIES),
  text: title.optional(),
});

const namedPerson = z.object({ id: z.string(), name: z.string() });

export const fault = z.object({
  id: z.string(),
  version: z.int(),
  siteId: z.string(),
  resourceId: z.string(),
  category: z.enum(FAULT_CATEGORIES),
  text: z.string().optional(),
  reportedBy: namedPerson
    .optional()
    .meta({ description: 'absent for a host where customers enter: it would tell who serves there' }),
  reportedAt: isoTime,
  count: z.int().meta({ description: 'how often that person has reported the same while it was open' }),
  mendedBy: namedPerson.optional(),
  mendedAt: isoTime.optional(),
  closureId: z.string().optional(),
});

export const faultList = z.array(fault);

/** Takes a resource out of service: at most 90 days. */
export const closureRequest = z
  .strictObject({
    start: gridInstant,
    end: gridInstant,
    category: z.enum(FAULT_CATEGORIES).default('other').meta({ description: 'says why, in three languages' }),
    faultId: id.optional().meta({ description: 'the fault that it is for' }),
  })
  .refine(endsAfterStart, endBeforeStart);

export const closure = z.object({
  id: z.string(),
  siteId: z.string(),
  resourceId: z.string(),
  start: isoTime,
  end: isoTime,
  reason: texts,
  faultId: z.string().optional(),
});

export const closureList = z.array(closure);

/** What was closed, with the bookings that it hits, as the caller may see them. Their organisers are told. */
export const closed = z.object({ closure, hits: z.array(booking) });
