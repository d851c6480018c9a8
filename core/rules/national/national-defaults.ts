import type { Rule } from '../../site/rule.ts';
import { NATIONAL_ACCESS } from './access.ts';
import { NATIONAL_CONDITIONS } from './conditions.ts';
import { NATIONAL_LIMITS } from './limits.ts';

/** 24 of N24 and N24.capacity. */
const rowOf = ({ id }: Rule): number => Number.parseInt(id.slice(1), 10);

/**
 * The rules that ship, N1–N26, in the order of their rows. A row of several rules gives the first the plain id and the
 * others one with a word after it (N24, N24.capacity). Sites adjust them with rules of their own; nobody edits these.
 */
export const NATIONAL_DEFAULTS: readonly Rule[] = [...NATIONAL_ACCESS, ...NATIONAL_LIMITS, ...NATIONAL_CONDITIONS].sort(
  (a, b) => rowOf(a) - rowOf(b),
);
