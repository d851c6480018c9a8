import type { Container, ContainerRequest, CosmosClient, Database, IndexingPolicy } from '@azure/cosmos';
import { statusOf } from './call.ts';
import { CONFLICT, PRECONDITION_FAILED } from './guarded-partition.ts';

export interface Containers {
  readonly days: Container;
  readonly directory: Container;
  readonly records: Container;
}

const PARTITION_KEY = '/partition';
/** Items expire only where they say so themselves. */
const TTL_PER_ITEM = -1;

/**
 * Every indexed term costs 0.2 RU on each write, and a document holds hundreds, so that all paths are left out but those
 * that a query names, and the partition key, which is not indexed by itself. Ids are always indexed.
 */
const indexOnly = (paths: readonly string[]): IndexingPolicy => ({
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: [PARTITION_KEY, ...paths].map((path) => ({ path: `${path}/?` })),
  excludedPaths: [{ path: '/*' }],
});

const definition = (id: string, ...indexed: readonly string[]): ContainerRequest => ({
  id,
  partitionKey: { paths: [PARTITION_KEY], version: 2 },
  defaultTtl: TTL_PER_ITEM,
  indexingPolicy: indexOnly(indexed),
});

/** The container of site-days, which another client of the same account opens to follow the events. */
export const DAYS = 'days';
// A day's reading asks for one kind, so that it loads none of the events, which are most of a day's documents.
const DEFINITIONS = [
  definition(DAYS, '/kind'),
  definition('directory', '/kind', '/seq'),
  definition('projections', '/sort'),
];

/** The client looks and then creates: another process may have created in between. */
const unlessExists = async (create: () => Promise<unknown>): Promise<void> => {
  try {
    await create();
  } catch (error) {
    if (statusOf(error) !== CONFLICT) throw error;
  }
};

export const openDatabase = async (client: CosmosClient, id: string): Promise<Database> => {
  await unlessExists(() => client.databases.createIfNotExists({ id }));
  return client.database(id);
};

/** Opens the three containers, and creates what is absent (which needs a key, or a role that may). */
export const openContainers = async (database: Database): Promise<Containers> => {
  for (const each of DEFINITIONS) await unlessExists(() => database.containers.createIfNotExists(each));
  return {
    days: database.container(DAYS),
    directory: database.container('directory'),
    records: database.container('projections'),
  };
};

const PROBE_PARTITION = '~probe';
/** Written to see whether the account takes writes. */
const PROBE = { id: '~probe', partition: PROBE_PARTITION, kind: 'probe', ttl: 60 };

/** Throws where nothing can be written. */
export const probeWriting = async (container: Container, abortSignal: AbortSignal): Promise<void> => {
  await container.items.upsert(PROBE, { abortSignal });
};

/**
 * Throws when the account is not one on which a guard holds: several write regions, or (as some emulators) batches that
 * ignore If-Match. Either would let two bookings have the same time, without a sign.
 */
export const assertGuardsHold = async (database: Database, container: Container): Promise<void> => {
  const { resource: account } = await database.client.getDatabaseAccount();
  if (account?.enableMultipleWritableLocations === true) {
    throw new Error('this Cosmos DB account writes in several regions: a guard does not hold across them');
  }
  await container.items.upsert(PROBE);
  const { result } = await container.items.batch(
    [{ operationType: 'Replace', id: PROBE.id, resourceBody: PROBE, ifMatch: '"no-such-version"' }],
    PROBE_PARTITION,
  );
  if (result?.[0]?.statusCode !== PRECONDITION_FAILED) {
    throw new Error('this Cosmos DB endpoint ignores If-Match in batches: a guard does not hold on it');
  }
};
