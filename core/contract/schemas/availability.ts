import { z } from 'zod';
import { RESOURCE_KINDS, RESOURCE_TYPES } from '../../site/resource.ts';
import { wish } from './booking.ts';
import { finding, offer } from './decision.ts';
import { distinct, id, instant } from './fields.ts';

const LONGEST_WINDOW_MS = 31 * 86_400_000;

export const availabilityRequest = z
  .strictObject({
    siteIds: distinct(id, 1, 20),
    from: instant,
    to: instant,
    near: instant.optional().meta({ description: 'the time that would suit best; absent: `from`' }),
    minutes: z.int().min(5).max(1440).multipleOf(5),
    ...wish,
    zoneIds: distinct(id, 1, 100).optional(),
    resourceTypes: distinct(z.enum(RESOURCE_TYPES), 1, RESOURCE_TYPES.length).optional(),
    also: z
      .array(
        z.strictObject({
          kind: z.enum(RESOURCE_KINDS),
          type: z.enum(RESOURCE_TYPES),
          optional: z.literal(true).optional().meta({ description: 'comes along where one is free' }),
          organisationId: id.optional().meta({ description: 'of this organisation alone' }),
        }),
      )
      .max(19)
      .optional(),
    replaces: id.optional().meta({ description: 'the booking that would be moved: it does not stand in its own way' }),
    limit: z.int().min(1).max(100).default(20),
  })
  .refine((body) => body.to > body.from, { message: 'end-before-start', path: ['to'] })
  .refine((body) => body.to - body.from <= LONGEST_WINDOW_MS, { message: 'window', path: ['to'] });

export const availability = z.object({
  offers: z.array(offer),
  refused: z
    .array(
      z.object({
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
      }),
    )
    .meta({ description: 'grouped by what is said, which holds for each of the resources; what decides comes first' }),
});
