import { describe, expect, it } from '@jest/globals';
import { exampleFacts, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { codesOf, expectTexts } from '../../../tests/fixtures/findings.ts';
import type { BookingRequest } from '../../booking/booking.ts';
import type { Rule } from '../../site/rule.ts';
import { combineGrants } from './combine-grants.ts';

const facts = exampleFacts();
const grant = (id: string, params: Rule['params'] = {}): Rule => ({
  ...exampleRule('zone-access', {
    who: 'present-at-site',
    purposes: ['meeting'],
    externalParticipants: false,
    ...params,
  }),
  id,
});

const combine = (grants: readonly Rule[], request: Partial<BookingRequest> = {}) => {
  const findings = combineGrants(grants, subjectOf(exampleRequest({ purpose: 'meeting', ...request }), facts));
  expectTexts(findings, facts);
  return findings;
};

describe('grants together', () => {
  it('refuse when there are none', () => {
    expect(combine([])).toMatchObject([{ rule: 'zone-access', code: 'no-grant', severity: 'refuse' }]);
  });

  it('grant when one of them does, in whatever order', () => {
    const grants = [grant('A'), grant('B', { purposes: ['event'] })];
    expect(combine(grants, { purpose: 'event' })).toEqual([]);
    expect(combine(grants.toReversed(), { purpose: 'event' })).toEqual([]);
  });

  it('take the one with the fewest obligations', () => {
    const guests = { externalParticipants: true };
    const obliging = grant('A', { ...guests, obligations: ['receive-guests'] });
    expect(codesOf(combine([obliging], guests))).toEqual(['receive-guests']);
    expect(combine([obliging, grant('B', guests)], guests)).toEqual([]);
  });

  it('report the one that misses least', () => {
    const far = grant('A', { purposes: ['event'], who: 'present-at-site' });
    const near = grant('B', { purposes: ['event'], who: 'directory' });
    expect(combine([far, near], { organisationId: 'ara' })).toMatchObject([{ rule: 'B', code: 'purpose-not-here' }]);
  });

  it('take one thing that is missing for nearer than two that are easier to change', () => {
    const twoMissing = grant('A', { purposes: ['event'], who: 'directory' });
    const oneMissing = grant('B', { externalParticipants: true });
    const request = { organisationId: 'ara', externalParticipants: true };
    expect(combine([twoMissing, oneMissing], request)).toMatchObject([{ rule: 'B' }]);
  });

  it('report a wrong purpose before external participants before an absent organisation', () => {
    const purpose = grant('P', { purposes: ['event'], externalParticipants: true, who: 'directory' });
    const externals = grant('E', { who: 'directory' });
    const absent = grant('O', { externalParticipants: true });
    const request = { organisationId: 'ara', externalParticipants: true };
    expect(codesOf(combine([absent, externals, purpose], request))).toEqual(['purpose-not-here']);
    expect(codesOf(combine([absent, externals], request))).toEqual(['no-external-participants']);
    expect(codesOf(combine([absent], request))).toEqual(['organisation-not-present']);
  });

  it('name the purposes of every grant that is just as near', () => {
    const grants = [grant('A'), grant('B', { purposes: ['hybridMeeting', 'meeting'] })];
    const [finding] = combine(grants, { purpose: 'teamDay' });
    expect(finding?.params.purposes).toEqual(['meeting', 'hybridMeeting']);
  });

  it('leave out rules that take away instead of granting', () => {
    expect(codesOf(combine([{ ...grant('A'), effect: 'none' }]))).toEqual(['no-grant']);
  });
});
