import { z } from 'zod';
import { ERROR_CODES } from '../error-codes.ts';
import { isoTime } from './fields.ts';
import { familiar, severity } from './lists.ts';

const params = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
  .meta({ id: 'FindingParams', description: 'The figures and names of the message; times as ISO 8601' });

/** A finding as it goes out: `message` in the caller's language, instants in `params` as ISO 8601. */
export const finding = z
  .object({
    rule: z.string().meta({ description: 'the id of the rule that says it' }),
    kind: z.string().meta({ description: 'the kind of the rule; `conflict` for an overlap' }),
    code: z.string().meta({ description: 'what the kind of rule has found' }),
    severity,
    resourceId: z.string().optional(),
    message: z.string().meta({ description: 'in the language of the caller' }),
    params,
  })
  .meta({
    id: 'Finding',
    description: 'What one rule says of a booking',
    examples: [
      {
        rule: 'conflict',
        kind: 'conflict',
        code: 'occupied',
        severity: 'refuse',
        resourceId: 'pori-service-room-1',
        message: 'The space is taken from 10:00 to 10:30.',
        params: { startsAt: '2026-11-23T10:00:00+02:00', endsAt: '2026-11-23T10:30:00+02:00' },
      },
    ],
  });

export const offer = z
  .object({
    siteId: z.string(),
    resourceId: z.string(),
    alsoResourceIds: z.array(z.string()).meta({ description: 'what is booked with it, such as an interpreter' }),
    start: isoTime,
    end: isoTime,
    score: z.number().meta({ description: 'the higher the better, among offers of one answer' }),
    why: z.array(
      z
        .object({ code: z.string(), message: z.string() })
        .meta({ id: 'OfferReason', description: 'What speaks for or against an offer' }),
    ),
    familiar: familiar.optional(),
    needsApproval: z.boolean().optional().meta({ description: 'the booking would wait for approval' }),
  })
  .meta({
    id: 'Offer',
    description: 'A space at a time that can be booked',
    examples: [
      {
        siteId: 'pori',
        resourceId: 'pori-service-room-2',
        alsoResourceIds: [],
        start: '2026-11-23T10:00:00+02:00',
        end: '2026-11-23T10:30:00+02:00',
        score: 92,
        why: [{ code: 'has.quiet', message: 'quiet' }],
      },
    ],
  });

/** What the rules say of a request. `status` is what the booking would have; absent when it would be refused. */
export const decision = z
  .object({
    allowed: z.boolean().meta({ description: 'no finding refuses' }),
    status: z
      .enum(['confirmed', 'requested'])
      .optional()
      .meta({ id: 'StatusToCome', description: 'what the booking would be; absent where it would be refused' }),
    findings: z.array(finding),
    alternatives: z.array(offer).optional(),
    resourceIds: z.array(z.string()).optional().meta({ description: 'with findRoom: where it would go' }),
  })
  .meta({
    id: 'Decision',
    description: 'What the rules say of a booking',
    examples: [{ allowed: true, status: 'confirmed', findings: [], alternatives: [] }],
  });

const mistake = z
  .object({ path: z.string().meta({ description: 'the field, `steps.0.end`; empty: the whole' }), message: z.string() })
  .meta({ id: 'Mistake', description: 'What is wrong with one field of a request' });

/** A problem of RFC 9457, with what this API adds (docs/api.md §7). */
export const problem = z
  .object({
    type: z.string().meta({ format: 'uri', description: '`urn:yhteistila:problem:` and the code' }),
    title: z.string().meta({ description: 'in the language of the caller, as are all texts' }),
    status: z.int(),
    detail: z.string(),
    code: z.enum(ERROR_CODES).meta({ id: 'ErrorCode', description: 'What went wrong, for a program' }),
    bookingId: z.string().optional().meta({
      description: 'of outcome-unknown: what to look up; of conflict: the caller’s own booking that stands there',
    }),
    seriesId: z.string().optional().meta({
      description: 'of outcome-unknown: the series to look up; of conflict: the caller’s own series that stands there',
    }),
    reasons: z.array(finding).optional(),
    alternatives: z.array(offer).optional(),
    errors: z.array(mistake).optional(),
  })
  .meta({ id: 'Problem', description: 'A refusal, as RFC 9457 has it' });
