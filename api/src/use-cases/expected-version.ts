import type { ExpectedVersion } from './inputs.ts';
import type { Refusal } from './outcome.ts';

/** `version-mismatch` when the document has another version than the caller saw. */
export const checkVersion = (version: number, expected: ExpectedVersion | undefined): Refusal | undefined =>
  expected === undefined || expected === 'any' || expected === version ? undefined : { code: 'version-mismatch' };
