import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import type { Clock } from '../../ports/clock.ts';
import type { DayStore } from '../../ports/day-store.ts';
import type { DirectoryStore } from '../../ports/directory-store.ts';
import type { Records } from '../../ports/records.ts';
import { createDirectoryStore } from '../directory/directory-store.ts';
import { createWriteProbe } from '../write-probe.ts';
import { createRunCall, statusOf } from './call.ts';
import { type Charges, recordCharges } from './charges.ts';
import { assertGuardsHold, DAYS, openContainers, openDatabase, probeWriting } from './containers.ts';
import { createDayStore } from './day-store.ts';
import { cosmosDirectory } from './directory-partitions.ts';
import { followEvents } from './follow-events.ts';
import { createRecords } from './records.ts';
import { countedTransport, ownConnections } from './transport.ts';

export interface CosmosSettings {
  /** `https://<account>.documents.azure.com`, or an emulator's. */
  readonly endpoint: string;
  /** The account's key; or else `credential`, e.g. of a managed identity, whose role may not create containers. */
  readonly key?: string;
  readonly credential?: CosmosClientOptions['aadCredentials'];
  /** Id of the database; created when absent. */
  readonly database: string;
  readonly clock: Clock;
  /** Bounds every operation with all its retries. 8 seconds unless told. */
  readonly deadlineMs?: number;
  /** The way to the account, where it is not the network. */
  readonly transport?: NonNullable<CosmosClientOptions['httpClient']>;
}

export interface CosmosStores {
  readonly days: DayStore;
  readonly directory: DirectoryStore;
  readonly records: Records;
  readonly charges: Charges;
  /** `cosmos`, for logs and the health check. */
  describe(): string;
  /** Throws StoreUnreachable when the account does not answer, or takes no writes. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const DEADLINE_MS = 8_000;

/**
 * Few and short tries: a caller waits. No endpoint discovery: the account has one write region, its own name always leads
 * there, and with discovery on the client would try for two minutes.
 */
const CONNECTION_POLICY = {
  requestTimeout: 4_000,
  enableEndpointDiscovery: false,
  enableBackgroundEndpointRefreshing: false,
  retryOptions: { maxRetryAttemptCount: 6, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 5 },
};

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;

/** Says by its code that the account does not take the key, or lets it do nothing. */
const asOpeningError = (error: unknown): unknown => {
  const status = statusOf(error);
  if (status !== UNAUTHORIZED && status !== FORBIDDEN) return error;
  return Object.assign(new Error('the account refuses the key', { cause: error }), { code: 'KEY_REFUSED' });
};

/** Opens the stores on Azure Cosmos DB. Throws when a guard would not hold there (see containers.ts). */
export const openCosmos = async (settings: CosmosSettings): Promise<CosmosStores> => {
  const charges = recordCharges();
  const run = createRunCall(charges, settings.deadlineMs ?? DEADLINE_MS);
  const connections = ownConnections(settings.endpoint);
  const httpClient = countedTransport(settings.transport ?? connections.transport, charges);
  const openClient = () =>
    new CosmosClient({
      endpoint: settings.endpoint,
      ...(settings.key === undefined ? {} : { key: settings.key }),
      ...(settings.credential === undefined ? {} : { aadCredentials: settings.credential }),
      connectionPolicy: CONNECTION_POLICY,
      httpClient,
    });
  const client = openClient();
  try {
    const database = await run('open', () => openDatabase(client, settings.database));
    const containers = await run('open', () => openContainers(database));
    await run('open', () => assertGuardsHold(database, containers.records));
    const follow = followEvents(() => openClient().database(settings.database).container(DAYS), run);
    const writes = createWriteProbe(() => run('probe', (call) => probeWriting(containers.records, call.signal)));
    return {
      days: createDayStore(containers.days, run, settings.clock, follow),
      directory: createDirectoryStore(cosmosDirectory(containers.directory, run), settings.clock),
      records: createRecords(containers.records, run, settings.clock),
      charges,
      describe: () => 'cosmos',
      ping: async () => {
        await run('ping', async (call) => void (await containers.days.read({ abortSignal: call.signal })));
        await writes();
      },
      close: async () => {
        client.dispose();
        connections.close();
      },
    };
  } catch (error) {
    client.dispose();
    connections.close();
    throw asOpeningError(error);
  }
};
