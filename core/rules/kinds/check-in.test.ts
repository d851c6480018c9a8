import { describe, expect, it } from '@jest/globals';
import { at, between, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { checkIn } from './check-in.ts';

const rule = exampleRule('check-in', { graceMinutes: 10, opensMinutesBefore: 15 });

describe('the check-in rule', () => {
  it('opens before the start and ends after it', () => {
    expect(checkIn.checkIn(rule, subjectOf())).toEqual({ opensAt: at('9.45'), by: at('10.10') });
  });

  it('never waits beyond the end of a short booking', () => {
    const short = subjectOf(exampleRequest(between('10', '10.05')));
    expect(checkIn.checkIn(rule, short)).toEqual({ opensAt: at('9.45'), by: at('10.05') });
  });

  it('stops nobody from booking', () => {
    expect(checkIn.evaluate(rule, subjectOf())).toEqual([]);
    expect(checkIn.looksAtTime).toBe(false);
  });
});
