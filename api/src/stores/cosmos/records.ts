import type { Container, SqlParameter } from '@azure/cosmos';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Clock } from '../../ports/clock.ts';
import { StoreUnreachable } from '../../ports/day-store.ts';
import { inOrder, type Listing, type Records, type StoredRecord, type WriteCondition } from '../../ports/records.ts';
import { type Call, type RunCall, statusOf } from './call.ts';
import { CONFLICT, NOT_FOUND, PRECONDITION_FAILED } from './guarded-partition.ts';
import { encodeId, encodePrefix, hasExpired, type Item, timeToLive } from './item.ts';

interface RecordItem extends Item<StoredRecord> {
  /** Indexed: bounds a listing. */
  readonly sort?: string;
}

/** What is stored; `etag` is '' when nothing is. An expired record counts as absent and can be written over. */
interface Stored {
  readonly record: StoredRecord | undefined;
  readonly etag: string;
}

const MAX_TRIES = 20;
/** The account gives as many items at once as it thinks fit. */
const ANY_NUMBER = -1;

const toItem = (partition: string, record: StoredRecord, now: Instant): RecordItem => ({
  id: encodeId(record.id),
  partition,
  kind: 'projection',
  seq: 0,
  ...(record.sort === undefined ? {} : { sort: record.sort }),
  ...timeToLive(record.expiresAt, now),
  document: record,
});

const readStored = async (container: Container, partition: string, id: string, now: Instant, call: Call) => {
  const { resource, etag } = await container
    .item(encodeId(id), partition)
    .read<RecordItem>({ abortSignal: call.signal });
  if (resource === undefined) return { record: undefined, etag: '' } satisfies Stored;
  const record = hasExpired(resource.document, now) ? undefined : resource.document;
  return { record, etag } satisfies Stored;
};

const allows = (condition: WriteCondition, stored: StoredRecord | undefined, version: number): boolean => {
  if (condition === 'absent') return stored === undefined;
  if (condition === 'newer') return stored === undefined || stored.version < version;
  return stored?.version === condition;
};

/** True when it was written; false when somebody else wrote meanwhile. */
const writeOver = async (container: Container, item: RecordItem, etag: string, call: Call): Promise<boolean> => {
  try {
    if (etag === '') await container.items.create(item, { abortSignal: call.signal });
    else {
      const accessCondition = { type: 'IfMatch', condition: etag };
      await container.item(item.id, item.partition).replace(item, { accessCondition, abortSignal: call.signal });
    }
    return true;
  } catch (error) {
    const status = statusOf(error);
    if (status === CONFLICT || status === PRECONDITION_FAILED || status === NOT_FOUND) return false;
    throw error;
  }
};

/** In the order of the one index that the container has: items without a `sort` come first. */
const listingQuery = ({ prefix, from, to }: Listing): { query: string; parameters: SqlParameter[] } => {
  const bounds = [
    { condition: 'STARTSWITH(c.id, @prefix)', name: '@prefix', value: encodePrefix(prefix) },
    { condition: 'c.sort >= @from', name: '@from', value: from },
    { condition: 'c.sort <= @to', name: '@to', value: to },
  ].filter(({ value }) => value !== undefined);
  return {
    query: `SELECT * FROM c WHERE ${bounds.map(({ condition }) => condition).join(' AND ')} ORDER BY c.sort`,
    parameters: bounds.map(({ name, value = '' }) => ({ name, value })),
  };
};

/** Records in the container of that name: conditions hold by the item's etag. */
export const createRecords = (container: Container, run: RunCall, clock: Clock): Records => ({
  read: (partition, id) =>
    run('readRecord', async (call) => (await readStored(container, partition, id, clock.now(), call)).record),
  list: (partition, listing) =>
    run('listRecords', async (call) => {
      const { limit = ANY_NUMBER, after } = listing;
      const { resources, continuationToken } = await container.items
        .query<RecordItem>(listingQuery(listing), {
          partitionKey: partition,
          maxItemCount: limit,
          ...(after === undefined ? {} : { continuationToken: after }),
          abortSignal: call.signal,
        })
        .fetchNext();
      const now = clock.now();
      const records = resources
        .map((item) => item.document)
        .filter((record) => record.id.startsWith(listing.prefix) && !hasExpired(record, now))
        .sort(inOrder);
      return { records, ...(continuationToken ? { cursor: continuationToken } : {}) };
    }),
  write: (partition, record, condition) =>
    run('writeRecord', async (call) => {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const now = clock.now();
        const stored = await readStored(container, partition, record.id, now, call);
        if (!allows(condition, stored.record, record.version)) return false;
        if (await writeOver(container, toItem(partition, record, now), stored.etag, call)) return true;
      }
      throw new StoreUnreachable(`${record.id} was written by others at each of ${MAX_TRIES} tries`);
    }),
  delete: (partition, id) =>
    run('deleteRecord', async (call) => {
      try {
        await container.item(encodeId(id), partition).delete({ abortSignal: call.signal });
      } catch (error) {
        if (statusOf(error) !== NOT_FOUND) throw error;
      }
    }),
});
