import type { Container, JSONObject, OperationInput, OperationResponse } from '@azure/cosmos';
import { StoreUnreachable } from '../../ports/day-store.ts';
import { readable } from '../readable.ts';
import type { Call } from './call.ts';
import { GUARD_ID, type Item } from './item.ts';

/** The guard's state: `etag` changes with every commit. */
export interface GuardState {
  readonly version: number;
  readonly etag: string;
}

/** The guard of a partition that nothing was ever committed to. */
export const FIRST: GuardState = { version: 0, etag: '' };

export interface Snapshot<Document> {
  readonly guard: GuardState;
  readonly documents: readonly Document[];
}

interface GuardItem {
  readonly id: string;
  readonly partition: string;
  readonly kind: string;
  readonly version: number;
}

const OK = 200;
export const NOT_MODIFIED = 304;
export const NOT_FOUND = 404;
export const CONFLICT = 409;
export const PRECONDITION_FAILED = 412;
const TOO_LARGE = 413;
const TRANSIENT_CONFLICT = 449;
const FAILED_DEPENDENCY = 424;
/** One page takes whatever fits in 4 MB. */
const WHATEVER_FITS = -1;
const MAX_READINGS = 12;

const readGuard = async (
  container: Container,
  partition: string,
  known: string | undefined,
  call: Call,
): Promise<GuardState | 'unchanged'> => {
  const condition = known ? { accessCondition: { type: 'IfNoneMatch', condition: known } } : {};
  const { statusCode, resource, etag } = await container
    .item(GUARD_ID, partition)
    .read<GuardItem>({ abortSignal: call.signal, ...condition });
  if (statusCode === NOT_MODIFIED) return 'unchanged';
  const guard = resource === undefined || statusCode === NOT_FOUND ? FIRST : { version: resource.version, etag };
  return guard.etag === known ? 'unchanged' : guard;
};

/** The guard as it is now; FIRST where there is none. */
export const readGuardNow = async (container: Container, partition: string, call: Call): Promise<GuardState> => {
  const guard = await readGuard(container, partition, undefined, call);
  return guard === 'unchanged' ? FIRST : guard;
};

/**
 * The partition's items of one kind, page by page: they need not be of one moment. With `after`, those alone that a later
 * commit than that has written.
 */
export const readKind = async <Document>(
  container: Container,
  partition: string,
  kind: string,
  call: Call,
  after = 0,
): Promise<readonly Item<Document>[]> => {
  const ofKind = 'SELECT * FROM c WHERE c.kind = @kind';
  const { resources } = await container.items
    .query<Item<Document>>(
      {
        query: after === 0 ? ofKind : `${ofKind} AND c.seq > @seq`,
        parameters: [{ name: '@kind', value: kind }, ...(after === 0 ? [] : [{ name: '@seq', value: after }])],
      },
      { partitionKey: partition, maxItemCount: WHATEVER_FITS, abortSignal: call.signal },
    )
    .fetchAll();
  return resources;
};

/**
 * The partition's documents of one kind, all of one guard version; `unchanged` when the guard still has the etag `known`.
 * Pages of a query are not one snapshot, and no promise is published for a single page. So the guard is read first, and what
 * was written after it shows by its `seq`, as documents of such a kind are never deleted: then all is read again.
 */
export const readSnapshot = <Document>(
  container: Container,
  partition: string,
  kind: string,
  known: string | undefined,
  call: Call,
): Promise<Snapshot<Document> | 'unchanged'> =>
  readChanged(container, partition, kind, known === undefined ? undefined : { version: 0, etag: known }, call);

/** The same of those documents alone that later commits than that of the guard `known` have written. */
export const readChanged = async <Document>(
  container: Container,
  partition: string,
  kind: string,
  known: GuardState | undefined,
  call: Call,
): Promise<Snapshot<Document> | 'unchanged'> => {
  for (let reading = 0; reading < MAX_READINGS; reading += 1) {
    const guard = await readGuard(container, partition, known?.etag, call);
    if (guard === 'unchanged') return 'unchanged';
    if (guard.etag === '') return { guard, documents: [] };
    const items = await readKind<Document>(container, partition, kind, call, known?.version);
    if (items.every((item) => item.seq <= guard.version)) {
      return { guard, documents: items.map((item) => readable(item.document)) };
    }
  }
  throw new StoreUnreachable(`${partition} changed whenever it was read`);
};

/** A write of a commit; `create` fails the whole of it when the id exists. */
export type GuardedWrite =
  | { readonly op: 'create' | 'put'; readonly item: Omit<Item<unknown>, 'partition' | 'seq'> }
  | { readonly op: 'delete'; readonly id: string };

export type GuardedOutcome =
  | { readonly outcome: 'committed'; readonly guard: GuardState }
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'exists'; readonly index: number }
  | { readonly outcome: 'absent'; readonly index: number }
  | { readonly outcome: 'too-large' };

// Documents are made of JSON alone; an interface has no index signature by which TypeScript could see it.
const body = (item: object): JSONObject => item as JSONObject;

const guardOperation = (partition: string, expected: GuardState): OperationInput => {
  const version = expected.version + 1;
  const resourceBody = body({ id: GUARD_ID, partition, kind: 'guard', version } satisfies GuardItem);
  return expected.etag === ''
    ? { operationType: 'Create', resourceBody }
    : { operationType: 'Replace', id: GUARD_ID, resourceBody, ifMatch: expected.etag };
};

const operationOf = (partition: string, seq: number, write: GuardedWrite): OperationInput =>
  write.op === 'delete'
    ? { operationType: 'Delete', id: write.id }
    : {
        operationType: write.op === 'create' ? 'Create' : 'Upsert',
        resourceBody: body({ ...write.item, partition, seq }),
      };

const refusal = (results: readonly OperationResponse[], partition: string): GuardedOutcome => {
  const at = results.findIndex(({ statusCode }) => statusCode >= NOT_MODIFIED && statusCode !== FAILED_DEPENDENCY);
  const status = results[at]?.statusCode;
  if (status === TRANSIENT_CONFLICT) return { outcome: 'stale' };
  if (status === TOO_LARGE) return { outcome: 'too-large' };
  if (at === 0 && (status === CONFLICT || status === PRECONDITION_FAILED || status === NOT_FOUND)) {
    return { outcome: 'stale' };
  }
  if (status === CONFLICT) return { outcome: 'exists', index: at - 1 };
  if (status === NOT_FOUND) return { outcome: 'absent', index: at - 1 };
  throw new StoreUnreachable(`a batch for ${partition} was refused with ${status ?? 'nothing said'}`);
};

/**
 * One transactional batch: the raised guard first, so that a stale one is what fails it, then the writes. Nothing is
 * written on any outcome but `committed`. `index` counts the writes. A deletion of what is absent is answered `absent`.
 */
export const commitGuarded = async (
  container: Container,
  partition: string,
  expected: GuardState,
  writes: readonly GuardedWrite[],
  call: Call,
): Promise<GuardedOutcome> => {
  const version = expected.version + 1;
  const operations = [
    guardOperation(partition, expected),
    ...writes.map((write) => operationOf(partition, version, write)),
  ];
  const options = { abortSignal: call.signal, contentResponseOnWriteEnabled: false };
  let answer: Awaited<ReturnType<Container['items']['batch']>>;
  try {
    answer = await container.items.batch(operations, partition, options);
  } catch (error) {
    // The client hides the status of a refused batch in a text; the transport has seen it.
    if (call.status === TOO_LARGE) return { outcome: 'too-large' };
    if (call.status === TRANSIENT_CONFLICT) return { outcome: 'stale' };
    throw error;
  }
  const results = answer.result ?? [];
  const [guard] = results;
  if (answer.code !== OK) return refusal(results, partition);
  if (guard?.eTag === undefined) throw new StoreUnreachable(`a batch for ${partition} was answered without an etag`);
  return { outcome: 'committed', guard: { version, etag: guard.eTag } };
};
