import { hostname } from 'node:os';
import { newId } from './new-id.ts';
import type { Holder, Instance } from './ports/instance.ts';

const own: Holder = { host: hostname(), pid: process.pid, id: newId() };

const lives = (pid: number): boolean => {
  try {
    // Signal 0 asks whether the process is there, and tells it nothing.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** This process. One that had our pid before us, or whose pid nobody has, is gone. */
export const THIS_PROCESS: Instance = {
  own,
  isGone: ({ host, pid, id }) => host === own.host && (pid === own.pid ? id !== own.id : !lives(pid)),
};
