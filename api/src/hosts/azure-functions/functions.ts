import { app } from '@azure/functions';
import { ConfigurationError, readConfiguration } from '../../configuration.ts';
import { createEntraIdentity } from '../../http/entra-identity.ts';
import { createLog } from '../../http/log.ts';
import { unavailable } from '../../http/unavailable.ts';
import { JOBS } from '../../jobs.ts';
import { openService } from '../../open-service.ts';
import { createOpenOnce } from './open-once.ts';
import { registerFunctions } from './register-functions.ts';

// The program that runs on Azure: as api/src/main.ts on one machine, it alone reads the environment.
const configuration = readConfiguration(process.env);
const { identity, store, logLevel } = configuration;
if (identity.kind !== 'entra') throw new ConfigurationError('on Azure ENTRA_CLIENT_ID is needed');
if (store.kind !== 'cosmos') throw new ConfigurationError('on Azure COSMOS_ENDPOINT and COSMOS_KEY are needed');

const log = createLog(logLevel);
const service = createOpenOnce(() =>
  openService({
    configuration,
    clock: { now: Date.now },
    log,
    identity: createEntraIdentity(identity.audience),
    meetings: { linkOf: async (bookingId) => `${configuration.publicUrl ?? ''}/meeting/${bookingId}` },
  }),
);

const handle = async () => {
  try {
    return (await service()).handle;
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
  handle,
  JOBS.map(({ id, everySeconds }) => ({ id, everySeconds, run: () => runJob(id) })),
);
