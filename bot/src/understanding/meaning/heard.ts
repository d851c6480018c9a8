import type { Doubt, Said } from '../said.ts';

/** What one part of a sentence comes to: what it says, and what in it cannot be taken as it stands. */
export interface Heard {
  readonly said: Said;
  readonly doubts: readonly Doubt[];
}

export const NOTHING_HEARD: Heard = { said: {}, doubts: [] };
