import { StoreUnreachable } from '../ports/day-store.ts';
import type { Projection, Projections, WriteCondition } from '../ports/projections.ts';
import { isStored } from './as-stored.ts';
import { orUnknown } from './or-unknown.ts';

/**
 * After a write that was not answered: under its condition the same again is either written now, or refused because
 * something newer is there, which is our own where it is the very same.
 */
const findOut = async (
  projections: Projections,
  partition: string,
  projection: Projection,
  condition: WriteCondition,
): Promise<boolean> =>
  (await projections.write(partition, projection, condition)) ||
  isStored(await projections.read(partition, projection.id), projection);

const afterLoss = async <T>(first: Promise<T>, again: () => Promise<T>): Promise<T> => {
  try {
    return await first;
  } catch (error) {
    if (!(error instanceof StoreUnreachable)) throw error;
    return orUnknown(again);
  }
};

/**
 * Projections whose writes find out what became of them when their answer is lost, and throw OutcomeUnknown where the
 * store stays silent.
 */
export const outspoken = (projections: Projections): Projections => ({
  read: (...input) => projections.read(...input),
  list: (...input) => projections.list(...input),
  write: (...input) => afterLoss(projections.write(...input), () => findOut(projections, ...input)),
  delete: (...input) => afterLoss(projections.delete(...input), () => projections.delete(...input)),
});
