import { liesAhead } from '@yhteistila/core/time/clock-skew.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import { JOBS, type Job } from '../jobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { Records } from '../ports/records.ts';
import type { Deps } from '../use-cases/deps.ts';
import { readCourse } from './lease.ts';
import { retryingDeps, retryingRecords } from './retrying-store.ts';
import { createStoppablePause, type Pause } from './stoppable-pause.ts';

/** How the last run of a job went, in whichever process. */
interface JobRun {
  readonly id: string;
  readonly ok: boolean;
  readonly lastRunAt?: Instant;
  /** How long the oldest event waits for it, of a job that follows the events. */
  readonly lagSeconds?: number;
}

interface JobReportInput {
  readonly deps: Deps;
  readonly records: Records;
  readonly clock: Clock;
  readonly jobs?: readonly Job[];
  /** Waits between tries. */
  readonly pause?: Pause;
}

/** A job is late when it has not run for this many of its periods. */
const LATE_AFTER_PERIODS = 3;
const SECOND_MS = 1000;

/**
 * Tells how the jobs went, from what is stored of their runs; nobody expects of a job what was to be done before this was
 * created. What it answers throws StoreUnreachable.
 */
export const createJobReport = (input: JobReportInput) => {
  const { deps, records, clock, jobs = JOBS, pause = createStoppablePause().pause } = input;
  const retrying = { deps: retryingDeps(deps, pause), records: retryingRecords(records, pause) };
  let startedAt = clock.now();

  const isLate = ({ everySeconds }: Job, now: Instant, lastRunAt = startedAt): boolean =>
    now - Math.max(lastRunAt, startedAt) > everySeconds * SECOND_MS * LATE_AFTER_PERIODS;

  const lagOf = async ({ lag }: Job): Promise<{ readonly lagSeconds?: number; readonly isTooLong: boolean }> => {
    if (lag === undefined) return { isTooLong: false };
    const since = await lag.waitingSince(retrying.deps);
    const now = clock.now();
    const waited = since === undefined ? 0 : Math.max(0, now - since);
    const isTooLong = Math.min(waited, now - startedAt) > lag.maxSeconds * SECOND_MS;
    return { lagSeconds: Math.round(waited / SECOND_MS), isTooLong };
  };

  const reportOf = async (job: Job): Promise<JobRun> => {
    const [{ failed, lastRunAt }, { isTooLong, ...lag }] = await Promise.all([
      readCourse(retrying, job.id),
      lagOf(job),
    ]);
    const now = clock.now();
    // A clock that has gone back has not yet seen this process start.
    startedAt = Math.min(startedAt, now);
    const isOfLaterClock = lastRunAt !== undefined && liesAhead(lastRunAt, now);
    const ok = !failed && !isOfLaterClock && !isLate(job, now, lastRunAt) && !isTooLong;
    return { id: job.id, ok, ...(lastRunAt === undefined ? {} : { lastRunAt }), ...lag };
  };

  return (): Promise<readonly JobRun[]> => Promise.all(jobs.map(reportOf));
};
