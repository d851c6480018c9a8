import type { Container } from '@azure/cosmos';
import { StoreUnreachable } from '../../ports/day-store.ts';
import type { Batch, EarlierDocument, Mark, PartitionWrite, ShardPartitions } from '../directory/shard-partitions.ts';
import type { EntryDocument, PastDocument } from '../directory/timeline.ts';
import type { Call, RunCall } from './call.ts';
import { commitGuarded, type GuardedWrite, readChanged, readGuardNow, readKind } from './guarded-partition.ts';
import { encodeId, GUARD_ID, type Item } from './item.ts';

const ENTRY = 'entry';
const PAST = 'past';
/** Where an earlier program kept all entries. */
const EARLIER = 'directory';
const MAX_ERASED_AT_ONCE = 90;
const COMMIT_DIGITS = 15;

const entryItem = (document: EntryDocument): GuardedWrite => ({
  op: 'put',
  item: { id: encodeId(`${ENTRY}.${document.id}`), kind: ENTRY, document },
});

const pastItem = (document: PastDocument): GuardedWrite => {
  const commit = String(document.change.commit).padStart(COMMIT_DIGITS, '0');
  const id = encodeId(`${PAST}.${document.entryId}|${commit}|${document.change.from}`);
  return { op: 'put', item: { id, kind: PAST, document } };
};

const writesOf = ({ documents, past }: Batch): readonly GuardedWrite[] => [
  ...documents.map(entryItem),
  ...past.map(pastItem),
];

const commitOne = async (container: Container, { partition, mark, batches }: PartitionWrite, call: Call) => {
  let guard = { version: mark.version, etag: mark.token };
  for (const batch of batches) {
    const answer = await commitGuarded(container, partition, guard, writesOf(batch), call);
    if (answer.outcome === 'stale') return false;
    if (answer.outcome !== 'committed') throw new Error(`the directory could not be written: ${answer.outcome}`);
    guard = answer.guard;
  }
  return true;
};

const markOf = (guard: { readonly version: number; readonly etag: string }): Mark => ({
  version: guard.version,
  token: guard.etag,
});

const eraseEarlier = async (container: Container, call: Call): Promise<void> => {
  for (;;) {
    const items = await readKind(container, EARLIER, ENTRY, call);
    const guard = await readGuardNow(container, EARLIER, call);
    const writes = items.slice(0, MAX_ERASED_AT_ONCE).map(({ id }): GuardedWrite => ({ op: 'delete', id }));
    if (writes.length === 0) break;
    const { outcome } = await commitGuarded(container, EARLIER, guard, writes, call);
    if (outcome === 'too-large') throw new StoreUnreachable('the earlier directory could not be erased');
  }
  await container.item(GUARD_ID, EARLIER).delete({ abortSignal: call.signal });
};

/**
 * The directory's partitions in Cosmos DB, each with a guard, as a site-day. Reading one again where nothing was stored is
 * one tiny read. A change that concerns several is written one after the other.
 */
export const cosmosDirectory = (container: Container, run: RunCall): ShardPartitions => ({
  changedSince: (partition, known) =>
    run('readDirectory', async (call) => {
      const guard = known && { version: known.version, etag: known.token };
      const changed = await readChanged<EntryDocument>(container, partition, ENTRY, guard, call);
      return changed === 'unchanged' ? changed : { mark: markOf(changed.guard), documents: changed.documents };
    }),
  readEntry: (partition, id) =>
    run('readDirectoryEntry', async (call) => {
      const { resource } = await container
        .item(encodeId(`${ENTRY}.${id}`), partition)
        .read<Item<EntryDocument>>({ abortSignal: call.signal });
      return resource?.document;
    }),
  readPast: (partition, entryId) =>
    run('readDirectoryHistory', async (call) => {
      const items = await readKind<PastDocument>(container, partition, PAST, call);
      const documents = items.map(({ document }) => document);
      return entryId === undefined ? documents : documents.filter((each) => each.entryId === entryId);
    }),
  commit: async (writes) => {
    for (const each of writes) {
      if (!(await run('putDirectory', (call) => commitOne(container, each, call)))) return false;
    }
    return true;
  },
  readEarlier: () =>
    run('readDirectory', async (call) => {
      const items = await readKind<EarlierDocument>(container, EARLIER, ENTRY, call);
      return items.map(({ document }) => document);
    }),
  eraseEarlier: () => run('putDirectory', (call) => eraseEarlier(container, call)),
});
