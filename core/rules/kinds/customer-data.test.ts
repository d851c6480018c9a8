import { describe, expect, it } from '@jest/globals';
import { exampleFacts, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { customerData } from './customer-data.ts';

const rule = exampleRule('customer-data', { noTitleFor: ['customerService', 'remoteService'] });
const findingsOf = (request: Parameters<typeof exampleRequest>[0], resourceId?: string) =>
  customerData.evaluate(rule, subjectOf(exampleRequest(request), exampleFacts(), resourceId));
const codesOf = (request: Parameters<typeof exampleRequest>[0], resourceId?: string) =>
  findingsOf(request, resourceId).map(({ code }) => code);

describe('customer data', () => {
  it('lets a meeting have a title', () => {
    expect(codesOf({ purpose: 'meeting', title: 'Viikkopalaveri 13.10.' })).toEqual([]);
  });

  it('refuses any title where customers are served', () => {
    expect(codesOf({ purpose: 'customerService', title: 'Verokortti' })).toEqual(['no-title']);
    expect(codesOf({ purpose: 'remoteService', title: 'x' })).toEqual(['no-title']);
  });

  it('does not mind an empty title', () => {
    expect(codesOf({ purpose: 'customerService', title: ' ' })).toEqual([]);
    expect(codesOf({ purpose: 'customerService' })).toEqual([]);
  });

  it('refuses an identity code in the title', () => {
    expect(codesOf({ purpose: 'meeting', title: 'Asia: 131052-308T' })).toEqual(['identity-code']);
  });

  it('refuses an identity code in any other text', () => {
    expect(codesOf({ purpose: 'meeting', languages: ['131052-308t'] })).toEqual(['identity-code']);
  });

  it('never repeats what was written', () => {
    const findings = findingsOf({ purpose: 'customerService', title: 'Matti 131052-308T' });
    expect(findings).toHaveLength(2);
    expect(JSON.stringify(findings)).not.toMatch(/131052|308T|Matti/);
  });

  it('speaks once of a booking of several resources', () => {
    const request = {
      purpose: 'customerService',
      title: 'x',
      resourceIds: ['pori.service-room', 'pori.video-kit'],
    } as const;
    expect(codesOf(request, 'pori.service-room')).toEqual(['no-title']);
    expect(codesOf(request, 'pori.video-kit')).toEqual([]);
  });
});
