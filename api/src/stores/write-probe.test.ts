import { describe, expect, it } from '@jest/globals';
import { createWriteProbe } from './write-probe.ts';

describe('a probe whether a store takes writes', () => {
  const probing = () => {
    const state = { now: 0, tries: 0, full: false };
    const write = async (): Promise<void> => {
      state.tries += 1;
      if (state.full) throw new Error('full');
    };
    return { state, probe: createWriteProbe(write, () => state.now) };
  };

  it('writes once for all who ask at about the same time', async () => {
    const { state, probe } = probing();
    await Promise.all([probe(), probe()]);
    state.now = 4999;
    await probe();
    expect(state.tries).toBe(1);
    state.now = 5000;
    await probe();
    expect(state.tries).toBe(2);
  });

  it('fails as long as writing fails, and not longer', async () => {
    const { state, probe } = probing();
    state.full = true;
    await expect(probe()).rejects.toThrow('full');
    await expect(probe()).rejects.toThrow('full');
    state.full = false;
    state.now = 5000;
    await expect(probe()).resolves.toBeUndefined();
  });
});
