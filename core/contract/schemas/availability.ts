import { z } from 'zod';
import { RESOURCE_TYPES } from '../../site/resource.ts';
import { wish } from './booking.ts';
import { finding, offer } from './decision.ts';
import { distinct, id, instant } from './fields.ts';
import { resourceKind, resourceType } from './lists.ts';

const MAX_WINDOW_MS = 31 * 86_400_000;

const alsoWanted = z
  .strictObject({
    kind: resourceKind,
    type: resourceType,
    optional: z.literal(true).optional().meta({ description: 'comes along where one is free' }),
    organisationId: id.optional().meta({ description: 'of this organisation alone' }),
  })
  .meta({ id: 'AlsoWanted', description: 'Something of this type, beside the space' });

export const availabilityRequest = z
  .strictObject({
    siteIds: distinct(id, 1, 20),
    from: instant,
    to: instant.meta({ description: 'after `from`, at most 31 days' }),
    near: instant.optional().meta({ description: 'the time that would suit best; absent: `from`' }),
    minutes: z.int().min(5).max(1440).multipleOf(5),
    ...wish,
    zoneIds: distinct(id, 1, 100).optional(),
    resourceTypes: distinct(resourceType, 1, RESOURCE_TYPES.length).optional(),
    also: z.array(alsoWanted).max(19).optional(),
    replaces: id.optional().meta({ description: 'the booking that would be moved: it does not stand in its own way' }),
    limit: z.int().min(1).max(100).default(20),
  })
  .refine((body) => body.to > body.from, { message: 'end-before-start', path: ['to'] })
  .refine((body) => body.to - body.from <= MAX_WINDOW_MS, { message: 'window', path: ['to'] })
  .meta({
    id: 'AvailabilityRequest',
    description: 'For how long, when, where and what for space is looked for',
    examples: [
      {
        siteIds: ['pori'],
        from: '2026-11-23T09:00:00+02:00',
        to: '2026-11-23T16:00:00+02:00',
        minutes: 30,
        purpose: 'customerService',
        limit: 3,
      },
    ],
  });

const refusedGroup = z
  .object({
    kind: z.string(),
    code: z.string(),
    message: z.string(),
    params: finding.shape.params,
    resourceIds: z.array(z.string()),
    decides: z
      .boolean()
      .optional()
      .meta({ description: 'nothing is offered because of this: it holds for every space that was looked for' }),
    otherUse: z.boolean().optional().meta({ description: 'spaces for other uses, for which nobody asked' }),
  })
  .meta({ id: 'RefusedGroup', description: 'Why some spaces are not offered' });

export const availability = z
  .object({
    offers: z.array(offer).meta({ description: 'best first' }),
    refused: z.array(refusedGroup).meta({
      description: 'grouped by what is said, which holds for each of the resources; what decides comes first',
    }),
  })
  .meta({ id: 'Availability', description: 'What is free, and why the rest is not offered' });
