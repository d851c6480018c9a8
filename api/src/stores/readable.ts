import { SCHEMA_VERSION } from '../ports/day-documents.ts';
import { NewerData } from '../ports/day-store.ts';

/** A release reads what the next one writes, so that both can run while one replaces the other. */
const NEWEST_READABLE = SCHEMA_VERSION + 1;

/** The stored document as it is. Throws NewerData for one of a program later than the next: its form is not known here. */
export const readable = <Stored>(document: Stored): Stored => {
  if (typeof document !== 'object' || document === null || !('schemaVersion' in document)) return document;
  const { schemaVersion } = document;
  if (typeof schemaVersion === 'number' && schemaVersion > NEWEST_READABLE) {
    throw new NewerData(schemaVersion, NEWEST_READABLE);
  }
  return document;
};
