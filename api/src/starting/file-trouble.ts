import { statSync } from 'node:fs';
import { codesIn, StartFailure } from './start-failure.ts';

const NO_ROOM = 'there is no room left on its disk';
const NOT_ALLOWED = 'this user may not write there';
const NO_PLACE = 'the system has no place for it';
const NOT_A_FOLDER = 'a part of its path is a file and no folder';

/** What a code of the system means to whoever runs the program. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EFBIG: NO_ROOM,
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: 'its disk can only be read',
  EEXIST: NOT_A_FOLDER,
  ENOTDIR: NOT_A_FOLDER,
  EISDIR: 'it is a folder and no file',
  ENOENT: NO_PLACE,
  ENODEV: NO_PLACE,
  EFTYPE: 'it is no ordinary file',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  EIO: 'its disk does not answer',
};

/** Why a file or folder cannot be used. */
const reasonOf = (error: unknown): string => {
  const codes = codesIn(error);
  const known = codes.find((code) => code in REASONS);
  return (known !== undefined && REASONS[known]) || `the system says ${codes[0] ?? 'nothing more'}`;
};

/**
 * Throws where there is something at the path that is no ordinary file: a folder, or a pipe or a device, whose reading
 * might never end.
 */
export const assertOrdinaryFile = (path: string): void => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return;
  throw Object.assign(new Error(path), { code: found.isDirectory() ? 'EISDIR' : 'EFTYPE' });
};

/** The failure of a start that the data folder, or something in it, has stopped. */
export const folderFailure = (path: string, error: unknown): StartFailure =>
  new StartFailure(
    `${path} cannot be used: ${reasonOf(error)}; make it usable, or set DATA_DIR to a folder where this user may write`,
    { cause: error },
  );
