import { accessSync, chmodSync, closeSync, constants, openSync } from 'node:fs';
import { assertOrdinaryFile } from './file-trouble.ts';

const OWNER_ONLY = 0o600;
/** SQLite gives the files that it lays beside a database the database's own mode when it makes them. */
const BESIDE = ['-wal', '-shm'];

const hasCode = (error: unknown, codes: readonly string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.some((code) => code === error.code);

/** Does it; errors of these codes are no trouble. */
const unless = (codes: readonly string[], act: () => void): void => {
  try {
    act();
  } catch (error) {
    if (!hasCode(error, codes)) throw error;
  }
};

/** Takes the file, if there is one, from other users of the machine. One that is not ours to take stays as it is. */
export const takeFromOthers = (path: string): void => unless(['ENOENT', 'EPERM'], () => chmodSync(path, OWNER_ONLY));

/**
 * Makes the database's file if there is none, and takes it and what lies beside it from other users of the machine.
 * Throws the system's error where the file cannot be written.
 */
export const keepDatabasePrivate = (path: string): void => {
  // Only where there is none: closing a file ends all locks that this process has on it, SQLite's own too.
  unless(['EEXIST'], () => closeSync(openSync(path, 'wx', OWNER_ONLY)));
  assertOrdinaryFile(path);
  accessSync(path, constants.R_OK | constants.W_OK);
  for (const suffix of ['', ...BESIDE]) takeFromOthers(path + suffix);
};
