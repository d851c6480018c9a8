import { bootstrap } from '../bootstrap.ts';
import type { Configuration } from '../configuration.ts';
import type { HostedJob } from '../hosted-job.ts';
import { withDocs } from '../http/docs/with-docs.ts';
import { createHandlers, type HandleAs } from '../http/handle.ts';
import type { Identity } from '../http/identity.ts';
import type { Log } from '../http/log.ts';
import type { Handle } from '../http/request/raw.ts';
import type { Chat } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Meetings } from '../ports/meetings.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { OpenStores } from '../ports/stores.ts';
import { upgradeRules } from '../upgrade-rules.ts';
import { withinTime } from '../within-time.ts';
import { openStores } from './open-stores.ts';
import { createService, type Service } from './service.ts';

const VERSION = '0.1.0';

/** A whole service, ready to be mounted by a host. */
export interface OpenService extends Pick<Service, 'directory' | 'people'> {
  /** Closed once the jobs that a commit woke have ended, or had the time to. */
  readonly stores: OpenStores;
  readonly handle: Handle;
  readonly jobs: readonly HostedJob[];
  /** Absent where nobody opened one. */
  readonly chat: Chat | undefined;
}

/** What a chat is opened on. */
export interface ChatSeam extends Pick<Service, 'directory' | 'people' | 'wake'> {
  readonly stores: OpenStores;
  readonly handleAs: HandleAs;
}

export interface OpenServiceInput {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Log;
  readonly identity: Identity;
  readonly meetings: Meetings;
  /** Opens the channel on which people are told; without one, notices wait. */
  readonly openChat?: (seam: ChatSeam) => Chat | undefined;
  /** Fills an empty store before the first call, or brings what it was filled with up to date. */
  readonly prepare?: (stores: OpenStores) => Promise<unknown>;
}

/** A job that was woken late and takes longer finds the store closed, and goes on at the next start. */
const JOBS_END_MS = 750;

/** Nobody is told: every notice waits for a channel. */
const NO_CHANNEL: Messenger = { send: async () => ({ outcome: 'later' }) };

/**
 * Opens the stores and builds everything on them, each on what stands above it: stores, use cases, handlers, chat, jobs.
 * Throws StoreUnreachable.
 */
export const openService = async (input: OpenServiceInput): Promise<OpenService> => {
  const { configuration, clock, log, identity, meetings } = input;
  const stores = await openStores(configuration, clock);
  await stores.directory.upgrade(clock.now());
  await upgradeRules(stores.directory, clock.now());
  if (configuration.identity.kind !== 'dev')
    await bootstrap(stores.directory, configuration.firstAdministrator, clock.now());
  await input.prepare?.(stores);
  const service = createService({ stores, clock, meetings, version: VERSION, onFailure: log.failure });
  const { directory, people, wake } = service;
  const { handle, handleAs } = createHandlers({
    useCases: service.useCases,
    directory,
    people,
    identity,
    log,
    rateLimit: configuration.rateLimit,
    now: clock.now,
    version: VERSION,
  });
  const chat = input.openChat?.({ stores, handleAs, directory, people, wake });
  const runs = service.openJobs(chat ?? NO_CHANNEL);
  // What a process left undecided that died may be due before the job's own time.
  runs.wake('settle-claims');
  const close = async (): Promise<void> => {
    await withinTime(runs.stop(), JOBS_END_MS);
    await stores.close();
  };
  return {
    stores: { ...stores, close },
    handle: withDocs(handle, configuration),
    jobs: service.jobs.map((job) => ({ id: job.id, everySeconds: job.everySeconds, run: () => runs.run(job) })),
    chat,
    directory,
    people,
  };
};
