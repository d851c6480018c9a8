import { type Container, type StoredItem, withSystemFields } from './container.ts';
import { type DoubleReply, type DoubleRequest, Refusal, reply } from './protocol.ts';

/** Two physical partitions, so that a reader has to follow more than one feed. */
const RANGES = [
  { id: '0', minInclusive: '', maxExclusive: '7F' },
  { id: '1', minInclusive: '7F', maxExclusive: 'FF' },
];

const rangeOf = (partition: string): string =>
  String([...partition].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % RANGES.length);

/** The physical partitions of the container. */
export const partitionKeyRanges = (container: Container): DoubleReply =>
  reply(200, { _rid: container.rid, PartitionKeyRanges: RANGES, _count: RANGES.length });

/** A page holds no more than asked for, but never a part of a batch. */
const pageOf = (changes: readonly StoredItem[], most: number): readonly StoredItem[] => {
  const last = changes[most - 1];
  return last === undefined ? changes : changes.filter(({ change }) => change <= last.change);
};

/** The latest version of every item of one physical partition that changed after the etag; 304 when none did. */
export const changeFeed = (container: Container, { headers }: DoubleRequest): DoubleReply => {
  const range = headers['x-ms-documentdb-partitionkeyrangeid'];
  if (headers['a-im'] !== 'Incremental Feed' || !RANGES.some(({ id }) => id === range)) {
    throw new Refusal(400, 'only the change feed of a physical partition');
  }
  const after = Number((headers['if-none-match'] ?? '"0"').replaceAll('"', ''));
  const changes = container.changesAfter(after).filter(({ partition }) => rangeOf(partition) === range);
  const page = pageOf(changes, Number(headers['x-ms-max-item-count'] ?? 100));
  const last = page.at(-1);
  if (last === undefined) return reply(304, undefined, { etag: `"${after}"` });
  const documents = page.map((item) => ({ ...withSystemFields(item), _lsn: item.change }));
  const content = { _rid: container.rid, Documents: documents, _count: documents.length };
  return reply(200, content, { etag: `"${last.change}"` });
};
