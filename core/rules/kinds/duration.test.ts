import { describe, expect, it } from '@jest/globals';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import { at, between, exampleFacts, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { codesOf, expectTexts } from '../../../tests/fixtures/findings.ts';
import type { BookingRequest } from '../../booking/booking.ts';
import { duration } from './duration.ts';

const facts = exampleFacts();
const limits = { minimum: 15, maximum: 120, step: 5, dayLongWithContinuousFlow: true };
const screened = { resourceIds: ['pori.service-point-screened'] };

const ask = (minutes: number, request: Partial<BookingRequest> = {}, params = limits) => {
  const times = { start: at('10'), end: at('10') + minutes * 60_000 };
  const findings = duration.evaluate(
    exampleRule('duration', params),
    subjectOf(exampleRequest({ ...times, ...request }), facts),
  );
  expectTexts(findings, facts);
  return findings;
};

describe('the length of a booking', () => {
  it('may be the shortest and the longest that is allowed', () => {
    expect(ask(15)).toEqual([]);
    expect(ask(120)).toEqual([]);
  });

  it('is told with what is allowed when it is too short or too long', () => {
    expect(ask(10)).toMatchObject([{ code: 'too-short', params: { minutes: 10, minimum: 15 } }]);
    expect(ask(125)).toMatchObject([{ code: 'too-long', params: { minutes: 125, maximum: 120 } }]);
  });

  it('goes in steps', () => {
    expect(ask(20, {}, { ...limits, step: 15 })).toMatchObject([{ code: 'off-step', params: { step: 15 } }]);
    expect(codesOf(ask(3))).toEqual(['too-short', 'off-step']);
  });

  it('may be a day for an organisation with continuous flow at that very space, and for no other', () => {
    const day = between('9', '16.15');
    expect(ask(0, { ...screened, ...day, organisationId: 'te' })).toEqual([]);
    expect(codesOf(ask(0, { ...screened, ...day, organisationId: 'vero' }))).toEqual(['too-long']);
    expect(codesOf(ask(0, { ...day, organisationId: 'te' }))).toEqual(['too-long']);
    const strict = { ...limits, dayLongWithContinuousFlow: false };
    expect(codesOf(ask(0, { ...screened, ...day, organisationId: 'te' }, strict))).toEqual(['too-long']);
  });

  it('is the same to the search and to the decision', () => {
    for (const minutes of [3, 5, 10, 15, 20, 30, 120, 125, 135, 400]) {
      for (const organisationId of ['te', 'vero']) {
        for (const step of [5, 15]) {
          const request = exampleRequest({ ...screened, organisationId });
          expectAgreement(duration, exampleRule('duration', { ...limits, step }), subjectOf(request, facts), minutes);
        }
      }
    }
  });
});
