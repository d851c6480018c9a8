import { describe, expect, it } from '@jest/globals';
import { exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { approval } from './approval.ts';

describe('approval', () => {
  it('asks somebody in the role to decide, and does not refuse', () => {
    expect(approval.evaluate(exampleRule('approval', { role: 'coordinator' }), subjectOf())).toMatchObject([
      { kind: 'approval', code: 'needs-approval', severity: 'approval', params: { role: 'coordinator' } },
    ]);
  });

  it('must name a role that there is', () => {
    expect(() => approval.evaluate(exampleRule('approval', { role: 'king' }), subjectOf())).toThrow();
  });
});
