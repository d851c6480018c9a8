import { OutcomeUnknown, StoreUnreachable } from '../ports/day-store.ts';
import type { Projections } from '../ports/projections.ts';

/** Does what writes. Where the store does not answer, it is not known what was written: throws OutcomeUnknown. */
export const orUnknown = async <T>(write: () => Promise<T>, bookingId?: string): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof StoreUnreachable)) throw error;
    const known = error instanceof OutcomeUnknown ? error.bookingId : undefined;
    throw new OutcomeUnknown(error, known ?? bookingId);
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

/** Projections whose writes say so when it is not known what became of them. */
export const outspoken = (projections: Projections): Projections => ({
  read: (...input) => projections.read(...input),
  list: (...input) => projections.list(...input),
  write: (...input) => orUnknown(() => projections.write(...input)),
  delete: (...input) => orUnknown(() => projections.delete(...input)),
});
