import type { ExpectedVersion } from '../inputs.ts';
import type { Refusal } from '../outcome.ts';

/** `version-mismatch` when the document has none of the versions that the caller takes. */
export const checkVersion = (version: number, expected: ExpectedVersion | undefined): Refusal | undefined =>
  expected === undefined || expected === 'any' || expected.includes(version) ? undefined : { code: 'version-mismatch' };
