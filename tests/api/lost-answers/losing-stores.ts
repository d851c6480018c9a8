import { StoreUnreachable } from '@yhteistila/api/src/ports/day-store.ts';
import type { OpenStores } from '@yhteistila/api/src/ports/stores.ts';

/** What becomes of the store's answers from one call on; each call is carried out whose answer is the first to be lost. */
export interface Loss {
  /** The number of the first call whose answer is lost, from 1. */
  readonly at: number;
  /** Whether the store stays silent from then on: no later call is carried out. */
  readonly silent: boolean;
}

export interface Losing {
  /** Loses answers from now on, counting calls from 1 again. */
  begin(loss: Loss): void;
  /** Answers all again; tells how many calls there were, and whether the one whose answer was lost wrote something. */
  end(): { readonly calls: number; readonly wasWrite: boolean };
}

/** Stores whose answers get lost. No job finds its lease free, so that every call of the store is a caller's. */
export const losingStores = (stores: OpenStores): { readonly stores: OpenStores; readonly losing: Losing } => {
  let loss: Loss | undefined;
  let calls = 0;
  let wasWrite = false;

  let isReadingDirectory = false;

  /** What is read of the directory at a time comes in many parts, which all decide the same: together they are one call. */
  const through = async <T>(kind: 'reads' | 'writes' | 'directory', call: () => Promise<T>): Promise<T> => {
    const current = loss;
    if (current === undefined) return call();
    if (kind !== 'directory' || !isReadingDirectory) calls += 1;
    isReadingDirectory = kind === 'directory';
    const mine = calls;
    if (mine > current.at && current.silent) throw new StoreUnreachable('the store is silent');
    const answer = await call();
    if (mine !== current.at) return answer;
    wasWrite = kind === 'writes';
    throw new StoreUnreachable('the answer was lost');
  };

  const { days, records, directory } = stores;
  return {
    losing: {
      begin: (asked) => {
        loss = asked;
        calls = 0;
        wasWrite = false;
        isReadingDirectory = false;
      },
      end: () => {
        loss = undefined;
        return { calls, wasWrite };
      },
    },
    stores: {
      ...stores,
      days: {
        readDay: (...input) => through('reads', () => days.readDay(...input)),
        readDocuments: (...input) => through('reads', () => days.readDocuments(...input)),
        readEnded: (...input) => through('reads', () => days.readEnded(...input)),
        follow: (...input) => days.follow(...input),
        commit: (...input) => through('writes', () => days.commit(...input)),
      },
      records: {
        read: (partition, id) =>
          id === 'lease' ? records.read(partition, id) : through('reads', () => records.read(partition, id)),
        list: (...input) => through('reads', () => records.list(...input)),
        write: (partition, record, condition) =>
          record.id === 'lease'
            ? Promise.resolve(false)
            : through('writes', () => records.write(partition, record, condition)),
        delete: (...input) => through('writes', () => records.delete(...input)),
      },
      directory: {
        ...directory,
        readShard: (...input) => through('directory', () => directory.readShard(...input)),
        readPerson: (...input) => through('directory', () => directory.readPerson(...input)),
      },
    },
  };
};
