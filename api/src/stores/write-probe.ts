/** A disk or an account that has become full or closed is noticed within this time, and one that takes writes again. */
const EVERY_MS = 5000;

/** Tries to write, but not at every call: within some seconds of a try the answer is how that one went. */
export const createWriteProbe = (
  write: () => Promise<unknown>,
  now: () => number = () => performance.now(),
): (() => Promise<void>) => {
  let triedAt = Number.NEGATIVE_INFINITY;
  let tried: Promise<unknown> = Promise.resolve();
  return async () => {
    if (now() - triedAt >= EVERY_MS) {
      triedAt = now();
      tried = write();
    }
    await tried;
  };
};
