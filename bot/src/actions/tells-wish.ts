import type { Problem } from '@yhteistila/core/contract/client.ts';

/** Rules whose words tell what was asked for: needs, confidentiality, how many, what for. Such words are on no card. */
const KINDS: ReadonlySet<string> = new Set(['needs', 'confidentiality', 'capacity', 'purpose-fit', 'customer-data']);

export const tellsWish = (kind: string): boolean => KINDS.has(kind);

/** The problem without the reasons that tell what was asked for. */
export const withoutWish = (problem: Problem): Problem => ({
  ...problem,
  ...(problem.reasons === undefined ? {} : { reasons: problem.reasons.filter(({ kind }) => !tellsWish(kind)) }),
});
