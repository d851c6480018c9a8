import type { ReadDirectory } from '../commit/directory/directory-cache.ts';
import type { People } from '../commit/directory/people.ts';
import { boundedMessenger } from '../job-runs/bounded-messenger.ts';
import { createJobReport } from '../job-runs/job-report.ts';
import { createJobRuns, type JobRuns } from '../job-runs/job-runs.ts';
import { JOBS, type Job } from '../jobs.ts';
import type { Instance } from '../ports/instance.ts';
import type { Messenger } from '../ports/messenger.ts';
import { THIS_PROCESS } from '../this-process.ts';
import { createUseCases, type UseCases } from '../use-cases/use-cases.ts';
import { type Adapters, createDeps } from './deps.ts';
import { createWakes, type Wake } from './wakes.ts';

export interface ServiceSettings extends Adapters {
  /** Who does the jobs, unless told otherwise this process. */
  readonly instance?: Instance;
  /** Of the program, told by the health. */
  readonly version: string;
}

export interface Service {
  readonly useCases: UseCases;
  readonly directory: ReadDirectory;
  readonly people: People;
  readonly wake: Wake;
  /** The timed work that these adapters need. */
  readonly jobs: readonly Job[];
  /** The jobs, once there is a channel on which people are told. To be opened once. */
  readonly openJobs: (messenger: Messenger) => JobRuns;
}

/** Adapters in, use cases and jobs out: the same for both hosts. */
export const createService = (settings: ServiceSettings): Service => {
  const { stores, clock, version, onFailure, instance = THIS_PROCESS } = settings;
  const wakes = createWakes();
  const deps = createDeps(settings, wakes.wake);
  const { records } = stores;
  const jobs = JOBS.filter(({ isNeeded }) => isNeeded?.(deps) !== false);
  const health = {
    store: stores.describe(),
    version,
    ping: () => stores.ping(),
    jobs: createJobReport({ deps, records, clock, jobs }),
  };
  return {
    directory: deps.directory,
    people: deps.people,
    wake: wakes.wake,
    jobs,
    useCases: createUseCases(deps, health),
    openJobs: (messenger) => {
      const eraseExpired = async (until: number) => (await stores.purgeExpired?.(until)) ?? 0;
      const told = boundedMessenger(messenger, onFailure);
      const jobDeps = { ...deps, messenger: told, eraseExpired, jitter: Math.random };
      const runs = createJobRuns({ deps: jobDeps, records, clock, instance, onFailure, jobs });
      wakes.listen(runs.wake);
      return runs;
    },
  };
};
