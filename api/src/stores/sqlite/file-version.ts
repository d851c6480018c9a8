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

/**
 * Throws StoreUnreachable for a damaged file: one that is served as far as it can be read would lose bookings by and by.
 * Reads the whole of it, about a second for a gigabyte.
 */
export const assertWhole = (connection: Libsql.Database): void => {
  const [found] = connection.prepare('PRAGMA quick_check(1)').raw().all().flat();
  if (found === 'ok') return;
  const cause = Object.assign(new Error(String(found)), { code: 'SQLITE_CORRUPT' });
  throw new StoreUnreachable('the file is damaged', { cause });
};
