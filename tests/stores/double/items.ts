import { type Container, type StoredItem, withSystemFields } from './container.ts';
import { type DoubleReply, type DoubleRequest, objectIn, partitionIn, Refusal, reply } from './protocol.ts';

const answer = (status: number, item: StoredItem): DoubleReply =>
  reply(status, withSystemFields(item), { etag: item.etag });

/** `POST …/docs`: creation, or upsert. */
export const createItem = (container: Container, { headers, body }: DoubleRequest): DoubleReply => {
  const upsert = headers['x-ms-documentdb-is-upsert'] === 'true';
  return container.transact(partitionIn(headers), (transaction) =>
    answer(201, upsert ? transaction.upsert(objectIn(body)) : transaction.create(objectIn(body))),
  );
};

const readItem = (container: Container, id: string, { headers }: DoubleRequest): DoubleReply => {
  const item = container.transact(partitionIn(headers), (transaction) => transaction.read(id));
  if (item === undefined) throw new Refusal(404, `no item ${id}`);
  return headers['if-none-match'] === item.etag ? reply(304, undefined, { etag: item.etag }) : answer(200, item);
};

/** `GET`, `PUT` or `DELETE …/docs/{id}`. */
export const onItem = (container: Container, id: string, request: DoubleRequest): DoubleReply => {
  const { method, headers, body } = request;
  const ifMatch = headers['if-match'];
  if (method === 'GET') return readItem(container, id, request);
  return container.transact(partitionIn(headers), (transaction) => {
    if (method === 'PUT') return answer(200, transaction.replace(id, objectIn(body), ifMatch));
    if (method !== 'DELETE') throw new Refusal(405, method);
    transaction.delete(id, ifMatch);
    return reply(204);
  });
};
