import { resolve } from 'node:path';
import { type OpenService, openService } from '../../compose/open-service.ts';
import type { Configuration } from '../../configuration.ts';
import { type Seed, seedHere } from '../../demo/seed-apart.ts';
import { createEntraIdentity } from '../../http/entra-identity.ts';
import type { Identity } from '../../http/identity.ts';
import type { Log } from '../../http/log.ts';
import { createHandleMessage } from '../../http/messages.ts';
import type { Clock } from '../../ports/clock.ts';
import { meetingsWithLinks } from '../../ports/meetings.ts';
import { whyNotListening } from '../../starting/why-not-listening.ts';
import { whyStoreFailed } from '../../starting/why-store-failed.ts';
import { withinTime } from '../../within-time.ts';
import { openChat } from '../open-chat.ts';
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

/** Longer than callers may take. A job that takes longer still goes on at the next start. */
const UNDER_WAY_MS = 8250;

const openDevIssuer = async (configuration: Configuration): Promise<DevIssuer | undefined> =>
  configuration.identity.kind === 'dev'
    ? createDevIssuer(await loadDevKey(configuration.dataDir), configuration)
    : undefined;

const identityOf = (configuration: Configuration, issuer: DevIssuer | undefined): Identity => {
  if (issuer !== undefined) return issuer.identity;
  return createEntraIdentity(configuration.identity.kind === 'entra' ? configuration.identity.audience : []);
};

/** Everything on one port, but nothing yet that runs by itself. */
export interface OpenHost {
  readonly url: string;
  readonly jobs: OpenService['jobs'];
  readonly directory: OpenService['directory'];
  /** Takes no new calls, lets calls under way end, and `beside` them, then closes the store. */
  readonly close: (beside?: () => Promise<void>) => Promise<void>;
}

/** Opens store, demo data on the first start, API, bot, and the tab once it is built. Throws StartFailure. */
export const openSingleMachine = async (
  configuration: Configuration,
  clock: Clock,
  log: Log,
  seed: Seed = seedHere(),
): Promise<OpenHost> => {
  const issuer = await openDevIssuer(configuration);
  const identity = identityOf(configuration, issuer);
  let url = '';
  const publicUrl = () => configuration.publicUrl ?? url;
  const service = await openService({
    configuration,
    clock,
    log,
    identity,
    meetings: meetingsWithLinks((bookingId) => `${publicUrl()}/meeting/${bookingId}`),
    openChat: openChat({ configuration, clock, log, identity, publicUrl }),
    prepare: (stores) =>
      issuer === undefined ? Promise.resolve() : seed(stores, { configuration, now: clock.now() }, clock),
  }).catch((error: unknown) => {
    throw whyStoreFailed(configuration, error);
  });
  const { directory, people, stores, chat, jobs } = service;
  const { rateLimit, devHosts } = configuration;
  const handle =
    issuer === undefined
      ? service.handle
      : withDevRoutes(service.handle, { issuer, directory, people, now: clock.now, rateLimit, devHosts });
  const server = await createServer({
    handle,
    handleMessage: createHandleMessage(chat, rateLimit),
    staticFolder: resolve('tabs/dist'),
    isDemo: issuer !== undefined,
    log,
  });
  url = await server.listen(configuration.port, configuration.host).catch((error: unknown) => {
    throw whyNotListening(configuration, error);
  });
  return {
    url,
    jobs,
    directory,
    close: async (beside) => {
      await withinTime(Promise.all([server.close(), beside?.()]), UNDER_WAY_MS);
      await stores.close();
    },
  };
};

/**
 * Starts everything on one port, and the jobs. `seed` makes the demo data; there is none beside Entra ID.
 */
export const startSingleMachine = async (
  configuration: Configuration,
  clock: Clock,
  log: Log,
  seed: Seed = seedHere(),
): Promise<RunningHost> => {
  const { url, jobs, close } = await openSingleMachine(configuration, clock, log, seed);
  const scheduler = startJobs(jobs, log.failure);
  for (const job of jobs) void job.run();
  return { url, stop: () => close(() => scheduler.stop()) };
};
