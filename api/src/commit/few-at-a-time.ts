/** A store takes so many small reads side by side without any of them waiting too long. */
const AT_ONCE = 16;

/** Does it to each, a few at a time. Throws what the first that fails throws. */
export const fewAtATime = async (names: Iterable<string>, act: (name: string) => Promise<unknown>): Promise<void> => {
  const waiting = [...new Set(names)].reverse();
  const next = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) await act(name);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, next));
};
