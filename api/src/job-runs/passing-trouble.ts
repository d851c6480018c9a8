import { NewerData, StoreUnreachable } from '../ports/day-store.ts';

/** Whether the store may take in a moment what it has failed now. */
export const isPassing = (error: unknown): boolean =>
  error instanceof StoreUnreachable && !(error instanceof NewerData);
