import { describe, expect, it } from '@jest/globals';
import { readClock, writeClock } from './clock-text.ts';

describe('a time of day', () => {
  it.each([
    ['9', 540],
    ['9.30', 570],
    ['09:30', 570],
    ['930', 570],
    [' 16,15 ', 975],
    ['24', 1440],
  ])('is read from %p', (text, minutes) => expect(readClock(text)).toBe(minutes));

  it.each(['', 'nine', '25', '9.75', '24.05', '9.3', '-1'])('is not read from %p', (text) =>
    expect(readClock(text)).toBeUndefined(),
  );

  it('is written as the language does', () => {
    expect(writeClock(570, '.')).toBe('09.30');
    expect(writeClock(975, ':')).toBe('16:15');
  });
});
