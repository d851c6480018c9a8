import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cronPattern } from '../cron-pattern.ts';
import { startJobs } from './scheduler.ts';

describe('the scheduler', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.UTC(2026, 10, 23, 8) });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('runs each job at its time, until it is stopped', async () => {
    const runs: string[] = [];
    const job = (id: string, everySeconds: number) => ({
      id,
      everySeconds,
      run: async () => {
        runs.push(id);
      },
    });
    const scheduler = startJobs([job('often', 20), job('seldom', 60)], () => undefined);
    await pass(60_500);
    expect(runs.filter((id) => id === 'often')).toHaveLength(3);
    expect(runs.filter((id) => id === 'seldom')).toHaveLength(1);
    await scheduler.stop();
    await pass(120_000);
    expect(runs).toHaveLength(4);
  });

  it('tells of a failure and goes on', async () => {
    const failures: string[] = [];
    const run = async () => {
      throw new Error('no');
    };
    const scheduler = startJobs([{ id: 'weak', everySeconds: 10, run }], (id) => failures.push(id));
    await pass(20_500);
    expect(failures).toEqual(['weak', 'weak']);
    await scheduler.stop();
  });

  it.each([
    ['ahead by two minutes', 120_000],
    ['ahead by a year', 365 * 86_400_000],
    ['back by two minutes', -120_000],
    ['back by a year', -365 * 86_400_000],
  ])('runs a job in time when the clock jumps %s', async (_jump, ms) => {
    let runs = 0;
    const run = async () => {
      runs += 1;
    };
    const scheduler = startJobs([{ id: 'often', everySeconds: 20, run }], () => undefined);
    await pass(20_500);
    jest.setSystemTime(Date.now() + ms);
    // Two of its periods: it is late after three.
    await pass(40_000);
    expect(runs).toBeGreaterThanOrEqual(2);
    jest.setSystemTime(Date.now() - ms);
    const before = runs;
    await pass(40_000);
    expect(runs).toBeGreaterThan(before);
    await scheduler.stop();
  });

  it('lets a run end before it says that it has stopped', async () => {
    let finish: () => void = () => undefined;
    const run = () => new Promise<void>((resolve) => (finish = resolve));
    const scheduler = startJobs([{ id: 'long', everySeconds: 10, run }], () => undefined);
    await pass(10_500);
    let stopped = false;
    const stopping = scheduler.stop().then(() => {
      stopped = true;
    });
    await pass(1000);
    expect(stopped).toBe(false);
    finish();
    await stopping;
    expect(stopped).toBe(true);
  });
});

describe('a cron pattern', () => {
  it.each([
    [10, '*/10 * * * * *'],
    [60, '0 */1 * * * *'],
    [300, '0 */5 * * * *'],
    [3600, '0 0 */1 * * *'],
    [86_400, '0 0 0 * * *'],
  ])('of every %i seconds is %s', (seconds, pattern) => {
    expect(cronPattern(seconds)).toBe(pattern);
  });

  it.each([7, 90, 420, 5400, 0, 100_000])('is not made for %i seconds, which fit no hour or day', (seconds) => {
    expect(() => cronPattern(seconds)).toThrow();
  });
});
