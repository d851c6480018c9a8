import { describe, expect, it } from '@jest/globals';
import { readTypedCount } from './typed-count.ts';

const LIMITS = { least: 1, most: 1000 };

describe('a count', () => {
  it.each([
    ['6', 6],
    [' 12 ', 12],
    ['1000', 1000],
    ['6 hlö', 6],
    ['6 henkilöä', 6],
    ['6 personer', 6],
    ['6 people', 6],
  ])('is read from %p', (text, count) => expect(readTypedCount(text, LIMITS)).toEqual({ value: count }));

  it.each(['', '0', '1001', '-3', '3,5', '3.5', '5-6', 'monta', '1e2', '6 kg'])('is not read from %p', (text) =>
    expect(readTypedCount(text, LIMITS)).toEqual({ problem: 'count', params: LIMITS }),
  );
});
