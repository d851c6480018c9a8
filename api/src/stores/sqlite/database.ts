import { randomUUID } from 'node:crypto';
import Libsql from 'libsql';
import { StoreUnreachable } from '../../ports/day-store.ts';
import { keepDatabasePrivate } from '../../starting/private-file.ts';
import { retryWhileBusy, whileReachable } from './driver-errors.ts';
import { assertOurs, assertWhole, FILE_VERSION, readFileVersion, upgradeFile } from './file-version.ts';

type Parameter = string | number | null;

/** One connection with its prepared statements. Rows are arrays of the columns that the SQL names. */
export interface Database {
  /** Names this file, so that what was read from a file that was here before is never taken for this one's. */
  readonly epoch: string;
  /** The statement's rows. Throws StoreUnreachable. */
  rows<Row extends readonly unknown[]>(sql: string): (...parameters: Parameter[]) => Row[];
  /** The statement's first row. Throws StoreUnreachable. */
  row<Row extends readonly unknown[]>(sql: string): (...parameters: Parameter[]) => Row | undefined;
  /** Runs the statement and answers how many rows it changed. Throws StoreUnreachable. */
  change(sql: string): (...parameters: Parameter[]) => number;
  inTransaction(): boolean;
  /**
   * Brings the log's contents into the file and cuts the log off, so that what was erased is in neither. Waits for nobody:
   * false when another process is at work. Throws StoreUnreachable.
   */
  emptyLog(): boolean;
  /** Leaves everything in the main file, unless another process is reading. */
  close(): void;
}

/**
 * `partition` begins with its kind (`day/`, `projection/`, …), so that no two kinds meet. `seq` rises with every commit
 * of the file and is never used twice. `kind` is that of a
 * day's document or of one of the directory, where `version` is that of the commit.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS documents (
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT,
    version INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    sort TEXT,
    body TEXT NOT NULL,
    expires_at INTEGER,
    UNIQUE (partition, id)
  );
  CREATE INDEX IF NOT EXISTS documents_events ON documents (seq) WHERE kind = 'event';
  CREATE INDEX IF NOT EXISTS documents_directory ON documents (partition, kind, version)
    WHERE kind IN ('directory-entry', 'directory-past');
  CREATE INDEX IF NOT EXISTS documents_expiry ON documents (expires_at) WHERE expires_at IS NOT NULL;
`;

const COLUMNS = ['partition', 'id', 'kind', 'version', 'seq', 'sort', 'body', 'expires_at'];

const configure = (connection: Libsql.Database): void => {
  // FULL: the log is synchronised at every commit, so that what was answered survives a loss of power.
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec('PRAGMA cache_size = -16000');
  connection.exec('PRAGMA journal_size_limit = 67108864');
  // What is erased is overwritten with zeros, and does not stay in the file's free space.
  connection.exec('PRAGMA secure_delete = ON');
};

const makeTables = (connection: Libsql.Database): void => {
  connection.exec('BEGIN IMMEDIATE');
  const [tables] = connection.prepare('SELECT count(*) FROM sqlite_schema').raw().all().flat();
  connection.exec(SCHEMA);
  connection
    .prepare("INSERT INTO documents VALUES ('store', 'seq', NULL, 0, 0, NULL, ?, NULL) ON CONFLICT DO NOTHING")
    .run([randomUUID().slice(0, 8)]);
  if (tables === 0) connection.exec(`PRAGMA user_version = ${FILE_VERSION}`);
  connection.exec('COMMIT');
};

const prepareFile = (connection: Libsql.Database): void => {
  configure(connection);
  assertWhole(connection);
  readFileVersion(connection);
  makeTables(connection);
  upgradeFile(connection);
};

const writeAheadLog = (connection: Libsql.Database): void => {
  const [mode] = connection.prepare('PRAGMA journal_mode = WAL').raw().all().flat();
  if (mode !== 'wal') throw new Error(`SQLite keeps this file in mode ${mode}, not WAL: is it on a network drive?`);
};

const connect = (path: string, busyTimeoutMs: number): Libsql.Database => {
  try {
    keepDatabasePrivate(path);
    return new Libsql(path, { timeout: busyTimeoutMs });
  } catch (error) {
    // The driver gives errors of opening no code.
    throw new StoreUnreachable(`cannot open ${path}`, { cause: error });
  }
};

const emptyingLog = (connection: Libsql.Database, busyTimeoutMs: number): (() => boolean) => {
  const checkpoint = connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').raw();
  return () => {
    connection.exec('PRAGMA busy_timeout = 0');
    try {
      const [busy] = checkpoint.all().flat();
      return busy === 0;
    } finally {
      connection.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    }
  };
};

/** Opens or creates the file, for this user alone. Waits for locks of other processes up to `busyTimeoutMs`. */
export const openDatabase = (path: string, busyTimeoutMs: number): Database => {
  const connection = connect(path, busyTimeoutMs);
  // SQLite itself does not wait for the lock that turning to WAL needs.
  retryWhileBusy(busyTimeoutMs, () => {
    assertOurs(connection, COLUMNS);
    writeAheadLog(connection);
  });
  whileReachable(() => prepareFile(connection));
  const epochs = connection.prepare("SELECT body FROM documents WHERE partition = 'store' AND id = 'seq'").raw();
  const [epoch] = epochs.all().flat();
  const emptyLog = emptyingLog(connection, busyTimeoutMs);
  return {
    epoch: String(epoch),
    rows: <Row extends readonly unknown[]>(sql: string) => {
      const statement = connection.prepare(sql).raw();
      // The columns' types are those of the SQL that stands beside the type.
      return (...parameters: Parameter[]) => whileReachable(() => statement.all(parameters) as unknown[] as Row[]);
    },
    row: <Row extends readonly unknown[]>(sql: string) => {
      const statement = connection.prepare(sql).raw();
      // As above.
      return (...parameters: Parameter[]) => whileReachable(() => statement.get(parameters) as Row | undefined);
    },
    change: (sql) => {
      const statement = connection.prepare(sql);
      return (...parameters) => whileReachable(() => statement.run(parameters).changes);
    },
    inTransaction: () => connection.inTransaction,
    emptyLog: () => whileReachable(emptyLog),
    close: () => {
      // The driver holds the file until its statements are collected, so the log is emptied here: a copy is then whole.
      emptyLog();
      connection.close();
    },
  };
};
