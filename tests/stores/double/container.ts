import { type Json, Refusal } from './protocol.ts';

export interface StoredItem {
  readonly partition: string;
  readonly id: string;
  readonly body: Json;
  readonly etag: string;
  /** Seconds of the last writing. */
  readonly writtenAt: number;
  /** Place in the change feed; the items of one batch share it. */
  readonly change: number;
}

/** The live items of one logical partition, as one transaction sees and changes them. */
export interface Transaction {
  read(id: string): StoredItem | undefined;
  create(body: Json): StoredItem;
  upsert(body: Json): StoredItem;
  replace(id: string, body: Json, ifMatch?: string): StoredItem;
  delete(id: string, ifMatch?: string): void;
}

export interface Container {
  readonly id: string;
  readonly rid: string;
  readonly definition: Json;
  /** Runs on one logical partition: all of its changes are kept, or none when it throws. */
  transact<T>(partition: string, work: (transaction: Transaction) => T): T;
  /** The live items of one logical partition, in the order of their creation. */
  itemsOf(partition: string): readonly StoredItem[];
  /** The live items of all partitions after a place in the change feed, oldest change first. */
  changesAfter(change: number): readonly StoredItem[];
}

const MAX_ID_LENGTH = 255;
const LARGEST_ITEM = 2 * 1024 * 1024;

const legalId = (body: Json): string => {
  const { id } = body;
  if (typeof id !== 'string' || id === '' || id.length > MAX_ID_LENGTH || /[/\\?#]|\s$/.test(id)) {
    throw new Refusal(400, `not an id: ${String(id)}`);
  }
  return id;
};

const checkSize = (body: Json): void => {
  if (Buffer.byteLength(JSON.stringify(body)) > LARGEST_ITEM) throw new Refusal(413, 'the item is too large');
};

const checkLifetime = ({ ttl }: Json): void => {
  if (ttl === undefined || ttl === -1 || (typeof ttl === 'number' && Number.isInteger(ttl) && ttl > 0)) return;
  throw new Refusal(400, `not a time to live: ${String(ttl)}`);
};

let writings = 0;
const nextEtag = (): string => {
  writings += 1;
  return `"${writings.toString(16).padStart(8, '0')}-0000-4d00-0000-000000000000"`;
};

const matches = (item: StoredItem, ifMatch: string | undefined): boolean =>
  ifMatch === undefined || ifMatch === '*' || item.etag === ifMatch;

/** `seconds` is the account's clock. */
export const createContainer = (id: string, definition: Json, rid: string, seconds: () => number): Container => {
  const partitions = new Map<string, Map<string, StoredItem>>();
  /** Every writing ever, oldest first: the change feed holds those that are still the latest of their item. */
  const log: StoredItem[] = [];
  let change = 0;

  const isLive = ({ body: { ttl }, writtenAt }: StoredItem): boolean =>
    typeof ttl !== 'number' || ttl < 0 || seconds() < writtenAt + ttl;

  const isLatest = (item: StoredItem): boolean => partitions.get(item.partition)?.get(item.id) === item;

  const transaction = (partition: string, items: Map<string, StoredItem>, written: StoredItem[]): Transaction => {
    const read = (itemId: string): StoredItem | undefined => {
      const item = items.get(itemId);
      return item !== undefined && isLive(item) ? item : undefined;
    };
    const existing = (itemId: string, ifMatch: string | undefined): StoredItem => {
      const item = read(itemId);
      if (item === undefined) throw new Refusal(404, `no item ${itemId}`);
      if (!matches(item, ifMatch)) throw new Refusal(412, `${itemId} has another etag`);
      return item;
    };
    const store = (body: Json): StoredItem => {
      const itemId = legalId(body);
      if (body.partition !== partition) throw new Refusal(400, 'the item belongs to another partition');
      checkSize(body);
      checkLifetime(body);
      const item = { partition, id: itemId, body, etag: nextEtag(), writtenAt: seconds(), change: change + 1 };
      items.set(itemId, item);
      written.push(item);
      return item;
    };
    return {
      read,
      create: (body) => {
        if (read(legalId(body)) !== undefined) throw new Refusal(409, `${legalId(body)} exists`);
        return store(body);
      },
      upsert: store,
      replace: (itemId, body, ifMatch) => {
        existing(itemId, ifMatch);
        if (legalId(body) !== itemId) throw new Refusal(400, 'the id cannot be changed');
        return store(body);
      },
      delete: (itemId, ifMatch) => {
        existing(itemId, ifMatch);
        items.delete(itemId);
      },
    };
  };

  return {
    id,
    rid,
    definition,
    transact: (partition, work) => {
      const draft = new Map(partitions.get(partition));
      const written: StoredItem[] = [];
      const result = work(transaction(partition, draft, written));
      partitions.set(partition, draft);
      log.push(...written);
      change += 1;
      return result;
    },
    itemsOf: (partition) => [...(partitions.get(partition)?.values() ?? [])].filter(isLive),
    changesAfter: (after) =>
      log.slice(log.findLastIndex((item) => item.change <= after) + 1).filter((item) => isLatest(item) && isLive(item)),
  };
};

/** The item as it is answered. */
export const withSystemFields = ({ id, body, etag, writtenAt }: StoredItem): Json => ({
  ...body,
  _rid: `rid-${id}`,
  _self: `self-${id}`,
  _etag: etag,
  _attachments: 'attachments/',
  _ts: writtenAt,
});
