import type { Instant } from '@yhteistila/core/time/interval.ts';
import { JOBS, type Job } from '../jobs.ts';
import type { Records } from '../ports/records.ts';
import type { Hold } from './lease.ts';
import { retryingDeps, retryingRecords } from './retrying-store.ts';
import { type RunAloneInput, runAlone } from './run-alone.ts';
import { createStoppablePause, type Pause } from './stoppable-pause.ts';
import { abandonedHold } from './take-over.ts';
import { createWokenRuns, type WokenRuns } from './woken-runs.ts';

export interface JobRunsInput extends Omit<RunAloneInput, 'againAt'> {
  readonly records: Records;
  readonly jobs?: readonly Job[];
  /** Waits between tries, and for the end of others' leases. */
  readonly pause?: Pause;
}

/** The runs of one job in this process, and the watch over those of another. */
const runsOf = (given: Omit<RunAloneInput, 'againAt'>, job: Job, pause: Pause) => {
  const againAt = (instant: Instant) => woken.wakeAfter(instant - given.clock.now());
  const input: RunAloneInput = { ...given, againAt };
  let abandoned: Hold | undefined;
  let watching: Promise<void> | undefined;

  const woken: WokenRuns = createWokenRuns(async () => {
    const taken = abandoned;
    abandoned = undefined;
    const ran = await runAlone(input, job, pause, taken);
    if (ran === 'elsewhere') watching ??= watch();
    return ran;
  });

  const watch = async (): Promise<void> => {
    try {
      abandoned = await abandonedHold(input, job.id, pause);
    } catch (error) {
      input.onFailure(job.id, error);
    } finally {
      watching = undefined;
    }
    if (abandoned !== undefined) await woken.run();
  };

  return {
    run: woken.run,
    wake: woken.wake,
    stop: async (): Promise<void> => {
      await woken.stop();
      await watching;
    },
  };
};

/**
 * Runs each job in one process at a time, by its lease. A failed run is told and, where the store is the trouble, tried
 * again within its period. Nothing here throws: failures are told, and seen in the health (`job-report.ts`).
 */
export const createJobRuns = (given: JobRunsInput) => {
  const { jobs = JOBS } = given;
  const stopping = createStoppablePause();
  const { pause = stopping.pause } = given;
  const input = {
    ...given,
    records: retryingRecords(given.records, pause),
    deps: retryingDeps(given.deps, pause),
  };
  const runs = new Map(jobs.map((job) => [job.id, runsOf(input, job, pause)]));

  return {
    /** Runs the job now, or after its run that is under way, unless another process does it. */
    run: async ({ id }: Pick<Job, 'id'>): Promise<void> => runs.get(id)?.run(),
    /** Runs the job of that id soon, outside its time. */
    wake: (jobId: string): void => runs.get(jobId)?.wake(),
    /** No further runs; resolves when those under way have ended. */
    stop: async (): Promise<void> => {
      stopping.stop();
      await Promise.all([...runs.values()].map((each) => each.stop()));
    },
  };
};

export type JobRuns = ReturnType<typeof createJobRuns>;
