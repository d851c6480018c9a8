/** Whether the service answers; `lostAt` is the instant of the last answer before it stopped. */
interface Connection {
  readonly lostAt: number | undefined;
  /** The service has a newer program than the one that runs here: what has not come of this one will not come any more. */
  readonly isOutdated: boolean;
}

let state: Connection = { lostAt: undefined, isOutdated: false };
let lastAnswerAt = Date.now();
const listeners = new Set<() => void>();

const change = (changed: Partial<Connection>): void => {
  const next = { ...state, ...changed };
  if (next.lostAt === state.lostAt && next.isOutdated === state.isOutdated) return;
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
  outdated: (): void => change({ isOutdated: true }),
};

/** Calls the listener at every change. Returns what ends that. */
export const onConnection = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const connectionNow = (): Connection => state;
