import { describe, expect, it } from '@jest/globals';
import type { When } from './need.ts';
import { spanProblem } from './span-problem.ts';

const zone = 'Europe/Helsinki';
const NOW = Date.parse('2026-11-23T14:32:40+02:00');

const problem = (when: When, minutes = 30) => spanProblem({ when, minutes, now: NOW, zone, language: 'fi' });
const today = (from: number, to: number): When => ({ mode: 'today', span: { from, to } });

describe('a span within which something is wanted', () => {
  it('is right when it holds the length from now on', () => {
    expect(problem({ mode: 'now' })).toBeUndefined();
    expect(problem(today(480, 960))).toBeUndefined();
    expect(problem(today(870, 900))).toBeUndefined();
    expect(problem({ mode: 'date', day: '2026-11-24', span: { from: 480, to: 510 } })).toBeUndefined();
  });

  it('ends after it begins', () => {
    for (const to of [600, 540])
      expect(problem(today(600, to))).toEqual({ key: 'tab.time.notAfter', params: { time: '10.00' } });
  });

  it('has not passed', () =>
    expect(problem(today(480, 870))).toEqual({ key: 'tab.time.past', params: { time: '14.30' } }));

  it('is as long as the booking, counted from now where it has begun', () => {
    expect(problem(today(480, 900), 60)).toEqual({
      key: 'tab.time.tooShort',
      params: { from: '14.30', to: '15.00', minutes: 60 },
    });
    expect(problem({ mode: 'date', day: '2026-11-24', span: { from: 480, to: 510 } }, 45)?.key).toBe(
      'tab.time.tooShort',
    );
  });
});
