import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import { at, exampleFacts, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { earmark } from './earmark.ts';

const released = exampleRule('earmark', { organisationIds: ['te'], releaseMinutesBefore: 1440 });
const never = exampleRule('earmark', { organisationIds: ['te', 'ely'] });
const DAY_BEFORE = '2026-11-22';

const evaluate = (rule: typeof released, organisationId: string, now = at('9', DAY_BEFORE)) =>
  earmark
    .evaluate(rule, subjectOf(exampleRequest({ organisationId }), exampleFacts({ now })))
    .map(({ code, severity, params }) => ({ code, severity, ...params }));

describe('an earmarked space', () => {
  it('is open to those it is earmarked to', () => {
    expect(evaluate(released, 'te')).toEqual([]);
    expect(evaluate(never, 'ely')).toEqual([]);
  });

  it('is refused to others, who are told from when it is free for all', () => {
    expect(evaluate(released, 'vero')).toEqual([
      { code: 'earmarked-until', severity: 'refuse', organisationIds: ['te'], freeAt: at('10', DAY_BEFORE) },
    ]);
  });

  it('is free for all from the release on', () => {
    expect(evaluate(released, 'vero', at('10', DAY_BEFORE) - 1)).toHaveLength(1);
    expect(evaluate(released, 'vero', at('10', DAY_BEFORE))).toEqual([]);
  });

  it('stays refused where there is no release', () => {
    expect(evaluate(never, 'vero', at('9.55'))).toEqual([
      { code: 'earmarked', severity: 'refuse', organisationIds: ['te', 'ely'] },
    ]);
  });

  it('blocks exactly what it refuses', () => {
    const seen = { refused: 0, allowed: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: -2000, max: 2000 }),
        fc.option(fc.integer({ min: 0, max: 2880 }), { nil: undefined }),
        fc.constantFrom('vero', 'te'),
        fc.integer({ min: 1, max: 100 }),
        (nowMinutes, releaseMinutesBefore, organisationId, length) => {
          const params = {
            organisationIds: ['te'],
            ...(releaseMinutesBefore !== undefined && { releaseMinutesBefore }),
          };
          const facts = exampleFacts({ now: at('0') + nowMinutes * 60_000 });
          const subject = subjectOf(exampleRequest({ organisationId }), facts);
          const counted = expectAgreement(earmark, exampleRule('earmark', params), subject, length * 5);
          seen.refused += counted.refused;
          seen.allowed += counted.allowed;
        },
      ),
    );
    expect(seen.refused).toBeGreaterThan(0);
    expect(seen.allowed).toBeGreaterThan(0);
  });
});
