import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { JOBS, type Job } from '../jobs.ts';
import type { Projections } from '../ports/projections.ts';
import { type Hold, readCourse } from './lease.ts';
import { patientDeps, patientProjections } from './patient-store.ts';
import { type RunAloneInput, runAlone } from './run-alone.ts';
import { createStoppablePause, type Pause } from './stoppable-pause.ts';
import { abandonedHold } from './take-over.ts';
import { createWokenRuns, type WokenRuns } from './woken-runs.ts';

/** How the last run of a job went, in whichever process. */
export interface JobRun {
  readonly id: string;
  readonly ok: boolean;
  readonly lastRunAt?: Instant;
  /** How long the oldest event waits for it, of a job that follows the events. */
  readonly lagSeconds?: number;
}

/** A job is late when it has not run for this many of its periods. */
const LATE_AFTER_PERIODS = 3;
const SECOND_MS = 1000;

export interface JobRunsInput extends Omit<RunAloneInput, 'againAt'> {
  readonly projections: Projections;
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
 * again within its period. Nothing here throws: failures are told, and seen in the health.
 */
export const createJobRuns = (given: JobRunsInput) => {
  const { clock, jobs = JOBS } = given;
  const stopping = createStoppablePause();
  const { pause = stopping.pause } = given;
  const input = {
    ...given,
    projections: patientProjections(given.projections, pause),
    deps: patientDeps(given.deps, pause),
  };
  let startedAt = clock.now();
  const runs = new Map(jobs.map((job) => [job.id, runsOf(input, job, pause)]));

  const isLate = ({ everySeconds }: Job, now: Instant, lastRunAt = startedAt): boolean =>
    now - Math.max(lastRunAt, startedAt) > everySeconds * SECOND_MS * LATE_AFTER_PERIODS;

  /** What waited before this process had begun does not count as waiting until then. */
  const lagOf = async ({ lag }: Job): Promise<{ readonly lagSeconds?: number; readonly isTooLong: boolean }> => {
    if (lag === undefined) return { isTooLong: false };
    const since = await lag.waitingSince(input.deps);
    const now = clock.now();
    const waited = since === undefined ? 0 : Math.max(0, now - since);
    const isTooLong = Math.min(waited, now - startedAt) > lag.maxSeconds * SECOND_MS;
    return { lagSeconds: Math.round(waited / SECOND_MS), isTooLong };
  };

  const reportOf = async (job: Job): Promise<JobRun> => {
    const [{ failed, lastRunAt }, { isTooLong, ...lag }] = await Promise.all([readCourse(input, job.id), lagOf(job)]);
    const now = clock.now();
    // A clock that has gone back has not yet seen this process start.
    startedAt = Math.min(startedAt, now);
    const isOfLaterClock = lastRunAt !== undefined && liesAhead(lastRunAt, now);
    const ok = !failed && !isOfLaterClock && !isLate(job, now, lastRunAt) && !isTooLong;
    return { id: job.id, ok, ...(lastRunAt === undefined ? {} : { lastRunAt }), ...lag };
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
      stopping.stop();
      await Promise.all([...runs.values()].map((each) => each.stop()));
    },
  };
};

export type JobRuns = ReturnType<typeof createJobRuns>;
