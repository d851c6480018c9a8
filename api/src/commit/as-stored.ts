import { isDeepStrictEqual } from 'node:util';
import type { StoredRecord } from '../ports/records.ts';

/** Something as it comes back from the store: what is undefined is not stored. */
export const asStored = (written: unknown): unknown =>
  written === undefined ? undefined : JSON.parse(JSON.stringify(written));

/** Whether what was found is what was to be written. */
export const isStored = (found: StoredRecord | undefined, { version, body }: StoredRecord): boolean =>
  found?.version === version && isDeepStrictEqual(found.body, asStored(body));
