import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { folderFailure } from './file-trouble.ts';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Makes the folder and those above it. Node's own way of doing so goes round in circles for ever where the system says
 * that nothing is there but lets nobody make it, as in /proc.
 */
const makeFolder = (path: string): void => {
  if (isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process that starts at the same time may have made it.
    if (!isFolder(path)) throw error;
  }
};

/** More than a disk that is full takes. */
const PROBE = Buffer.alloc(16 * 1024);

const assertWritable = (folder: string): void => {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    writeFileSync(probe, PROBE, { mode: 0o600, flag: 'wx' });
  } finally {
    if (statSync(probe, { throwIfNoEntry: false }) !== undefined) unlinkSync(probe);
  }
};

/** The system's own, which some users may write to; below it, `/dev/shm` is a disk of memory that somebody may mean. */
const IN_SYSTEM = /^\/(?:proc|sys|dev)(?:\/(?!shm\/)|$)/;

const assertOnDisk = (folder: string): void => {
  if (IN_SYSTEM.test(`${realpathSync(folder)}/`)) throw Object.assign(new Error(folder), { code: 'ENODEV' });
};

/** Makes the data folder if there is none. Throws StartFailure where nothing can be kept in it. */
export const openDataFolder = (dataDir: string): void => {
  const folder = resolve(dataDir);
  try {
    makeFolder(folder);
    assertOnDisk(folder);
    assertWritable(folder);
  } catch (error) {
    throw folderFailure(folder, error);
  }
};
