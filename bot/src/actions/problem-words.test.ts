import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@yhteistila/core/contract/client.ts';
import { isPassing } from '@yhteistila/core/contract/outcome-of-call.ts';
import { problemWords } from './problem-words.ts';

const problem = (over: Partial<Problem> = {}): Problem => ({
  type: 'urn:x',
  title: 'The rules do not allow this',
  status: 422,
  detail: 'The reasons say what would be possible.',
  code: 'rules',
  ...over,
});

type Reason = NonNullable<Problem['reasons']>[number];
const reason = (message: string, over: Partial<Reason> = {}): Reason => ({
  rule: 'N1',
  kind: 'duration',
  code: 'too-long',
  severity: 'refuse',
  message,
  params: {},
  ...over,
});

describe('what went wrong, on a card', () => {
  it('is said in the reasons’ own words, at most three and each once', () => {
    const reasons = ['a', 'a', 'b', 'c', 'd'].map((message) => reason(message));
    expect(problemWords(problem({ reasons }))).toEqual(['a', 'b', 'c']);
  });

  it('is not what merely obliges, nor a reason that names an agency', () => {
    const reasons = [
      reason('must be approved', { severity: 'obligation' }),
      reason('Kela serves from 9', { params: { organisationId: 'kela' } }),
      reason('for Kela only', { params: { organisationIds: ['kela'] } }),
    ];
    expect(problemWords(problem({ reasons }))).toEqual([
      'The rules do not allow this.',
      'The reasons say what would be possible.',
    ]);
  });

  it('is what the status of a booking does not allow', () => {
    const errors = [{ path: '', message: 'The booking is over.' }];
    expect(problemWords(problem({ code: 'not-possible-now', errors }))).toEqual(['The booking is over.']);
  });

  it('may pass when the store or the limit was in the way, and only then', () => {
    expect([429, 503, 500].map((status) => isPassing({ status }))).toEqual([true, true, true]);
    expect([403, 404, 409, 412, 422].map((status) => isPassing({ status }))).toEqual(Array(5).fill(false));
  });
});
