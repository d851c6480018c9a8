import { z } from 'zod';
import { defineKind } from '../engine/kind.ts';

export const ringParams = z.strictObject({ seconds: z.number().int().min(5).max(600) });

/** How long a call rings one expert before it rings on (N26; M15). Stops nobody from booking: calls read it. */
export const ring = defineKind({ kind: 'ring', combine: 'narrowest', params: ringParams, evaluate: () => [] });
