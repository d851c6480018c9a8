import type { z } from 'zod';
import type { Records } from '../ports/records.ts';

/** How far a job has come. `version` is of the stored document, 0 where nothing is stored yet. */
export interface JobMark<T> {
  readonly version: number;
  readonly value: T | undefined;
}

const partitionOf = (jobId: string): string => `job|${jobId}`;

/** Reads how far the job has come. Throws StoreUnreachable. */
export const readMark = async <T>(
  records: Pick<Records, 'read'>,
  jobId: string,
  id: string,
  shape: z.ZodType<T>,
): Promise<JobMark<T>> => {
  const found = await records.read(partitionOf(jobId), id);
  return found === undefined
    ? { version: 0, value: undefined }
    : { version: found.version, value: shape.parse(found.body) };
};

/**
 * Notes how far the job has come, over what was read before: versions are counted, so that what a clock said that was
 * ahead does not stand above what is noted later. False when another process has noted something meanwhile.
 */
export const writeMark = <T>(
  records: Pick<Records, 'write'>,
  jobId: string,
  id: string,
  { version }: Pick<JobMark<T>, 'version'>,
  value: T,
): Promise<boolean> =>
  records.write(partitionOf(jobId), { id, version: version + 1, body: value }, version === 0 ? 'absent' : version);
