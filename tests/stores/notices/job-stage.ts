import { createJobReport } from '@yhteistila/api/src/job-runs/job-report.ts';
import { createJobRuns, type JobRuns } from '@yhteistila/api/src/job-runs/job-runs.ts';
import type { Job } from '@yhteistila/api/src/jobs.ts';
import { StoreUnreachable } from '@yhteistila/api/src/ports/day-store.ts';
import { createFakeMessenger } from '../../fixtures/fake-messenger.ts';
import { type Around, startProcess } from '../bookings/process.ts';
import type { Stores } from '../open-stores.ts';
import type { SetClock } from '../sample-documents.ts';

export const JOB_ID = 'count';

/** What a test says of a process that runs the job. */
export interface Staged {
  readonly on: Stores;
  /** Names the process. */
  readonly id: string;
  readonly run: Job['run'];
  readonly everySeconds?: number;
  readonly around?: Around;
  /** The process's own clock, where it is another. */
  readonly clock?: SetClock;
}

/** Processes that run one job, whose pauses take no time but that of the clock. */
export const createJobStage = (clock: SetClock) => {
  const running = new Set<JobRuns>();
  const failures: unknown[] = [];
  const pauses: number[] = [];
  /** What the clock shows after a pause; by default it goes on as long as the pause is. */
  let afterPause: (ms: number) => void = () => undefined;

  const instanceOf = (id: string) => ({ own: { host: id, pid: 1, id }, isGone: () => false });

  return {
    failures,
    pauses,
    leaseDeps: (on: Stores, id: string) => ({ records: on.records, clock, instance: instanceOf(id) }),
    whilePausing: (act: (ms: number) => void): void => {
      afterPause = act;
    },
    start: ({ on, id, run, everySeconds = 60, around, clock: own = clock }: Staged) => {
      const deps = startProcess(on, own, around);
      const given = {
        records: deps.records,
        clock: own,
        instance: instanceOf(id),
        deps: { ...deps, messenger: createFakeMessenger(), jitter: () => 0.5, eraseExpired: async () => 0 },
        onFailure: (_: string, error: unknown) => failures.push(error),
        pause: async (ms: number) => {
          pauses.push(ms);
          afterPause(ms);
          await new Promise(setImmediate);
          return true;
        },
        jobs: [{ id: JOB_ID, everySeconds, run }],
      };
      const runs = createJobRuns(given);
      running.add(runs);
      return { ...runs, report: createJobReport(given) };
    },
    clear: async (): Promise<void> => {
      for (const each of running) await each.stop();
      running.clear();
      failures.length = 0;
      pauses.length = 0;
      afterPause = () => undefined;
    },
  };
};

/** Fails the calls of the store for which `fails` says so, before or after they were made. */
export const failing = (fails: (call: number) => 'before' | 'after' | undefined): Around => {
  let calls = 0;
  return async (label, call) => {
    calls += 1;
    const when = fails(calls);
    if (when === 'before') throw new StoreUnreachable(`not reached: ${label}`);
    const answer = await call();
    if (when === 'after') throw new StoreUnreachable(`no answer: ${label}`);
    return answer;
  };
};
