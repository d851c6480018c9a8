import { describe, expect, it } from '@jest/globals';
import { createOpenOnce } from './open-once.ts';

describe('opening once', () => {
  it('opens for the first of many who ask at the same time', async () => {
    let opened = 0;
    const open = createOpenOnce(async () => {
      opened += 1;
      return opened;
    });
    expect(await Promise.all([open(), open(), open()])).toEqual([1, 1, 1]);
  });

  it('tries again after a failure', async () => {
    let tries = 0;
    const open = createOpenOnce(async () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return 'open';
    });
    await expect(open()).rejects.toThrow('not yet');
    expect(await open()).toBe('open');
  });
});
