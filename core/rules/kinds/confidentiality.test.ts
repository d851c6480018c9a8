import { describe, expect, it } from '@jest/globals';
import { exampleFacts, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { confidentiality } from './confidentiality.ts';

const rule = exampleRule('confidentiality', {
  feature: 'soundproof',
  neverTypes: ['servicePointScreened', 'workArea', 'negotiationRoom'],
});
const evaluate = (resourceId: string, confidential = true) =>
  confidentiality
    .evaluate(rule, subjectOf(exampleRequest({ resourceIds: [resourceId], confidential }), exampleFacts()))
    .map(({ code, params }) => ({ code, ...params }));

describe('confidentiality', () => {
  it('lets a confidential matter into a soundproof room', () => {
    expect(evaluate('pori.service-room')).toEqual([]);
  });

  it('refuses a room that is not private and says what is needed', () => {
    expect(evaluate('pori.service-room-2')).toEqual([{ code: 'not-private', feature: 'soundproof' }]);
  });

  it('refuses open types of space, whatever their features', () => {
    expect(evaluate('pori.service-point-screened')).toEqual([{ code: 'open-space' }]);
    expect(evaluate('pori.negotiation-room')).toEqual([{ code: 'open-space' }]);
  });

  it('asks nothing of a matter that is not confidential', () => {
    expect(evaluate('pori.service-point-screened', false)).toEqual([]);
  });

  it.each(['pori.video-kit', 'pori.interpreter'])('asks nothing of %s', (resourceId) => {
    expect(evaluate(resourceId)).toEqual([]);
  });
});
