import { z } from 'zod';
import { jobPartition } from './job-marks.ts';
import type { RecordKind } from './record-kind.ts';

const ID = 'lease';
/** How long a lease lasted before it said so itself. */
const FIRST_LEASE_MS = 30_000;

const shape = z.object({
  holder: z.object({ host: z.string(), pid: z.int(), id: z.string() }).optional(),
  until: z.int(),
  /** How long it lasts from its last prolonging on. */
  lastsMs: z.int(),
  lastRunAt: z.int().optional(),
  failed: z.boolean(),
});

export type LeaseDocument = z.infer<typeof shape>;

/** Which process does a timed job, and how its last run went, by the job's id. */
export const JOB_LEASES: RecordKind<LeaseDocument, string> = {
  name: 'job-leases',
  schemaVersion: 2,
  shape,
  upgrades: {
    1: (stored) => ({ lastsMs: FIRST_LEASE_MS, ...Object(stored) }),
  },
  placeOf: (jobId) => ({ partition: jobPartition(jobId), id: ID }),
  isAt: ({ partition, id }) => partition.startsWith('job|') && id === ID,
};
