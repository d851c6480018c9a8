import { describe, expect, it } from '@jest/globals';
import { createStoppablePause } from './stoppable-pause.ts';

const AN_HOUR_MS = 3_600_000;

describe('a pause', () => {
  it('lasts as long as it was to, and lets the work go on', async () => {
    expect(await createStoppablePause().pause(1)).toBe(true);
  });

  it('ends at once when its process stops, and the work with it', async () => {
    const { pause, stop } = createStoppablePause();
    const pauses = [pause(AN_HOUR_MS), pause(AN_HOUR_MS)];
    stop();
    expect(await Promise.all(pauses)).toEqual([false, false]);
    expect(await pause(AN_HOUR_MS)).toBe(false);
  });
});
