import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import {
  at,
  between,
  exampleClosure,
  exampleFacts,
  exampleRequest,
  exampleRule,
  subjectOf,
} from '../../../tests/fixtures/facts.ts';
import { expectTexts } from '../../../tests/fixtures/findings.ts';
import type { Interval } from '../../time/interval.ts';
import { closure } from './closure.ts';

const rule = exampleRule('closure');
const closed = (...intervals: readonly Interval[]) =>
  exampleFacts({ closures: { 'pori.service-room': intervals.map(exampleClosure) } });
const ask = (request: Interval, ...intervals: readonly Interval[]) => {
  const facts = closed(...intervals);
  const findings = closure.evaluate(rule, subjectOf(exampleRequest(request), facts));
  expectTexts(findings, facts);
  return findings;
};

describe('a closure', () => {
  it('refuses what overlaps it, and says from when to when', () => {
    expect(ask(between('10', '10.30'), between('10.25', '12'))).toMatchObject([
      {
        code: 'out-of-use',
        severity: 'refuse',
        params: { fromAt: at('10.25'), untilAt: at('12'), because: expect.anything() },
      },
    ]);
  });

  it('leaves its neighbours alone', () => {
    expect(ask(between('10', '10.30'), between('9', '10'), between('10.30', '12'))).toEqual([]);
  });

  it('is told for each closure that stands in the way', () => {
    expect(ask(between('9', '12'), between('9', '10'), between('11', '12'))).toHaveLength(2);
  });

  it('closes only its own resource', () => {
    const facts = closed(between('9', '12'));
    const other = exampleRequest({ resourceIds: ['pori.service-room-2'] });
    expect(closure.evaluate(rule, subjectOf(other, facts))).toEqual([]);
  });

  it('is the same to the search and to the decision', () => {
    const slot = fc.integer({ min: 0, max: 287 });
    fc.assert(
      fc.property(fc.array(fc.tuple(slot, slot), { maxLength: 3 }), fc.integer({ min: 1, max: 30 }), (pairs, slots) => {
        const intervals = pairs.map(([from, length]) => {
          const start = at('0') + from * 300_000;
          return { start, end: start + length * 300_000 };
        });
        expectAgreement(closure, rule, subjectOf(exampleRequest(), closed(...intervals)), slots * 5);
      }),
      { numRuns: 60 },
    );
  });
});
