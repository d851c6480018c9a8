import { type Container, type StoredItem, type Transaction, withSystemFields } from './container.ts';
import { type DoubleReply, type DoubleRequest, isJson, type Json, partitionIn, Refusal, reply } from './protocol.ts';

const MAX_OPERATIONS = 100;
const MAX_BYTES = 2 * 1024 * 1024;
const FAILED_DEPENDENCY = 424;

interface Result {
  readonly statusCode: number;
  readonly requestCharge: number;
  readonly eTag?: string;
  readonly resourceBody?: Json;
}

/** Carries the results out of the transaction that it ends. */
class Aborted extends Error {
  readonly results: readonly Result[];
  constructor(results: readonly Result[]) {
    super('the batch was aborted');
    this.results = results;
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const apply = (transaction: Transaction, operation: Json): { status: number; item?: StoredItem | undefined } => {
  const { operationType, resourceBody } = operation;
  const id = text(operation.id) ?? '';
  const body = isJson(resourceBody) ? resourceBody : {};
  const ifMatch = text(operation.ifMatch);
  switch (operationType) {
    case 'Create':
      return { status: 201, item: transaction.create(body) };
    case 'Upsert': {
      const status = transaction.read(text(body.id) ?? '') === undefined ? 201 : 200;
      return { status, item: transaction.upsert(body) };
    }
    case 'Replace':
      return { status: 200, item: transaction.replace(id, body, ifMatch) };
    case 'Delete':
      transaction.delete(id, ifMatch);
      return { status: 204 };
    default:
      throw new Refusal(400, `not an operation of this double: ${String(operationType)}`);
  }
};

const operationsIn = (request: DoubleRequest): readonly Json[] => {
  if (request.headers['x-ms-cosmos-batch-atomic'] !== 'true') throw new Refusal(400, 'only atomic batches');
  if (Buffer.byteLength(request.body) > MAX_BYTES) throw new Refusal(413, 'the batch is too large');
  const operations: unknown = JSON.parse(request.body);
  if (!Array.isArray(operations) || !operations.every(isJson)) throw new Refusal(400, 'not a list of operations');
  if (operations.length > MAX_OPERATIONS) throw new Refusal(400, 'too many operations');
  return operations;
};

const refusedAt = (operations: readonly unknown[], culprit: number, status: number): readonly Result[] =>
  operations.map((_, index) => ({ statusCode: index === culprit ? status : FAILED_DEPENDENCY, requestCharge: 0 }));

const allOrNothing = (transaction: Transaction, operations: readonly Json[], minimal: boolean): readonly Result[] => {
  const results: Result[] = [];
  for (const operation of operations) {
    try {
      const { status, item } = apply(transaction, operation);
      const content = item === undefined || minimal ? {} : { resourceBody: withSystemFields(item) };
      results.push({ statusCode: status, requestCharge: 0, ...(item && { eTag: item.etag }), ...content });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Aborted(refusedAt(operations, results.length, error.status));
    }
  }
  return results;
};

/** What a batch is answered of which one operation is refused. */
export const refuseOperation = (request: DoubleRequest, index: number, status: number): DoubleReply =>
  reply(207, refusedAt(operationsIn(request), index, status));

/** A transactional batch: 200 with a result for each operation; or 207, the culprit's status and 424 for the others. */
export const runBatch = (container: Container, request: DoubleRequest): DoubleReply => {
  const operations = operationsIn(request);
  const minimal = request.headers.prefer === 'return=minimal';
  try {
    const results = container.transact(partitionIn(request.headers), (transaction) =>
      allOrNothing(transaction, operations, minimal),
    );
    return reply(200, results);
  } catch (error) {
    if (error instanceof Aborted) return reply(207, error.results);
    throw error;
  }
};
