import { afterEach, describe, expect, it, jest } from '@jest/globals';
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
    expect(await limit('somebody')).toMatchObject({ isUsedUp: false });
    const real = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(real - ms);
    const allowance = await limit('somebody');
    expect(allowance?.isUsedUp).toBe(true);
    expect(allowance?.resetSeconds).toBeGreaterThan(0);
    expect(allowance?.resetSeconds).toBeLessThanOrEqual(60);
  });
});
