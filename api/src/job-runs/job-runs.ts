import type { Instant } from '@yhteistila/core/time/interval.ts';
import { JOBS, type Job, type JobDeps } from '../jobs.ts';
import { LEASE_MS, type Lease, type LeaseDeps, readCourse, takeLease } from './lease.ts';
import { createWokenRuns, type Ran, type WokenRuns } from './woken-runs.ts';

/** How the last run of a job went, in whichever process. */
export interface JobRun {
  readonly id: string;
  readonly ok: boolean;
  readonly lastRunAt?: Instant;
}

/** A job is late when it has not run for this many of its periods. */
const LATE_AFTER_PERIODS = 3;
const SECOND_MS = 1000;
const PROLONGED_EVERY_MS = LEASE_MS / 3;

export interface JobRunsInput extends LeaseDeps {
  readonly deps: Omit<JobDeps, 'mayGoOn'>;
  readonly onFailure: (jobId: string, error: unknown) => void;
  readonly jobs?: readonly Job[];
}

/** Answers whether the run succeeded. */
const runHeld = async ({ deps, onFailure }: JobRunsInput, job: Job, lease: Lease): Promise<boolean> => {
  const prolonging = setInterval(() => {
    lease.prolong().catch((error: unknown) => onFailure(job.id, error));
  }, PROLONGED_EVERY_MS);
  try {
    await job.run({ ...deps, mayGoOn: lease.isHeld });
    return true;
  } catch (error) {
    onFailure(job.id, error);
    return false;
  } finally {
    clearInterval(prolonging);
  }
};

const runAlone = async (input: JobRunsInput, job: Job): Promise<Ran> => {
  try {
    const lease = await takeLease(input, job.id);
    if (lease === undefined) return 'elsewhere';
    const succeeded = await runHeld(input, job, lease);
    await lease.release(!succeeded);
  } catch (error) {
    input.onFailure(job.id, error);
  }
  return 'here';
};

/**
 * Runs each job in one process at a time, by its lease. A failed run is told and tried again at its next time. Nothing
 * here throws: failures are told, and seen in the health.
 */
export const createJobRuns = (input: JobRunsInput) => {
  const { clock, jobs = JOBS } = input;
  const startedAt = clock.now();
  const runs = new Map(jobs.map((job): [string, WokenRuns] => [job.id, createWokenRuns(() => runAlone(input, job))]));

  const isLate = ({ everySeconds }: Job, lastRunAt = startedAt): boolean =>
    clock.now() - Math.max(lastRunAt, startedAt) > everySeconds * SECOND_MS * LATE_AFTER_PERIODS;

  const reportOf = async (job: Job): Promise<JobRun> => {
    const { failed, lastRunAt } = await readCourse(input, job.id);
    const ok = !failed && !isLate(job, lastRunAt);
    return { id: job.id, ok, ...(lastRunAt === undefined ? {} : { lastRunAt }) };
  };

  return {
    /** Runs the job now, or after its run that is under way, unless another process does it. */
    run: async ({ id }: Pick<Job, 'id'>): Promise<void> => runs.get(id)?.run(),
    /** Runs the job of that id soon, outside its time. */
    wake: (jobId: string): void => runs.get(jobId)?.wake(),
    /** Throws StoreUnreachable. */
    report: (): Promise<readonly JobRun[]> => Promise.all(jobs.map(reportOf)),
    /** No further runs; resolves when those under way have ended. */
    stop: async (): Promise<void> => {
      await Promise.all([...runs.values()].map((each) => each.stop()));
    },
  };
};

export type JobRuns = ReturnType<typeof createJobRuns>;
