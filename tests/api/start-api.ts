import { createService } from '@yhteistila/api/src/compose/service.ts';
import { demoDirectory } from '@yhteistila/api/src/demo/directory.ts';
import { seedDemo } from '@yhteistila/api/src/demo/seed-demo.ts';
import { createDevIssuer } from '@yhteistila/api/src/hosts/single-machine/dev-identity.ts';
import type { DevKey } from '@yhteistila/api/src/hosts/single-machine/dev-key.ts';
import { withDevRoutes } from '@yhteistila/api/src/hosts/single-machine/dev-routes.ts';
import { createServer } from '@yhteistila/api/src/hosts/single-machine/server.ts';
import { withDocs } from '@yhteistila/api/src/http/docs/with-docs.ts';
import { createHandler } from '@yhteistila/api/src/http/handle.ts';
import { createLog } from '@yhteistila/api/src/http/log.ts';
import { JOBS } from '@yhteistila/api/src/jobs.ts';
import type { GiveWay } from '@yhteistila/api/src/ports/give-way.ts';
import { meetingsWithLinks } from '@yhteistila/api/src/ports/meetings.ts';
import type { Messenger } from '@yhteistila/api/src/ports/messenger.ts';
import { rememberConversation } from '@yhteistila/api/src/use-cases/notices/conversations.ts';
import type { DirectoryContents } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/site-time.ts';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { type ApiClient, createApiClient } from './api-client.ts';
import type { OpenEmpty } from './open-empty-stores.ts';
import { instantAt, MORNING } from './site-clock.ts';

/** A clock that stands still until it is set. */
export interface SettableClock {
  now(): Instant;
  /** To a wall-clock time at the demo's sites. */
  set(day: string, clock: string): void;
}

export interface Api extends ApiClient {
  readonly clock: SettableClock;
  /** A token of the server's own issuer for anybody, issued at that time. */
  readonly tokenOf: (person: { readonly id: string; readonly organisationId: string }, at: Instant) => Promise<string>;
  /** Signs claims as they are with the server's own key. */
  readonly sign: (claims: JWTPayload) => Promise<string>;
  /** Everything that the server wrote to its log as a failure. */
  readonly failures: readonly string[];
  /** Every line of its log. */
  readonly logged: readonly string[];
  /** Runs the timed jobs once, as the host does every minute. */
  readonly runJobs: () => Promise<void>;
  /** The person opens the app in the chat, and can be written to from then on. */
  readonly openApp: (personId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ApiSettings {
  readonly now?: Instant;
  readonly rateLimit?: number | 'off';
  /** Who shares the loop with long work. */
  readonly giveWay?: GiveWay;
  /** The channel on which people are told; without one, notices wait. */
  readonly messenger?: Messenger;
  /** What this story's directory has that the demo's has not. */
  readonly directory?: (demo: DirectoryContents) => DirectoryContents;
}

/** How a line of an error begins. */
const AS_FAILURE = '{"level":50,';

const NO_CHANNEL: Messenger = { send: async () => ({ outcome: 'later' }) };

const settableClock = (start: Instant): SettableClock => {
  let now = start;
  return {
    now: () => now,
    set: (day, clock) => {
      now = instantAt(day, clock);
    },
  };
};

const newKey = async (): Promise<DevKey> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  return { algorithm: 'ES256', signWith: privateKey, publicKey: { ...(await exportJWK(publicKey)), alg: 'ES256' } };
};

/** The whole service on a free port: the demo's directory without its bookings, on an empty store of its own. */
export const startApi = async (open: OpenEmpty, settings: ApiSettings = {}): Promise<Api> => {
  const { now = MORNING, rateLimit = 'off', directory: changed = (demo: DirectoryContents) => demo } = settings;
  const { messenger = NO_CHANNEL, giveWay } = settings;
  const sharing = giveWay === undefined ? {} : { giveWay };
  const clock = settableClock(now);
  const logged: string[] = [];
  const failures: string[] = [];
  const write = (line: string): void => {
    logged.push(line);
    if (line.startsWith(AS_FAILURE)) failures.push(line);
  };
  const log = createLog('info', { write });
  const stores = await open(clock);
  await seedDemo(stores, now, { directory: (at) => changed(demoDirectory(at)) });
  const service = createService({
    stores,
    clock,
    meetings: meetingsWithLinks((id) => `https://meetings.example/${id}`),
    version: '0.0.0',
    onFailure: log.failure,
    ...sharing,
  });
  const jobs = service.openJobs(messenger);
  const remember = rememberConversation({ records: stores.records, clock, wake: service.wake });
  const key = await newKey();
  const issuer = createDevIssuer(key, { identity: { kind: 'dev' } });
  const { directory, people } = service;
  const handle = withDocs(
    createHandler({
      useCases: service.useCases,
      directory,
      people,
      identity: issuer.identity,
      log,
      rateLimit,
      now: clock.now,
      version: '0.0.0',
      ...sharing,
    }),
    { rateLimit },
  );
  const devRoutes = { issuer, directory, people, now: clock.now, rateLimit, devHosts: undefined };
  const server = await createServer({ handle: withDevRoutes(handle, devRoutes) });
  const url = await server.listen(0);
  return {
    ...createApiClient(url, clock.now),
    clock,
    failures,
    logged,
    tokenOf: ({ id, organisationId }, at) =>
      issuer.issue({ id, organisationId, name: id, roles: [], homeSiteId: 'pori', locale: 'fi' }, at),
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: key.algorithm }).sign(key.signWith),
    runJobs: async () => {
      for (const job of JOBS) await jobs.run(job);
    },
    openApp: (personId) => remember(personId, { chatOf: personId }),
    close: async () => {
      await server.close();
      await jobs.stop();
      await stores.close();
    },
  };
};
