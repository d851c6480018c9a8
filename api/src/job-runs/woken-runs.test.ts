import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createWokenRuns, type Ran } from './woken-runs.ts';

describe('work that is woken', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const counted = (answer: Ran = 'here') => {
    const count = { runs: 0 };
    const runs = createWokenRuns(async () => {
      count.runs += 1;
      return answer;
    });
    return { count, runs };
  };

  it('runs after the time that was asked for, not before', async () => {
    const { count, runs } = counted();
    runs.wakeAfter(30_000);
    await jest.advanceTimersByTimeAsync(29_999);
    expect(count.runs).toBe(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(count.runs).toBe(1);
  });

  it.each([
    ['the earlier was asked for first', [1000, 30_000]],
    ['the earlier was asked for last', [30_000, 1000]],
  ])('runs at the earlier of two times, where %s', async (_, times) => {
    const { count, runs } = counted();
    for (const time of times) runs.wakeAfter(time);
    await jest.advanceTimersByTimeAsync(1000);
    expect(count.runs).toBe(1);
  });

  it('runs soon where it is woken while it waits for a later time', async () => {
    const { count, runs } = counted();
    runs.wakeAfter(30_000);
    runs.wake();
    await jest.advanceTimersByTimeAsync(1);
    expect(count.runs).toBe(1);
  });

  it('runs no more once it is stopped', async () => {
    const { count, runs } = counted();
    runs.wakeAfter(1000);
    await runs.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(count.runs).toBe(0);
  });

  it('runs again where another process had it', async () => {
    const { count, runs } = counted('elsewhere');
    runs.wakeAfter(1000);
    await jest.advanceTimersByTimeAsync(2500);
    expect(count.runs).toBe(2);
    await runs.stop();
  });
});
