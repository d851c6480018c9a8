import { describe, expect, it } from '@jest/globals';
import { exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { ring } from './ring.ts';

const rule = exampleRule('ring', { seconds: 45 });

describe('the rule of how long a call rings', () => {
  it('stops nobody from booking', () => {
    expect(ring.evaluate(rule, subjectOf())).toEqual([]);
    expect(ring.looksAtTime).toBe(false);
  });

  it('is of five seconds to ten minutes: shorter nobody can answer, longer no customer waits', () => {
    const seconds = (value: number) => ring.params.safeParse({ seconds: value }).success;
    expect([4, 5, 600, 601, 45.5].map(seconds)).toEqual([false, true, true, false, false]);
  });
});
