import { z } from 'zod';
import { defineKind } from '../engine/kind.ts';

const MINUTE_MS = 60_000;

/** By when a booking must be checked in so that it is not released, and from when it can be (N23; M7). */
export const checkIn = defineKind({
  kind: 'check-in',
  combine: 'narrowest',
  params: z.strictObject({
    graceMinutes: z.number().int().positive(),
    opensMinutesBefore: z.number().int().nonnegative(),
  }),
  evaluate: () => [],
  checkIn: ({ graceMinutes, opensMinutesBefore }, { request }) => ({
    opensAt: request.start - opensMinutesBefore * MINUTE_MS,
    // A booking shorter than the grace ends before it: it is released at its end.
    by: Math.min(request.start + graceMinutes * MINUTE_MS, request.end),
  }),
});
