import { app } from '@azure/functions';
import { openService } from '../../compose/open-service.ts';
import { ConfigurationError, readConfiguration } from '../../configuration.ts';
import { createEntraIdentity } from '../../http/entra-identity.ts';
import { createLog } from '../../http/log.ts';
import { createHandleMessage, type HandleMessage } from '../../http/messages.ts';
import { unavailable } from '../../http/reply/unavailable.ts';
import type { Handle } from '../../http/request/raw.ts';
import { JOBS } from '../../jobs.ts';
import { meetingsWithLinks } from '../../ports/meetings.ts';
import { openChat } from '../open-chat.ts';
import { createOpenOnce } from './open-once.ts';
import { registerFunctions } from './register-functions.ts';

// The program that runs on Azure: as api/src/main.ts on one machine, it alone reads the environment.
const configuration = readConfiguration(process.env);
const { identity, store, logLevel } = configuration;
if (identity.kind !== 'entra') throw new ConfigurationError('on Azure ENTRA_CLIENT_ID is needed');
if (store.kind !== 'cosmos') throw new ConfigurationError('on Azure COSMOS_ENDPOINT and COSMOS_KEY are needed');

const log = createLog(logLevel);
const clock = { now: Date.now };
const entra = createEntraIdentity(identity.audience);
const publicUrl = () => configuration.publicUrl ?? '';
const service = createOpenOnce(async () => {
  const opened = await openService({
    configuration,
    clock,
    log,
    identity: entra,
    meetings: meetingsWithLinks((bookingId) => `${publicUrl()}/meeting/${bookingId}`),
    openChat: openChat({ configuration, clock, log, identity: entra, publicUrl }),
  });
  // Made once, as it counts who is refused.
  return { ...opened, handleMessage: createHandleMessage(opened.chat, configuration.rateLimit) };
});

const handle = async (): Promise<Handle> => {
  try {
    return (await service()).handle;
  } catch (error) {
    log.failure('start', error);
    return unavailable;
  }
};

const handleMessage = async (): Promise<HandleMessage> => {
  try {
    return (await service()).handleMessage;
  } catch (error) {
    log.failure('start', error);
    return unavailable;
  }
};

const runJob = async (id: string): Promise<void> => {
  const { jobs } = await service();
  await jobs.find((job) => job.id === id)?.run();
};

registerFunctions(
  app,
  { handle, handleMessage },
  JOBS.map(({ id, everySeconds }) => ({ id, everySeconds, run: () => runJob(id) })),
);
