import { Cron } from 'croner';
import type { HostedJob } from '../../hosted-job.ts';
import { cronPattern } from '../cron-pattern.ts';

export interface Scheduler {
  /** No further runs; resolves when those under way have ended. */
  readonly stop: () => Promise<void>;
}

/** Runs every job at its time; a run that takes longer than its interval is not overtaken by the next. */
export const startJobs = (
  jobs: readonly HostedJob[],
  onFailure: (jobId: string, error: unknown) => void,
): Scheduler => {
  const running = new Set<Promise<void>>();
  const runOnce = async (job: HostedJob): Promise<void> => {
    const run = job.run().catch((error: unknown) => onFailure(job.id, error));
    running.add(run);
    await run;
    running.delete(run);
  };
  const timers = jobs.map((job) => new Cron(cronPattern(job.everySeconds), { protect: true }, () => runOnce(job)));
  return {
    stop: async () => {
      for (const timer of timers) timer.stop();
      await Promise.all(running);
    },
  };
};
