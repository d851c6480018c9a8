import type { ClosureDocument } from '../../records/closures.ts';
import type { PlacedClosure } from './fault-acts.ts';

/** A closure as it is told. */
export const placedClosure = (stored: ClosureDocument): PlacedClosure => {
  const { id, siteId, resourceId, start, end, reason, faultId } = stored;
  return { id, siteId, resourceId, start, end, reason, ...(faultId === undefined ? {} : { faultId }) };
};
