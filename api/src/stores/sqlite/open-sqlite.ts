import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '@yhteistila/core/time/interval.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DayStore, StoreUnreachable } from '../../ports/day-store.ts';
import type { DirectoryStore } from '../../ports/directory-store.ts';
import type { Records } from '../../ports/records.ts';
import { createDirectoryStore } from '../directory/directory-store.ts';
import { createWriteProbe } from '../write-probe.ts';
import { type Database, openDatabase } from './database.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';
import { sqliteDays } from './sqlite-days.ts';
import { sqliteDirectory } from './sqlite-directory.ts';
import { sqliteRecords } from './sqlite-records.ts';

export interface SqliteOptions {
  /** Says what has expired; the system's clock by default. */
  readonly clock?: Clock;
  /** How long to wait for another process's transaction, in milliseconds. The thread waits too. */
  readonly busyTimeoutMs?: number;
}

export interface SqliteStores {
  readonly days: DayStore;
  readonly directory: DirectoryStore;
  readonly records: Records;
  describe(): 'sqlite';
  /** Reads from the file, and now and then writes. Throws StoreUnreachable, also where the file is not at its place. */
  ping(): Promise<void>;
  /** Erases what expired up to `now`, also from the log; answers how many documents. Throws StoreUnreachable. */
  purgeExpired(now: Instant): Promise<number>;
  /** Commits what was requested, then closes. Every later call throws StoreUnreachable. */
  close(): Promise<void>;
}

const BUSY_TIMEOUT_MS = 3000;
/** Erased in one transaction, so that commits never wait long. */
const PURGED_AT_ONCE = 500;

/** Another process that is at work in the log has ended its transaction by one of these tries, or the next run comes. */
const LOG_TRIES = 5;
const LOG_PAUSE_MS = 20;

const emptyLog = async (database: Database): Promise<void> => {
  for (let tries = 1; !database.emptyLog() && tries < LOG_TRIES; tries += 1) await wait(LOG_PAUSE_MS);
};

const purging = (database: Database, group: GroupCommit) => {
  const purge = database.change(
    'DELETE FROM documents WHERE rowid IN (SELECT rowid FROM documents WHERE expires_at <= ? LIMIT ?)',
  );
  return async (now: Instant): Promise<number> => {
    let total = 0;
    for (;;) {
      const erased = await group.write(() => ({ value: purge(now, PURGED_AT_ONCE), keep: true }));
      total += erased;
      if (erased < PURGED_AT_ONCE) break;
    }
    // Also where nothing had expired: what a booking lost when it ended lies in the log as it was before.
    await emptyLog(database);
    return total;
  };
};

/** What tells a file from one that has taken its place. */
const identityOf = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'none' : `${found.dev} ${found.ino}`;
};

/** Writes the smallest of all commits. What is written into a file that was moved or deleted, no later start would find. */
const probing = (path: string, group: GroupCommit): (() => Promise<void>) => {
  const opened = identityOf(path);
  return async () => {
    if (identityOf(path) !== opened) throw new StoreUnreachable(`${path} is no longer the file that was opened`);
    await group.write((nextSeq) => ({ value: void nextSeq(), keep: true }));
  };
};

/** The file's statements, refused once it is closed: the driver itself would go on. */
const untilClosed = (database: Database): Database => {
  let closed = false;
  const open =
    <A extends unknown[], T>(act: (...parameters: A) => T) =>
    (...parameters: A): T => {
      if (closed) throw new StoreUnreachable('the store is closed');
      return act(...parameters);
    };
  return {
    ...database,
    row: (sql) => open(database.row(sql)),
    rows: (sql) => open(database.rows(sql)),
    change: (sql) => open(database.change(sql)),
    emptyLog: open(database.emptyLog),
    close: () => {
      if (closed) return;
      closed = true;
      database.close();
    },
  };
};

/** The store in one file, which other processes may have open as well. Throws StoreUnreachable. */
export const openSqlite = (path: string, options: SqliteOptions = {}): SqliteStores => {
  const clock: Clock = options.clock ?? { now: Date.now };
  const database = untilClosed(openDatabase(path, options.busyTimeoutMs ?? BUSY_TIMEOUT_MS));
  const group = groupCommit(database);
  const read = database.row("SELECT seq FROM documents WHERE partition = 'store'");
  const writes = createWriteProbe(probing(path, group));
  return {
    days: sqliteDays(database, group, clock),
    directory: createDirectoryStore(sqliteDirectory(database, group), clock),
    records: sqliteRecords(database, group, clock),
    describe: () => 'sqlite',
    ping: async () => {
      read();
      await writes();
    },
    purgeExpired: purging(database, group),
    close: async () => {
      group.close();
      database.close();
    },
  };
};
