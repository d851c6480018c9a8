import type { Container, SqlParameter } from '@azure/cosmos';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Clock } from '../../ports/clock.ts';
import { StoreUnreachable } from '../../ports/day-store.ts';
import type { Listing, Projection, Projections, WriteCondition } from '../../ports/projections.ts';
import { readable } from '../readable.ts';
import { type Call, type RunCall, statusOf } from './call.ts';
import { CONFLICT, NOT_FOUND, PRECONDITION_FAILED } from './guarded-partition.ts';
import { encodeId, encodePrefix, hasExpired, type Item, timeToLive } from './item.ts';

interface ProjectionItem extends Item<Projection> {
  /** Indexed: bounds a listing. */
  readonly sort?: string;
}

/** What is stored; `etag` is '' when nothing is. An expired projection counts as absent and can be written over. */
interface Stored {
  readonly projection: Projection | undefined;
  readonly etag: string;
}

const MAX_TRIES = 20;

const toItem = (partition: string, projection: Projection, now: Instant): ProjectionItem => ({
  id: encodeId(projection.id),
  partition,
  kind: 'projection',
  seq: 0,
  ...(projection.sort === undefined ? {} : { sort: projection.sort }),
  ...timeToLive(projection.expiresAt, now),
  document: projection,
});

const readableProjection = (projection: Projection): Projection => {
  readable(projection.body);
  return projection;
};

const readStored = async (container: Container, partition: string, id: string, now: Instant, call: Call) => {
  const { resource, etag } = await container
    .item(encodeId(id), partition)
    .read<ProjectionItem>({ abortSignal: call.signal });
  if (resource === undefined) return { projection: undefined, etag: '' } satisfies Stored;
  const projection = hasExpired(resource.document, now) ? undefined : readableProjection(resource.document);
  return { projection, etag } satisfies Stored;
};

const allows = (condition: WriteCondition, stored: Projection | undefined, version: number): boolean => {
  if (condition === 'absent') return stored === undefined;
  if (condition === 'newer') return stored === undefined || stored.version < version;
  return stored?.version === condition;
};

/** True when it was written; false when somebody else wrote meanwhile. */
const writeOver = async (container: Container, item: ProjectionItem, etag: string, call: Call): Promise<boolean> => {
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

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const inOrder = (a: Projection, b: Projection): number => compare(a.sort ?? '', b.sort ?? '') || compare(a.id, b.id);

const listingQuery = ({ prefix, from, to }: Listing): { query: string; parameters: SqlParameter[] } => {
  const bounds = [
    { condition: 'STARTSWITH(c.id, @prefix)', name: '@prefix', value: encodePrefix(prefix) },
    { condition: 'c.sort >= @from', name: '@from', value: from },
    { condition: 'c.sort <= @to', name: '@to', value: to },
  ].filter(({ value }) => value !== undefined);
  return {
    query: `SELECT * FROM c WHERE ${bounds.map(({ condition }) => condition).join(' AND ')}`,
    parameters: bounds.map(({ name, value = '' }) => ({ name, value })),
  };
};

/** Projections in the container of that name: conditions hold by the item's etag. */
export const createProjections = (container: Container, run: RunCall, clock: Clock): Projections => ({
  read: (partition, id) =>
    run('readProjection', async (call) => (await readStored(container, partition, id, clock.now(), call)).projection),
  list: (partition, listing) =>
    run('listProjections', async (call) => {
      const { resources } = await container.items
        .query<ProjectionItem>(listingQuery(listing), {
          partitionKey: partition,
          maxItemCount: -1,
          abortSignal: call.signal,
        })
        .fetchAll();
      const now = clock.now();
      return resources
        .map((item) => item.document)
        .filter((projection) => projection.id.startsWith(listing.prefix) && !hasExpired(projection, now))
        .map(readableProjection)
        .sort(inOrder);
    }),
  write: (partition, projection, condition) =>
    run('writeProjection', async (call) => {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const now = clock.now();
        const stored = await readStored(container, partition, projection.id, now, call);
        if (!allows(condition, stored.projection, projection.version)) return false;
        if (await writeOver(container, toItem(partition, projection, now), stored.etag, call)) return true;
      }
      throw new StoreUnreachable(`${projection.id} was written by others at each of ${MAX_TRIES} tries`);
    }),
  delete: (partition, id) =>
    run('deleteProjection', async (call) => {
      try {
        await container.item(encodeId(id), partition).delete({ abortSignal: call.signal });
      } catch (error) {
        if (statusOf(error) !== NOT_FOUND) throw error;
      }
    }),
});
