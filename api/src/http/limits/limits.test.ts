import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createRateLimit } from './limits.ts';

describe('a limit of calls', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ['two minutes', 120_000],
    ['a day', 86_400_000],
    ['a year', 365 * 86_400_000],
  ])('asks nobody to wait longer than a minute, though the clock has gone back by %s', async (_by, ms) => {
    const limit = createRateLimit(1);
    expect(await limit.count('somebody')).toMatchObject({ isUsedUp: false });
    const real = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(real - ms);
    const allowance = await limit.count('somebody');
    expect(allowance?.isUsedUp).toBe(true);
    expect(allowance?.resetSeconds).toBeGreaterThan(0);
    expect(allowance?.resetSeconds).toBeLessThanOrEqual(60);
  });

  describe('that cost more than one', () => {
    beforeEach(() => {
      jest.useFakeTimers({ now: 0 });
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    it('counts what each has cost, and says truly when the next is welcome', async () => {
      const limit = createRateLimit(10);
      expect(await limit.count('somebody')).toMatchObject({ isUsedUp: false });
      await limit.charge('somebody', 8);
      jest.advanceTimersByTime(20_000);
      expect(await limit.count('somebody')).toMatchObject({ isUsedUp: false });
      expect(await limit.count('somebody')).toMatchObject({ isUsedUp: true, remaining: 0, resetSeconds: 40 });
      jest.advanceTimersByTime(39_000);
      expect(await limit.count('somebody')).toMatchObject({ isUsedUp: true, remaining: 0, resetSeconds: 1 });
      jest.advanceTimersByTime(1_000);
      expect(await limit.count('somebody')).toMatchObject({ isUsedUp: false });
    });

    it('is never impossible for one that costs more than the limit: it is charged when it was welcome', async () => {
      const limit = createRateLimit(10);
      expect(await limit.count('somebody')).toMatchObject({ isUsedUp: false });
      await limit.charge('somebody', 5_000);
      expect(await limit.count('somebody')).toMatchObject({ isUsedUp: true, remaining: 0, resetSeconds: 60 });
      jest.advanceTimersByTime(60_000);
      expect(await limit.count('somebody')).toMatchObject({ isUsedUp: false });
    });

    it('asks without counting', async () => {
      const limit = createRateLimit(1);
      for (let time = 0; time < 5; time += 1)
        expect(await limit.count('somebody', 0)).toMatchObject({ isUsedUp: false });
      expect(await limit.count('somebody')).toMatchObject({ isUsedUp: false });
      await limit.charge('somebody', 1);
      expect(await limit.count('somebody', 0)).toMatchObject({ isUsedUp: true, remaining: 0, resetSeconds: 60 });
      expect(await limit.count('another')).toMatchObject({ isUsedUp: false });
    });

    it('has no end where the settings want none', async () => {
      const limit = createRateLimit('off');
      await limit.charge('somebody', 1e6);
      expect(await limit.count('somebody')).toBeUndefined();
    });
  });
});
