import type { Instant } from '@yhteistila/core/time/interval.ts';
import { JOBS, type Job, type JobDeps } from './jobs.ts';
import type { Clock } from './ports/clock.ts';

/** How the last run of a job went. */
export interface JobRun {
  readonly id: string;
  readonly ok: boolean;
  readonly lastRunAt?: Instant;
}

/** A job is late when it has not run for this many of its periods. */
const LATE_AFTER_PERIODS = 3;
const SECOND_MS = 1000;

interface Course {
  readonly startedAt: Instant;
  lastRunAt?: Instant;
  failed: boolean;
  running: boolean;
}

/** Runs jobs one at a time each, and remembers how they went. A failed run is told and tried again at its next time. */
export const createJobRuns = (deps: JobDeps, clock: Clock, onFailure: (jobId: string, error: unknown) => void) => {
  const courses = new Map(
    JOBS.map((job): [string, Course] => [job.id, { startedAt: clock.now(), failed: false, running: false }]),
  );

  const isLate = (job: Job, course: Course): boolean =>
    clock.now() - (course.lastRunAt ?? course.startedAt) > job.everySeconds * SECOND_MS * LATE_AFTER_PERIODS;

  const toRun = (job: Job): JobRun => {
    const course = courses.get(job.id);
    if (course === undefined) return { id: job.id, ok: false };
    const lastRun = course.lastRunAt === undefined ? {} : { lastRunAt: course.lastRunAt };
    return { id: job.id, ok: !course.failed && !isLate(job, course), ...lastRun };
  };

  const complete = async (job: Job, course: Course): Promise<void> => {
    course.running = true;
    try {
      await job.run(deps);
      course.failed = false;
      course.lastRunAt = clock.now();
    } catch (error) {
      course.failed = true;
      onFailure(job.id, error);
    } finally {
      course.running = false;
    }
  };

  return {
    /** Runs the job now, unless its last run goes on. Never throws: a failure is told and seen in the health. */
    run: async (job: Job): Promise<void> => {
      const course = courses.get(job.id);
      if (course !== undefined && !course.running) await complete(job, course);
    },
    /** Runs the job of that id soon, outside its time. */
    wake: (jobId: string): void => {
      const job = JOBS.find(({ id }) => id === jobId);
      const course = courses.get(jobId);
      if (job !== undefined && course !== undefined && !course.running) setImmediate(() => void complete(job, course));
    },
    report: (): readonly JobRun[] => JOBS.map(toRun),
  };
};

export type JobRuns = ReturnType<typeof createJobRuns>;
