import { isDeepStrictEqual } from 'node:util';
import type { Projection } from '../ports/projections.ts';

/** Something as it comes back from the store: what is undefined is not stored. */
export const asStored = (written: unknown): unknown =>
  written === undefined ? undefined : JSON.parse(JSON.stringify(written));

/** Whether what was found is what was to be written. */
export const isStored = (found: Projection | undefined, { version, body }: Projection): boolean =>
  found?.version === version && isDeepStrictEqual(found.body, asStored(body));
