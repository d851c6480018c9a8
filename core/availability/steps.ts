/** Long work that is done piece by piece: whoever drives it may let others go first in between. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does it all at once. */
export const allAtOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};
