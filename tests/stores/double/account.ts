import { refuseOperation, runBatch } from './batch.ts';
import { changeFeed, partitionKeyRanges } from './change-feed.ts';
import { type Container, createContainer } from './container.ts';
import { createFaults, type Faults } from './faults.ts';
import { createItem, onItem } from './items.ts';
import { type DoubleReply, type DoubleRequest, objectIn, Refusal, refuse, reply } from './protocol.ts';
import { queryPlan, runQuery } from './query.ts';

export interface AccountOptions {
  /** Epoch milliseconds: what has lived its time. */
  readonly now: () => number;
  /** Most items on a page of a query, whatever was asked for. */
  readonly mostOnPage?: number;
  /** Request units that every answer says; none are said when absent. */
  readonly charge?: number;
  readonly writesInSeveralRegions?: boolean;
  /** Called before the request is acted on: delays it, or changes something meanwhile. */
  readonly before?: (request: DoubleRequest) => Promise<void> | void;
}

/** `broken`: the connection ends without an answer. `silent`: no answer ever comes. */
export type Handled = DoubleReply | 'broken' | 'silent';

export interface Account {
  readonly faults: Faults;
  handle(request: DoubleRequest): Promise<Handled>;
}

type Database = Map<string, Container>;
const MAX_ON_PAGE = 1000;

const onDocuments = (container: Container, request: DoubleRequest, mostOnPage: number): DoubleReply => {
  const { method, headers } = request;
  if (method === 'GET') return changeFeed(container, request);
  if (headers['x-ms-cosmos-is-query-plan-request'] !== undefined) return queryPlan();
  if (headers['x-ms-documentdb-isquery'] !== undefined) return runQuery(container, request, mostOnPage);
  if (headers['x-ms-cosmos-is-batch-request'] !== undefined) return runBatch(container, request);
  return createItem(container, request);
};

/**
 * A Cosmos DB account in memory, as far as the store in api/src/stores/cosmos and the real client need one, with the limits
 * and the refusals of the real one. What it does not know it refuses with 400, so that it never pretends.
 */
export const createAccount = (options: AccountOptions): Account => {
  const databases = new Map<string, Database>();
  const faults = createFaults();
  const seconds = (): number => Math.floor(options.now() / 1000);

  const accountAnswer = (): DoubleReply =>
    reply(200, {
      id: 'double',
      _self: '',
      userConsistencyPolicy: { defaultConsistencyLevel: 'Strong' },
      enableMultipleWriteLocations: options.writesInSeveralRegions === true,
      writableLocations: [],
      readableLocations: [],
    });

  const databaseOf = (id: string): Database => {
    const database = databases.get(id);
    if (database === undefined) throw new Refusal(404, `no database ${id}`);
    return database;
  };

  const createDatabase = ({ body }: DoubleRequest): DoubleReply => {
    const id = String(objectIn(body).id);
    if (databases.has(id)) throw new Refusal(409, `database ${id} exists`);
    databases.set(id, new Map());
    return reply(201, { id, _rid: `rid-${id}` });
  };

  const onDatabase = (id: string, method: string): DoubleReply => {
    databaseOf(id);
    if (method === 'DELETE') databases.delete(id);
    return method === 'DELETE' ? reply(204) : reply(200, { id, _rid: `rid-${id}` });
  };

  const describeContainer = (status: number, { definition, rid }: Container): DoubleReply =>
    reply(status, { ...definition, _rid: rid });

  const newContainer = (database: Database, { body }: DoubleRequest): DoubleReply => {
    const definition = objectIn(body);
    const id = String(definition.id);
    if (database.has(id)) throw new Refusal(409, `container ${id} exists`);
    const container = createContainer(id, definition, `rid-${id}`, seconds);
    database.set(id, container);
    return describeContainer(201, container);
  };

  const inContainer = (container: Container, request: DoubleRequest): DoubleReply => {
    const [, , , , feed, id] = request.path;
    if (feed === undefined) return describeContainer(200, container);
    if (feed === 'pkranges') return partitionKeyRanges(container);
    if (feed !== 'docs') throw new Refusal(400, `not of this double: ${feed}`);
    if (id !== undefined) return onItem(container, id, request);
    return onDocuments(container, request, options.mostOnPage ?? MAX_ON_PAGE);
  };

  const act = (request: DoubleRequest): DoubleReply => {
    const [dbs, databaseId, colls, containerId] = request.path;
    if (request.headers.authorization === undefined) throw new Refusal(401, 'no authorization');
    if (dbs === undefined) return accountAnswer();
    if (databaseId === undefined) return createDatabase(request);
    if (colls === undefined) return onDatabase(databaseId, request.method);
    const database = databaseOf(databaseId);
    if (containerId === undefined) return newContainer(database, request);
    const container = database.get(containerId);
    if (container === undefined) throw new Refusal(404, `no container ${containerId}`);
    return inContainer(container, request);
  };

  const charged = (answer: DoubleReply): DoubleReply => ({
    ...answer,
    headers: {
      ...answer.headers,
      'x-ms-session-token': '0:-1#1',
      ...(options.charge === undefined ? {} : { 'x-ms-request-charge': String(options.charge) }),
    },
  });

  const attempt = (request: DoubleRequest): DoubleReply => {
    try {
      return charged(act(request));
    } catch (error) {
      if (error instanceof Refusal) return charged(refuse(error));
      throw error;
    }
  };

  return {
    faults,
    handle: async (request) => {
      await options.before?.(request);
      const fault = faults.take(request);
      if (fault === undefined) return attempt(request);
      if (fault.kind === 'silent') return 'silent';
      if (fault.kind === 'broken-before') return 'broken';
      if (fault.kind === 'operation') return refuseOperation(request, fault.index, fault.status);
      if (fault.kind !== 'status') attempt(request);
      if (fault.kind === 'broken-after') return 'broken';
      const wait = fault.kind === 'status' ? (fault.retryAfterMs ?? 0) : 0;
      return refuse(new Refusal(fault.status, 'as planned'), { 'x-ms-retry-after-ms': String(wait) });
    },
  };
};
