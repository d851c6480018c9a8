import { type LookUp, OutcomeUnknown, StoreUnreachable } from '../ports/day-store.ts';

/**
 * Does what writes, or what follows a write. Where the store does not answer, it is not known what was written: throws
 * OutcomeUnknown, which says what to look up; what was said of that before stands.
 */
export const orUnknown = async <T>(write: () => Promise<T>, lookUp: LookUp = {}): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof StoreUnreachable)) throw error;
    const known = error instanceof OutcomeUnknown ? error.lookUp : {};
    throw new OutcomeUnknown(error, { ...lookUp, ...known });
  }
};

/** Does what writes nothing that counts, as long as it is not carried on: an outage in it has left nothing behind. */
export const orNothing = async <T>(write: () => Promise<T>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error;
    throw new StoreUnreachable(error.message, { cause: error });
  }
};
