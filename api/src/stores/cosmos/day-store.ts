import type { Container } from '@azure/cosmos';
import type { Clock } from '../../ports/clock.ts';
import type { DayDocument, EndedDocument, ResourceDayDocument } from '../../ports/day-documents.ts';
import { type CommitOutcome, type DayStore, type Guard, NO_GUARD, type Write } from '../../ports/day-store.ts';
import { exceedsBatch } from '../batch-limits.ts';
import { readable } from '../readable.ts';
import type { Call, RunCall } from './call.ts';
import {
  commitGuarded,
  FIRST,
  type GuardedWrite,
  type GuardState,
  readKind,
  readSnapshot,
} from './guarded-partition.ts';
import { encodeId, hasExpired, type Item, timeToLive } from './item.ts';

const RESOURCE_DAY = 'resource-day' satisfies DayDocument['kind'];
const ENDED = 'ended' satisfies DayDocument['kind'];

/** The token holds the version too, so that no version but its own goes with an etag. */
const toGuard = ({ version, etag }: GuardState): Guard =>
  version === 0 ? NO_GUARD : { version, token: `${version} ${etag}` };

/** Undefined for a guard that this store never answered. */
const toState = ({ version, token }: Guard): GuardState | undefined => {
  if (version === 0 && token === '') return FIRST;
  const start = `${version} `;
  return token.startsWith(start) ? { version, etag: token.slice(start.length) } : undefined;
};

const toWrite = (write: Write, now: number): GuardedWrite => {
  if (write.op === 'delete') return { op: 'delete', id: encodeId(write.id) };
  const { document } = write;
  const { id, kind, expiresAt } = document;
  return { op: write.op, item: { id: encodeId(id), kind, ...timeToLive(expiresAt, now), document } };
};

const idOf = (write: Write | undefined): string => {
  if (write === undefined) return '';
  return write.op === 'delete' ? write.id : write.document.id;
};

/**
 * Commits; deletions of what is absent are left out and the rest is sent again. That is safe, as the guard still has to be
 * the expected one: nothing but expiry can have changed what is there.
 */
const commit = async (
  container: Container,
  partition: string,
  expected: GuardState,
  writes: readonly Write[],
  now: number,
  call: Call,
): Promise<CommitOutcome> => {
  const guarded = writes.map((write) => toWrite(write, now));
  const answer = await commitGuarded(container, partition, expected, guarded, call);
  switch (answer.outcome) {
    case 'committed':
      return { outcome: 'committed', guard: toGuard(answer.guard) };
    case 'exists':
      return { outcome: 'exists', id: idOf(writes[answer.index]) };
    case 'absent': {
      const rest = writes.filter((_, index) => index !== answer.index);
      return commit(container, partition, expected, rest, now, call);
    }
    default:
      return answer;
  }
};

/** Site-days in the container `days`: a partition each, and one transactional batch for a commit. */
export const createDayStore = (
  container: Container,
  run: RunCall,
  clock: Clock,
  follow: DayStore['follow'],
): DayStore => ({
  follow,
  readDay: (partition, known) =>
    run('readDay', async (call) => {
      const etag = known && toState(known)?.etag;
      const snapshot = await readSnapshot<ResourceDayDocument>(container, partition, RESOURCE_DAY, etag, call);
      if (snapshot === 'unchanged') return 'unchanged';
      return { guard: toGuard(snapshot.guard), resourceDays: snapshot.documents };
    }),
  readDocuments: (partition, ids) =>
    run('readDocuments', async (call) => {
      const reads = [...new Set(ids)].map((id) =>
        container.item(encodeId(id), partition).read<Item<DayDocument>>({ abortSignal: call.signal }),
      );
      const now = clock.now();
      return (await Promise.all(reads)).flatMap(({ resource }) =>
        resource === undefined || hasExpired(resource.document, now) ? [] : [readable(resource.document)],
      );
    }),
  readEnded: (partition) =>
    run('readEnded', async (call) => {
      const now = clock.now();
      const items = await readKind<EndedDocument>(container, partition, ENDED, call);
      return items.flatMap(({ document }) => (hasExpired(document, now) ? [] : [readable(document)]));
    }),
  commit: (partition, expected, writes) => {
    const bodies = writes.map((write) => (write.op === 'delete' ? '' : JSON.stringify(write.document)));
    if (exceedsBatch(bodies)) return Promise.resolve<CommitOutcome>({ outcome: 'too-large' });
    const state = toState(expected);
    if (state === undefined) return Promise.resolve<CommitOutcome>({ outcome: 'stale' });
    return run('commit', (call) => commit(container, partition, state, writes, clock.now(), call));
  },
});
