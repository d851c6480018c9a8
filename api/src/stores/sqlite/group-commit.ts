import { StoreUnreachable } from '../../ports/day-store.ts';
import type { Database } from './database.ts';

/** What a piece of work came to; with `keep` false everything that it wrote is taken back. */
export interface Done<T> {
  readonly value: T;
  readonly keep: boolean;
}

/** Writes, all at once or not at all. `nextSeq` answers a number that this file has never used. */
export type Work<T> = (nextSeq: () => number) => Done<T>;

/** `soon`: nobody waits for it, so it lets others that come within moments share its synchronisation of the disk. */
export type Pace = 'now' | 'soon';

export interface GroupCommit {
  /** Resolves when the work is durable. Throws StoreUnreachable when that is not known, and what the work throws. */
  write<T>(work: Work<T>, pace?: Pace): Promise<T>;
  /** Commits what waits, and refuses what comes later. */
  close(): void;
}

/** Longer than most disks take to synchronise, and nothing that a person notices. */
const SOON_MS = 10;

interface Job {
  /** Does the work within the group's transaction; the answer tells the caller, once the group is durable. */
  perform(nextSeq: () => number): () => void;
  fail(error: unknown): void;
}

const statements = (database: Database) => ({
  begin: database.change('BEGIN IMMEDIATE'),
  commit: database.change('COMMIT'),
  rollback: database.change('ROLLBACK'),
  save: database.change('SAVEPOINT work'),
  undo: database.change('ROLLBACK TO work'),
  release: database.change('RELEASE work'),
  readSeq: database.row<[number]>("SELECT seq FROM documents WHERE partition = 'store' AND id = 'seq'"),
  writeSeq: database.change("UPDATE documents SET seq = ? WHERE partition = 'store' AND id = 'seq'"),
});

/** Numbers for one transaction: `last` is read within it, so that other processes' numbers are known. */
const sequence = (sql: ReturnType<typeof statements>) => {
  let first: number | undefined;
  let last = 0;
  return {
    next: (): number => {
      if (first === undefined) {
        first = sql.readSeq()?.[0] ?? 0;
        last = first;
      }
      last += 1;
      return last;
    },
    store: (): void => {
      if (first !== undefined) sql.writeSeq(last);
    },
  };
};

const inSavepoint = <T>(sql: ReturnType<typeof statements>, work: () => Done<T>): T => {
  sql.save();
  try {
    const { value, keep } = work();
    if (!keep) sql.undo();
    sql.release();
    return value;
  } catch (error) {
    if (error instanceof StoreUnreachable) throw error;
    sql.undo();
    sql.release();
    throw error;
  }
};

/**
 * Lets all writes that are requested within two turns of the event loop share one transaction, and so one
 * synchronisation of the disk. Each stands in its own savepoint: one that fails takes no other with it. What is wanted
 * `soon` comes along with the next group, or after moments makes one of its own.
 */
export const groupCommit = (database: Database): GroupCommit => {
  const sql = statements(database);
  let waiting: Job[] = [];
  let closed = false;
  let next: NodeJS.Immediate | undefined;
  let later: NodeJS.Timeout | undefined;

  const transact = (group: readonly Job[]): (() => void)[] => {
    // Left open when an earlier rollback failed too.
    if (database.inTransaction()) sql.rollback();
    sql.begin();
    try {
      const seq = sequence(sql);
      const answers = group.map((job) => job.perform(seq.next));
      seq.store();
      sql.commit();
      return answers;
    } catch (error) {
      if (database.inTransaction()) sql.rollback();
      throw error;
    }
  };

  const flush = (): void => {
    clearImmediate(next);
    clearTimeout(later);
    next = undefined;
    later = undefined;
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      for (const answer of transact(group)) answer();
    } catch (error) {
      for (const job of group) job.fail(error);
    }
  };

  /** One turn more: requests that came in during the last synchronisation are read in it, and share the next. */
  const gather = (): void => {
    next = setImmediate(flush);
  };

  const perform = <T>(work: Work<T>, nextSeq: () => number, resolve: (value: T) => void, fail: Job['fail']) => {
    try {
      const value = inSavepoint(sql, () => work(nextSeq));
      return () => resolve(value);
    } catch (error) {
      if (error instanceof StoreUnreachable) throw error;
      return () => fail(error);
    }
  };

  return {
    write: (work, pace = 'now') =>
      new Promise((resolve, fail) => {
        if (closed) throw new StoreUnreachable('the store is closed');
        waiting.push({ perform: (nextSeq) => perform(work, nextSeq, resolve, fail), fail });
        if (pace === 'now') next ??= setImmediate(gather);
        else later ??= setTimeout(flush, SOON_MS);
      }),
    close: () => {
      closed = true;
      flush();
    },
  };
};
