/** Whether the service answers; `lostAt` is the instant of the last answer before it stopped. */
interface Connection {
  readonly lostAt: number | undefined;
}

let state: Connection = { lostAt: undefined };
let lastAnswerAt = Date.now();
const listeners = new Set<() => void>();

const change = (next: Connection): void => {
  if (next.lostAt === state.lostAt) return;
  state = next;
  for (const listener of listeners) listener();
};

/** To be told of every answer, whatever it says, and of every call that got none. */
export const connection = {
  answered: (): void => {
    lastAnswerAt = Date.now();
    change({ lostAt: undefined });
  },
  failed: (): void => change({ lostAt: state.lostAt ?? lastAnswerAt }),
};

/** Calls the listener at every change. Returns what ends that. */
export const onConnection = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const connectionNow = (): Connection => state;
