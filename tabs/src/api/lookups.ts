let calls = 0;
const listeners = new Set<() => void>();

/** Of how many calls it is being looked up what became of them. */
export const lookups = {
  now: (): number => calls,
  set: (count: number): void => {
    calls = count;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
