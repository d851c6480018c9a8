import type Libsql from 'libsql';
import { NewerData, StoreUnreachable } from '../../ports/day-store.ts';
import { codeOf } from './driver-errors.ts';

/**
 * The form of the file, kept in its header. 0: what was erased may still lie in free pages. 1: it is overwritten, as
 * every connection asks for that.
 */
export const FILE_VERSION = 1;

/** Reads the file's version. Throws NewerData for one of a program later than the next: its form is not known here. */
export const readFileVersion = (connection: Libsql.Database): number => {
  const version = Number(connection.prepare('PRAGMA user_version').raw().all().flat()[0]);
  if (version > FILE_VERSION + 1) throw new NewerData(version, FILE_VERSION + 1);
  return version;
};

/**
 * Brings an earlier program's file to this one's form: writes it anew once, without the free pages in which erased
 * contents lie. While another process writes, that is left to the next start; while one reads, the job that empties the
 * log ends it.
 */
export const upgradeFile = (connection: Libsql.Database): void => {
  if (readFileVersion(connection) >= FILE_VERSION) return;
  try {
    connection.exec('VACUUM');
    connection.exec(`PRAGMA user_version = ${FILE_VERSION}`);
    // Until then the file itself still has its old pages.
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_BUSY') !== true) throw error;
  }
};

const unusable = (message: string, code: string, what: unknown): StoreUnreachable =>
  new StoreUnreachable(message, { cause: Object.assign(new Error(String(what)), { code }) });

/** Throws StoreUnreachable for a database that another program has made. */
export const assertOurs = (connection: Libsql.Database, columns: readonly string[]): void => {
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").raw().all().flat();
  if (tables.length === 0) return;
  const found = connection.prepare("SELECT name FROM pragma_table_info('documents')").raw().all().flat();
  if (columns.every((column) => found.includes(column))) return;
  throw unusable('the file is of another program', 'SQLITE_NOTADB', `it has the tables ${tables.join(', ')}`);
};

/**
 * Throws StoreUnreachable for a damaged file: one that is served as far as it can be read would lose bookings by and by.
 * Reads the whole of it, about a second for a gigabyte.
 */
export const assertWhole = (connection: Libsql.Database): void => {
  const [found] = connection.prepare('PRAGMA quick_check(1)').raw().all().flat();
  if (found === 'ok') return;
  throw unusable('the file is damaged', 'SQLITE_CORRUPT', found);
};
