import type { z } from 'zod';
import type { Records } from '../../ports/records.ts';
import { JOB_MARKS, jobMarksOf } from '../../records/job-marks.ts';
import { recordAt } from '../../records/record-kind.ts';

/** How far a job has come. `version` is of the stored document, 0 where nothing is stored yet. */
export interface JobMark<T> {
  readonly version: number;
  readonly value: T | undefined;
}

/** Reads how far the job has come. Throws StoreUnreachable. */
export const readMark = async <T extends object>(
  records: Records,
  jobId: string,
  id: string,
  shape: z.ZodType<T>,
): Promise<JobMark<T>> => {
  const found = await recordAt(records, jobMarksOf(shape), { jobId, id }).read();
  return found ?? { version: 0, value: undefined };
};

/**
 * Notes how far the job has come, over what was read before: versions are counted, so that what a clock said that was
 * ahead does not stand above what is noted later. False when another process has noted something meanwhile.
 */
export const writeMark = (
  records: Records,
  jobId: string,
  id: string,
  over: Pick<JobMark<object>, 'version'>,
  value: object,
): Promise<boolean> => recordAt(records, JOB_MARKS, { jobId, id }).replace(over, value);
