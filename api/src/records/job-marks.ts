import { z } from 'zod';
import type { RecordKind } from './record-kind.ts';

export const jobPartition = (jobId: string): string => `job|${jobId}`;

/** How far the jobs have come, as they note it: of the site of that id, or under the name that the job gives it. */
const IDS = ['state', 'cursor'];
const JOB_OF_SITES = 'tell-guards';

export interface MarkKey {
  readonly jobId: string;
  readonly id: string;
}

/** How far a job has come; what it notes is its own. */
export const jobMarksOf = <T extends object>(shape: z.ZodType<T>): RecordKind<T, MarkKey> => ({
  name: 'job-marks',
  schemaVersion: 2,
  shape,
  upgrades: {},
  placeOf: ({ jobId, id }) => ({ partition: jobPartition(jobId), id }),
  isAt: ({ partition, id }) =>
    partition.startsWith('job|') && (IDS.includes(id) || (partition === jobPartition(JOB_OF_SITES) && id !== 'lease')),
});

/** Whatever a job has noted. */
export const JOB_MARKS: RecordKind<object, MarkKey> = jobMarksOf<object>(z.looseObject({}));
