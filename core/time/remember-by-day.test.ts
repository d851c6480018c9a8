import { describe, expect, it } from '@jest/globals';
import { rememberByDay } from './remember-by-day.ts';

const counted = () => {
  const asked: string[] = [];
  const answer = rememberByDay((key: { name: string }, day) => {
    asked.push(`${key.name} ${day}`);
    return [key.name, day];
  });
  return { asked, answer };
};

describe('an answer remembered by day', () => {
  it('is worked out once for the same object and day', () => {
    const { asked, answer } = counted();
    const key = { name: 'a' };
    expect(answer(key, '2026-11-23')).toBe(answer(key, '2026-11-23'));
    expect(asked).toEqual(['a 2026-11-23']);
  });

  it('is another for another day, and for another object that looks the same', () => {
    const { asked, answer } = counted();
    const key = { name: 'a' };
    expect(answer(key, '2026-11-24')).toEqual(['a', '2026-11-24']);
    expect(answer(key, '2026-11-23')).toEqual(['a', '2026-11-23']);
    answer({ name: 'a' }, '2026-11-23');
    expect(asked).toHaveLength(3);
  });

  it('still answers right when an object has had more days than are kept', () => {
    const { answer } = counted();
    const key = { name: 'a' };
    for (let day = 0; day < 2000; day += 1) expect(answer(key, `day ${day}`)).toEqual(['a', `day ${day}`]);
    expect(answer(key, 'day 0')).toEqual(['a', 'day 0']);
  });
});
