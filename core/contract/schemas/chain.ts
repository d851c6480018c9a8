import { z } from 'zod';
import { MAX_STEPS } from '../../availability/chain/chain.ts';
import type { Purpose } from '../../site/purpose.ts';
import { bookingFields, endBeforeStart, endsAfterStart, wish } from './booking.ts';
import { booking } from './booking-view.ts';
import { distinct, gridInstant, id, instant, isoTime } from './fields.ts';
import { purpose } from './lists.ts';

const { attendees, needs, languages, confidential } = wish;
const { resourceIds } = bookingFields;

/** A customer is served: on site, or by an expert elsewhere. */
const CHAIN_PURPOSES = ['customerService', 'remoteService'] as const satisfies readonly Purpose[];

/** With at least one room, as many as one booking may have. */
const MAX_ALSO = 19;

const plannedStep = z
  .strictObject({
    organisationId: id,
    minutes: z.int().min(5).max(600).multipleOf(5),
    purpose: z
      .enum(CHAIN_PURPOSES)
      .optional()
      .meta({ description: 'absent: on site where the organisation serves there on that day, else remotely' }),
    needs,
    languages,
    confidential,
  })
  .meta({ id: 'StepToPlan', description: 'An organisation that the customer needs, and for how long' });

export const chainPlanRequest = z
  .strictObject({
    siteId: id,
    from: instant,
    to: instant,
    steps: z.array(plannedStep).min(1).max(MAX_STEPS),
    needs: needs.meta({ description: 'of the customer, at every step' }),
    languages,
    confidential,
    attendees: attendees.meta({ description: 'how many customers come' }),
    together: z.boolean().default(false).meta({ description: 'all at one table; the first organisation books' }),
    limit: z.int().min(1).max(10).default(3),
  })
  .refine((body) => body.to > body.from, { message: 'end-before-start', path: ['to'] })
  .meta({
    id: 'ChainPlanRequest',
    description: 'Which organisations a customer needs, and when the visit may be',
    examples: [
      {
        siteId: 'pori',
        from: '2026-11-23T09:00:00+02:00',
        to: '2026-11-23T16:00:00+02:00',
        steps: [
          { organisationId: 'vero', minutes: 30 },
          { organisationId: 'kela', minutes: 45 },
        ],
      },
    ],
  });

const offeredStep = z
  .object({
    organisationId: z.string(),
    purpose,
    resourceId: z.string(),
    alsoResourceIds: z.array(z.string()).meta({ description: 'the interpreters of the site whom the customer needs' }),
    start: isoTime,
    end: isoTime,
    attendees: z.int().optional(),
  })
  .meta({ id: 'OfferedStep', description: 'One organisation’s part of a visit, with its space and time' });

const plan = z
  .object({
    steps: z.array(offeredStep),
    waitingMinutes: z.int().meta({ description: 'from `from` on: before the first step and between the steps' }),
    moves: z.int(),
    endsAt: isoTime,
    score: z.number(),
  })
  .meta({ id: 'ChainPlan', description: 'A visit that can be booked' });

const refusedStep = z
  .object({
    organisationId: z.string(),
    kind: z.string(),
    code: z.string(),
    message: z.string(),
    resourceIds: z.array(z.string()),
    decides: z.literal(true).optional().meta({ description: 'set where it holds for every space that was looked for' }),
  })
  .meta({ id: 'RefusedStep', description: 'Why some spaces are not offered for an organisation’s part' });

export const chainPlans = z
  .object({ plans: z.array(plan), refused: z.array(refusedStep) })
  .meta({ id: 'ChainPlans', description: 'Visits that can be booked, best first, and why the rest is not offered' });

const chainStep = z
  .strictObject({
    organisationId: id.optional(),
    resourceIds,
    alsoResourceIds: distinct(id, 0, MAX_ALSO)
      .optional()
      .meta({ description: 'beside `resourceIds`, as a plan names them' }),
    start: gridInstant,
    end: gridInstant,
    purpose,
    attendees,
    needs,
    languages,
    confidential,
  })
  .refine(endsAfterStart, endBeforeStart)
  .meta({ id: 'StepToBook', description: 'One organisation’s part of a visit' });

/** The steps of one customer's visit, in order of time. A refusal's findings name theirs as `params.step`, from 0. */
export const chainRequest = z
  .strictObject({
    siteId: id,
    steps: z.array(chainStep).min(1).max(MAX_STEPS),
  })
  .meta({
    id: 'ChainRequest',
    description: 'The parts of one customer’s visit, in order of time',
    examples: [
      {
        siteId: 'pori',
        steps: [
          {
            organisationId: 'vero',
            resourceIds: ['pori-service-room-1'],
            start: '2026-11-23T10:00:00+02:00',
            end: '2026-11-23T10:30:00+02:00',
            purpose: 'customerService',
          },
        ],
      },
    ],
  });

export const chain = z
  .object({ id: z.string(), bookings: z.array(booking) })
  .meta({ id: 'Chain', description: 'A customer’s visit with its bookings' });
