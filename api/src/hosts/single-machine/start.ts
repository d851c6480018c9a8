import { resolve } from 'node:path';
import type { Configuration } from '../../configuration.ts';
import { createEntraIdentity } from '../../http/entra-identity.ts';
import type { Identity } from '../../http/identity.ts';
import type { Log } from '../../http/log.ts';
import { openService } from '../../open-service.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Seed, seedHere } from './demo/seed-apart.ts';
import { createDevIssuer, type DevIssuer } from './dev-identity.ts';
import { loadDevKey } from './dev-key.ts';
import { withDevRoutes } from './dev-routes.ts';
import { startJobs } from './scheduler.ts';
import { createServer } from './server.ts';

export interface RunningHost {
  readonly url: string;
  /** Takes no new calls, lets calls and jobs under way end, closes the store. */
  readonly stop: () => Promise<void>;
}

const openDevIssuer = async (configuration: Configuration): Promise<DevIssuer | undefined> =>
  configuration.identity.kind === 'dev'
    ? createDevIssuer(await loadDevKey(configuration.dataDir), configuration)
    : undefined;

const identityOf = (configuration: Configuration, issuer: DevIssuer | undefined): Identity => {
  if (issuer !== undefined) return issuer.identity;
  return createEntraIdentity(configuration.identity.kind === 'entra' ? configuration.identity.audience : []);
};

/**
 * Starts everything on one port: store, demo data on the first start, API, jobs, and the tab once it is built. `seed`
 * makes the demo data; there is none beside Entra ID.
 */
export const startSingleMachine = async (
  configuration: Configuration,
  clock: Clock,
  log: Log,
  seed: Seed = seedHere,
): Promise<RunningHost> => {
  const issuer = await openDevIssuer(configuration);
  let url = '';
  const publicUrl = () => configuration.publicUrl ?? url;
  const service = await openService({
    configuration,
    clock,
    log,
    identity: identityOf(configuration, issuer),
    meetings: { linkOf: async (bookingId) => `${publicUrl()}/meeting/${bookingId}` },
    prepare: (stores) => (issuer === undefined ? Promise.resolve() : seed(stores, { configuration, now: clock.now() })),
  });
  const { directory, stores } = service;
  const handle =
    issuer === undefined ? service.handle : withDevRoutes(service.handle, { issuer, directory, now: clock.now });
  const server = await createServer({ handle, staticFolder: resolve('tabs/dist') });
  url = await server.listen(configuration.port, configuration.host);
  const scheduler = startJobs(service.jobs, log.failure);
  for (const job of service.jobs) void job.run();
  return {
    url,
    stop: async () => {
      await server.close();
      await scheduler.stop();
      await stores.close();
    },
  };
};
