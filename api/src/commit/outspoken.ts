import { StoreUnreachable } from '../ports/day-store.ts';
import type { Records, StoredRecord, WriteCondition } from '../ports/records.ts';
import { isStored } from './as-stored.ts';
import { orUnknown } from './or-unknown.ts';

/**
 * After a write that was not answered: under its condition the same again is either written now, or refused because
 * something newer is there, which is our own where it is the very same.
 */
const findOut = async (
  records: Records,
  partition: string,
  record: StoredRecord,
  condition: WriteCondition,
): Promise<boolean> =>
  (await records.write(partition, record, condition)) || isStored(await records.read(partition, record.id), record);

const afterLoss = async <T>(first: Promise<T>, again: () => Promise<T>): Promise<T> => {
  try {
    return await first;
  } catch (error) {
    if (!(error instanceof StoreUnreachable)) throw error;
    return orUnknown(again);
  }
};

/**
 * Records whose writes find out what became of them when their answer is lost, and throw OutcomeUnknown where the
 * store stays silent.
 */
export const outspoken = (records: Records): Records => ({
  read: (...input) => records.read(...input),
  list: (...input) => records.list(...input),
  write: (...input) => afterLoss(records.write(...input), () => findOut(records, ...input)),
  delete: (...input) => afterLoss(records.delete(...input), () => records.delete(...input)),
});
