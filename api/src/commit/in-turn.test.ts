import { describe, expect, it } from '@jest/globals';
import { createTurns } from './in-turn.ts';

/** A task that ends when it is told to. */
const task = (log: string[], name: string) => {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async (): Promise<string> => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { run, end: () => end() };
};

describe('tasks in turn', () => {
  it('run one after another where they have the same key, in the order in which they came', async () => {
    const log: string[] = [];
    const inTurn = createTurns();
    const [first, second, third] = [task(log, 'first'), task(log, 'second'), task(log, 'third')];
    const all = Promise.all([first, second, third].map(({ run }) => inTurn('day', run)));
    third.end();
    second.end();
    first.end();
    expect(await all).toEqual(['first', 'second', 'third']);
    expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  });

  it('run side by side where their keys differ', async () => {
    const log: string[] = [];
    const inTurn = createTurns();
    const [one, other] = [task(log, 'one'), task(log, 'other')];
    const both = [inTurn('monday', one.run), inTurn('tuesday', other.run)];
    expect(log).toEqual(['one begins', 'other begins']);
    other.end();
    one.end();
    await Promise.all(both);
  });

  it('go on after one that failed, which alone hears of its failure', async () => {
    const inTurn = createTurns();
    const failing = inTurn('day', async () => {
      throw new Error('no store');
    });
    const next = inTurn('day', async () => 'done');
    await expect(failing).rejects.toThrow('no store');
    await expect(next).resolves.toBe('done');
    await expect(inTurn('day', async () => 'later')).resolves.toBe('later');
  });
});
