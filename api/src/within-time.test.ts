import { describe, expect, it } from '@jest/globals';
import { withinTime } from './within-time.ts';

const never = new Promise<never>(() => undefined);

describe('work that is given a time', () => {
  it('is waited for until it ends, or the time does', async () => {
    let ended = false;
    const work = async () => {
      await Promise.resolve();
      ended = true;
    };
    await withinTime(work(), 60_000);
    expect(ended).toBe(true);
    await expect(withinTime(never, 1)).resolves.toBeUndefined();
  });

  it('tells how it failed', async () => {
    await expect(withinTime(Promise.reject(new Error('no')), 60_000)).rejects.toThrow('no');
  });
});
