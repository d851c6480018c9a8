import type { Configuration } from './configuration.ts';
import type { HostedJob } from './hosted-job.ts';
import { createHandler } from './http/handle.ts';
import type { Identity } from './http/identity.ts';
import type { Log } from './http/log.ts';
import type { Handle } from './http/raw.ts';
import { JOBS } from './jobs.ts';
import { type OpenStores, openStores } from './open-stores.ts';
import type { Clock } from './ports/clock.ts';
import { createService, type Service } from './service.ts';

const VERSION = '0.1.0';

/** A whole service, ready to be mounted by a host. */
export interface OpenService extends Pick<Service, 'directory'> {
  readonly stores: OpenStores;
  readonly handle: Handle;
  readonly jobs: readonly HostedJob[];
}

export interface OpenServiceInput {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Log;
  readonly identity: Identity;
  /** Fills an empty store before the first call. */
  readonly prepare?: (stores: OpenStores) => Promise<unknown>;
}

/** Opens the stores and builds everything on them. Throws StoreUnreachable. */
export const openService = async (input: OpenServiceInput): Promise<OpenService> => {
  const { configuration, clock, log, identity } = input;
  const stores = await openStores(configuration, clock);
  await input.prepare?.(stores);
  const service = createService({ stores, clock, version: VERSION, onFailure: log.failure });
  const handle = createHandler({
    useCases: service.useCases,
    directory: service.directory,
    identity,
    log,
    rateLimit: configuration.rateLimit,
    now: clock.now,
    version: VERSION,
  });
  const jobs = JOBS.map((job) => ({ id: job.id, everySeconds: job.everySeconds, run: () => service.jobs.run(job) }));
  return { stores, handle, jobs, directory: service.directory };
};
