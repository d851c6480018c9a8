import { z } from 'zod';
import { MOST_STEPS } from '../../availability/chain.ts';
import { PURPOSES } from '../../booking/purpose.ts';
import { booking, bookingFields, endBeforeStart, endsAfterStart, wish } from './booking.ts';
import { distinct, gridInstant, id, instant, isoTime } from './fields.ts';

const { attendees, needs, languages, confidential } = wish;
const { resourceIds } = bookingFields;

/** A customer is served: on site, or by an expert elsewhere. */
const CHAIN_PURPOSES = ['customerService', 'remoteService'] as const satisfies readonly (typeof PURPOSES)[number][];

/** With at least one room, as many as one booking may have. */
const MAX_ALSO = 19;

const plannedStep = z.strictObject({
  organisationId: id,
  minutes: z.int().min(5).max(600).multipleOf(5),
  purpose: z
    .enum(CHAIN_PURPOSES)
    .optional()
    .meta({ description: 'absent: on site where the organisation serves there on that day, else remotely' }),
  needs,
  languages,
  confidential,
});

export const chainPlanRequest = z
  .strictObject({
    siteId: id,
    from: instant,
    to: instant,
    steps: z.array(plannedStep).min(1).max(MOST_STEPS),
    needs: needs.meta({ description: 'of the customer, at every step' }),
    languages,
    confidential,
    attendees: attendees.meta({ description: 'how many customers come' }),
    together: z.boolean().default(false).meta({ description: 'all at one table; the first organisation books' }),
    limit: z.int().min(1).max(10).default(3),
  })
  .refine((body) => body.to > body.from, { message: 'end-before-start', path: ['to'] });

export const chainPlans = z.object({
  plans: z.array(
    z.object({
      steps: z.array(
        z.object({
          organisationId: z.string(),
          purpose: z.enum(PURPOSES),
          resourceId: z.string(),
          alsoResourceIds: z.array(z.string()).meta({
            description: 'the interpreters of the site whom the customer needs',
          }),
          start: isoTime,
          end: isoTime,
          attendees: z.int().optional(),
        }),
      ),
      waitingMinutes: z.int().meta({ description: 'from `from` on: before the first step and between the steps' }),
      moves: z.int(),
      endsAt: isoTime,
      score: z.number(),
    }),
  ),
  refused: z.array(
    z.object({
      organisationId: z.string(),
      kind: z.string(),
      code: z.string(),
      message: z.string(),
      resourceIds: z.array(z.string()),
    }),
  ),
});

const chainStep = z
  .strictObject({
    organisationId: id.optional(),
    resourceIds,
    alsoResourceIds: distinct(id, 0, MAX_ALSO)
      .optional()
      .meta({ description: 'beside `resourceIds`, as a plan names them' }),
    start: gridInstant,
    end: gridInstant,
    purpose: z.enum(PURPOSES),
    attendees,
    needs,
    languages,
    confidential,
  })
  .refine(endsAfterStart, endBeforeStart);

/** The steps of one customer's visit, in order of time. A refusal's findings name theirs as `params.step`, from 0. */
export const chainRequest = z.strictObject({
  siteId: id,
  steps: z.array(chainStep).min(1).max(MOST_STEPS),
});

export const chain = z.object({ id: z.string(), bookings: z.array(booking) });
