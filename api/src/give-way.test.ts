import { describe, expect, it } from '@jest/globals';
import { createGiveWay } from './give-way.ts';
import { THIS_LOOP } from './this-loop.ts';
import { allInPieces, inSteps, mapInPieces } from './use-cases/in-pieces.ts';

/** The share of each turn, and what a piece of work takes of it. */
const SHARE_MS = 5;
const PIECE_MS = 2;
/** Pieces of which the last one uses up the share. */
const PIECES_A_TURN = 3;

/** A loop whose time passes only by work, and whose turns are counted. */
const countingLoop = () => {
  let time = 0;
  let turns = 0;
  const giveWay = createGiveWay(
    {
      now: () => time,
      nextTurn: (then) => {
        turns += 1;
        setImmediate(then);
      },
      afterThis: (then) => queueMicrotask(() => process.nextTick(then)),
    },
    SHARE_MS,
  );
  const work = () => {
    time += PIECE_MS;
    return turns;
  };
  return { giveWay, work, turns: () => turns };
};

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const mostInOneTurn = (turns: readonly number[]) =>
  Math.max(...turns.map((turn) => turns.filter((other) => other === turn).length));

describe('long work', () => {
  it('in a row holds no turn longer than its share', async () => {
    const { giveWay, work } = countingLoop();
    const turns = await mapInPieces(giveWay, numbers(30), work);
    expect(turns).toHaveLength(30);
    expect(mostInOneTurn(turns)).toBe(PIECES_A_TURN);
    expect(turns.at(-1)).toBe(10);
  });

  it('side by side holds no turn longer than its share', async () => {
    const { giveWay, work } = countingLoop();
    const turns = await allInPieces(giveWay, numbers(30), async () => work());
    expect(mostInOneTurn(turns)).toBe(PIECES_A_TURN);
    expect(turns.at(-1)).toBe(10);
  });

  it('in steps holds no turn longer than its share, and answers what it came to', async () => {
    const { giveWay, work } = countingLoop();
    const turns: number[] = [];
    function* steps(): Generator<undefined, string, undefined> {
      for (const _ of numbers(30)) {
        yield;
        turns.push(work());
      }
      return 'done';
    }
    expect(await inSteps(giveWay, steps())).toBe('done');
    expect(mostInOneTurn(turns)).toBe(PIECES_A_TURN);
  });

  it('of many at once holds no turn longer than of one alone', async () => {
    const { giveWay, work } = countingLoop();
    const all = await Promise.all([
      mapInPieces(giveWay, numbers(30), work),
      mapInPieces(giveWay, numbers(30), work),
      allInPieces(giveWay, numbers(30), async () => work()),
    ]);
    // Who comes first to a turn takes its share; the pieces of one that was let go on in it are done in it.
    expect(mostInOneTurn(all.flat())).toBe(PIECES_A_TURN);
  });

  it('lets each go on in order of asking', async () => {
    const { giveWay } = countingLoop();
    const order: number[] = [];
    await allInPieces(giveWay, numbers(20), async (number) => order.push(number));
    expect(order).toEqual(numbers(20));
  });

  it('fails as its piece fails, and leaves the loop to others', async () => {
    const { giveWay, work } = countingLoop();
    const failing = allInPieces(giveWay, numbers(3), async (number) => {
      if (number === 1) throw new Error('broken');
      return work();
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await mapInPieces(giveWay, numbers(9), work)).toHaveLength(9);
  });

  it('on the loop of this thread lets immediates run in between', async () => {
    let others = 0;
    let isOver = false;
    const other = () => {
      others += 1;
      if (!isOver) setImmediate(other);
    };
    setImmediate(other);
    const seen = await allInPieces(THIS_LOOP, numbers(50), async () => {
      const end = performance.now() + 1;
      while (performance.now() < end);
      return others;
    });
    isOver = true;
    expect(new Set(seen).size).toBeGreaterThan(2);
  });
});
