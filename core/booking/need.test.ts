import { describe, expect, it } from '@jest/globals';
import { interpretersNeeded } from './need.ts';

const SPOKEN = [
  ['fi', 'ru', 'uk'],
  ['fi', 'en', 'ar'],
];

describe('interpreters', () => {
  it('are as many as the languages take', () => {
    expect(interpretersNeeded([], SPOKEN)).toBe(1);
    expect(interpretersNeeded(['ar'], SPOKEN)).toBe(1);
    expect(interpretersNeeded(['ru', 'uk'], SPOKEN)).toBe(1);
    expect(interpretersNeeded(['ru', 'ar'], SPOKEN)).toBe(2);
  });
});
