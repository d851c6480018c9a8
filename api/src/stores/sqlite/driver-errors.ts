import { StoreUnreachable } from '../../ports/day-store.ts';

/** Codes that say that a statement or a value is wrong: a mistake in the program, which must not pass for an outage. */
const MISTAKES = /^SQLITE_(ERROR$|CONSTRAINT|MISMATCH|MISUSE|RANGE|TOOBIG)/;
const FIRST_WAIT_MS = 2;
const MAX_WAIT_MS = 50;

/** The driver's or the system's code of an error. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const isOutage = (error: unknown): boolean => {
  const code = codeOf(error);
  // Iterating does not convert the driver's errors: there they carry a mark instead.
  const fromDriver = code?.startsWith('SQLITE_') === true || (error instanceof Error && 'libsqlError' in error);
  return fromDriver && !MISTAKES.test(code ?? '');
};

/** Does it; errors of the driver become StoreUnreachable with their cause, mistakes stay what they are. */
export const whileReachable = <T>(act: () => T): T => {
  try {
    return act();
  } catch (error) {
    if (!isOutage(error)) throw error;
    throw new StoreUnreachable(error instanceof Error ? error.message : String(error), { cause: error });
  }
};

/** Does it again while another process holds the lock, up to `timeoutMs`; blocks the thread meanwhile. */
export const retryWhileBusy = <T>(timeoutMs: number, act: () => T): T => {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  let waited = 0;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, MAX_WAIT_MS)) {
    try {
      return act();
    } catch (error) {
      if (waited >= timeoutMs || codeOf(error)?.startsWith('SQLITE_BUSY') !== true)
        return whileReachable(() => raise(error));
      Atomics.wait(cell, 0, 0, wait);
      waited += wait;
    }
  }
};

const raise = (error: unknown): never => {
  throw error;
};
