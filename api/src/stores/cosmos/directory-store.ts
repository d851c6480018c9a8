import type { Container } from '@azure/cosmos';
import type { Directory } from '@yhteistila/core/site/directory.ts';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Clock } from '../../ports/clock.ts';
import { StoreUnreachable } from '../../ports/day-store.ts';
import type { DirectoryEntry, DirectoryStore } from '../../ports/directory-store.ts';
import { exceedsBatch } from '../batch-limits.ts';
import {
  type DirectoryDocument,
  directoryAt,
  directoryDocumentId,
  nextChange,
  pulledBack,
  withChange,
} from '../directory-timeline.ts';
import type { Call, RunCall } from './call.ts';
import { commitGuarded, FIRST, type GuardState, readSnapshot } from './guarded-partition.ts';
import { encodeId } from './item.ts';

const PARTITION = 'directory';
const ENTRY = 'entry';
const MAX_TRIES = 20;

interface Held {
  readonly guard: GuardState;
  readonly documents: ReadonlyMap<string, DirectoryDocument>;
  /** What was computed last from these documents, and the times between which it holds. */
  computed?: { readonly directory: Directory; readonly from: Instant; readonly until: Instant };
}

const byId = (documents: readonly DirectoryDocument[]): Map<string, DirectoryDocument> =>
  new Map(documents.map((document) => [document.id, document]));

const changed = (
  documents: ReadonlyMap<string, DirectoryDocument>,
  entries: readonly DirectoryEntry[],
  effectiveAt: Instant,
  now: Instant,
): readonly DirectoryDocument[] => {
  const result = new Map<string, DirectoryDocument>();
  for (const entry of entries) {
    const id = directoryDocumentId(entry);
    result.set(id, withChange(result.get(id) ?? documents.get(id), entry, effectiveAt, now));
  }
  return [...result.values()];
};

/** Cuts the documents into lists that fit a batch each. */
const batches = (documents: readonly DirectoryDocument[]): readonly (readonly DirectoryDocument[])[] => {
  const result: DirectoryDocument[][] = [];
  let bodies: string[] = [];
  for (const document of documents) {
    bodies.push(JSON.stringify(document));
    const last = result.at(-1);
    if (last !== undefined && !exceedsBatch(bodies)) last.push(document);
    else {
      result.push([document]);
      bodies = bodies.slice(-1);
    }
  }
  return result;
};

const writeBatch = async (
  container: Container,
  guard: GuardState,
  documents: readonly DirectoryDocument[],
  call: Call,
): Promise<GuardState | 'stale'> => {
  const writes = documents.map((document) => ({
    op: 'put' as const,
    item: { id: encodeId(document.id), kind: ENTRY, document },
  }));
  const answer = await commitGuarded(container, PARTITION, guard, writes, call);
  if (answer.outcome === 'committed') return answer.guard;
  if (answer.outcome === 'stale') return 'stale';
  throw new Error(`the directory could not be written: ${answer.outcome}`);
};

/**
 * The directory in one partition with one guard, as a site-day. Reading it again when nothing was stored is one tiny
 * read. What takes more than one batch (a first filling) is not seen in part as long as `effectiveAt` lies ahead.
 */
export const createDirectoryStore = (container: Container, run: RunCall, clock: Clock): DirectoryStore => {
  let held: Held = { guard: FIRST, documents: new Map() };

  const refresh = async (call: Call): Promise<Held> => {
    const before = held;
    const snapshot = await readSnapshot<DirectoryDocument>(container, PARTITION, ENTRY, before.guard.etag, call);
    if (snapshot === 'unchanged') return before;
    held = { guard: snapshot.guard, documents: byId(snapshot.documents) };
    return held;
  };

  /** Writes the documents, in one batch after the other; false when somebody else has written meanwhile. */
  const write = async (first: GuardState, documents: readonly DirectoryDocument[], call: Call): Promise<boolean> => {
    let guard = first;
    for (const batch of batches(documents)) {
      const answer = await writeBatch(container, guard, batch, call);
      if (answer === 'stale') return false;
      guard = answer;
    }
    return true;
  };

  /** The documents, none of which holds only by a clock that was ahead. */
  const refreshPresent = async (now: Instant, call: Call): Promise<Held> => {
    let current = await refresh(call);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const isChecked = current.computed !== undefined && current.computed.from <= now;
      const ahead = isChecked ? [] : pulledBack(current.documents.values(), now);
      if (ahead.length === 0) return current;
      await write(current.guard, ahead, call);
      current = await refresh(call);
    }
    throw new StoreUnreachable(`the directory was written by others at each of ${MAX_TRIES} tries`);
  };

  const put = async (entries: readonly DirectoryEntry[], effectiveAt: Instant, call: Call): Promise<boolean> => {
    const { documents, guard } = await refresh(call);
    return write(guard, changed(documents, entries, effectiveAt, clock.now()), call);
  };

  return {
    read: (now) =>
      run('readDirectory', async (call) => {
        const current = await refreshPresent(now, call);
        const { computed, documents } = current;
        if (computed !== undefined && computed.from <= now && now < computed.until) return computed.directory;
        const directory = directoryAt(documents.values(), now);
        current.computed = { directory, from: now, until: nextChange(documents.values(), now) };
        return directory;
      }),
    put: (entries, effectiveAt) =>
      run('putDirectory', async (call) => {
        for (let tries = 0; tries < MAX_TRIES; tries += 1) {
          if (await put(entries, effectiveAt, call)) return;
        }
        throw new StoreUnreachable(`the directory was written by others at each of ${MAX_TRIES} tries`);
      }),
  };
};
