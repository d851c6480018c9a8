import { type Account, type AccountOptions, createAccount, type Handled } from './account.ts';
import { type DoubleReply, type DoubleRequest, isJson, type Json } from './protocol.ts';

const COLLECTION = ['dbs', 'd', 'colls', 'c'];
const SIGNED = { authorization: 'signed' };

const request = (over: Partial<DoubleRequest>): DoubleRequest => ({
  method: 'POST',
  path: [...COLLECTION, 'docs'],
  body: '',
  ...over,
  headers: { ...SIGNED, ...over.headers },
});

/** The headers that limit a request to a partition. */
export const inPartition = (partition: string, more: Readonly<Record<string, string>> = {}) => ({
  'x-ms-documentdb-partitionkey': JSON.stringify([partition]),
  ...more,
});

export const ofItem = (id: string): readonly string[] => [...COLLECTION, 'docs', id];

const answered = (handled: Handled): DoubleReply => {
  if (typeof handled === 'string') throw new Error(`no answer: ${handled}`);
  return handled;
};

export interface Sample {
  readonly account: Account;
  send(over: Partial<DoubleRequest>): Promise<DoubleReply>;
  create(body: Json): Promise<DoubleReply>;
  read(partition: string, id: string): Promise<DoubleReply>;
  batch(partition: string, operations: readonly Json[]): Promise<DoubleReply>;
}

/** An account with one container. */
export const sampleAccount = async (options: Partial<AccountOptions> = {}): Promise<Sample> => {
  const account = createAccount({ now: () => 0, ...options });
  const send = async (over: Partial<DoubleRequest>) => answered(await account.handle(request(over)));
  await send({ path: ['dbs'], body: '{"id":"d"}' });
  await send({ path: ['dbs', 'd', 'colls'], body: '{"id":"c"}' });
  return {
    account,
    send,
    create: (body) => send({ headers: inPartition(String(body.partition)), body: JSON.stringify(body) }),
    read: (partition, id) => send({ method: 'GET', path: ofItem(id), headers: inPartition(partition) }),
    batch: (partition, operations) =>
      send({
        headers: inPartition(partition, {
          'x-ms-cosmos-is-batch-request': 'true',
          'x-ms-cosmos-batch-atomic': 'true',
        }),
        body: JSON.stringify(operations),
      }),
  };
};

/** The documents on a page. */
export const documentsOn = ({ body }: DoubleReply): readonly Json[] => {
  const page: unknown = JSON.parse(body);
  if (!isJson(page) || !Array.isArray(page.Documents)) throw new Error('not a page');
  return page.Documents.filter(isJson);
};
