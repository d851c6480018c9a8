import { accessSync, chmodSync, closeSync, constants, openSync } from 'node:fs';
import { codeOf } from './driver-errors.ts';

const OWNER_ONLY = 0o600;
/** SQLite gives the files that it lays beside a database the database's own mode when it makes them. */
const BESIDE = ['-wal', '-shm'];

/** Does it; errors of these codes are no trouble. */
const unless = (codes: readonly string[], act: () => void): void => {
  try {
    act();
  } catch (error) {
    if (!codes.includes(codeOf(error) ?? '')) throw error;
  }
};

/**
 * Makes the database's file if there is none, and takes it and what lies beside it from other users of the machine. One
 * that is not ours to take stays as it is. Throws the system's error where the file cannot be written.
 */
export const keepPrivate = (path: string): void => {
  // Only where there is none: closing a file ends all locks that this process has on it, SQLite's own too.
  unless(['EEXIST'], () => closeSync(openSync(path, 'wx', OWNER_ONLY)));
  accessSync(path, constants.R_OK | constants.W_OK);
  for (const suffix of ['', ...BESIDE]) unless(['ENOENT', 'EPERM'], () => chmodSync(path + suffix, OWNER_ONLY));
};
