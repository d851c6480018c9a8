/**
 * Runs tasks of one key one after another, of different keys side by side. One process queues its commits of a
 * site-day, so that only other processes can make its guard stale (docs/architecture.md §2).
 */
export const createTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const before = last.get(key);
    const mine = before === undefined ? task() : before.then(task, task);
    last.set(key, mine);
    const leave = () => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  };
};

export type Turns = ReturnType<typeof createTurns>;
