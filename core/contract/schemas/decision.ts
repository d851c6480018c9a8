import { z } from 'zod';
import { FAMILIAR } from '../../availability/ranking/familiar.ts';
import { SEVERITIES } from '../../rules/finding.ts';
import { isoTime } from './fields.ts';

/** A finding as it goes out: `message` in the caller's language, instants in `params` as ISO 8601. */
export const finding = z.object({
  rule: z.string(),
  kind: z.string(),
  code: z.string(),
  severity: z.enum(SEVERITIES),
  resourceId: z.string().optional(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});

export const offer = z.object({
  siteId: z.string(),
  resourceId: z.string(),
  alsoResourceIds: z.array(z.string()),
  start: isoTime,
  end: isoTime,
  score: z.number(),
  why: z.array(z.object({ code: z.string(), message: z.string() })),
  familiar: z
    .enum(FAMILIAR)
    .optional()
    .meta({ description: 'what the space shares with the one that the caller had last' }),
  needsApproval: z.boolean().optional().meta({ description: 'the booking would wait for approval' }),
});

/** What the rules say of a request. `status` is what the booking would have; absent when it would be refused. */
export const decision = z.object({
  allowed: z.boolean(),
  status: z.enum(['confirmed', 'requested']).optional(),
  findings: z.array(finding),
  alternatives: z.array(offer).optional(),
  resourceIds: z.array(z.string()).optional().meta({ description: 'with findRoom: where it would go' }),
});

/** RFC 9457 with what contract.md adds. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  bookingId: z.string().optional().meta({
    description: 'of outcome-unknown: what to look up; of conflict: the caller’s own booking that stands there',
  }),
  seriesId: z.string().optional().meta({
    description: 'of outcome-unknown: the series to look up; of conflict: the caller’s own series that stands there',
  }),
  reasons: z.array(finding).optional(),
  alternatives: z.array(offer).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
