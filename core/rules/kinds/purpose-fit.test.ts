import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import { at, exampleFacts, exampleRequest, exampleRule, subjectOf } from '../../../tests/fixtures/facts.ts';
import { expectTexts } from '../../../tests/fixtures/findings.ts';
import type { BookingRequest } from '../../booking/booking.ts';
import { PURPOSES } from '../../site/purpose.ts';
import { purposeFit } from './purpose-fit.ts';

const withVideo = exampleRule('purpose-fit', {
  purposes: ['customerService'],
  purposesWithFeature: { feature: 'video', purposes: ['remoteService'] },
});
const waiting = exampleRule('purpose-fit', {
  purposes: ['remoteService'],
  purposesWithin: { hours: 24, purposes: ['hybridMeeting'] },
});

const ask = (rule: typeof waiting, request: Partial<BookingRequest>, now = at('8')) => {
  const facts = exampleFacts({ now });
  const findings = purposeFit.evaluate(rule, subjectOf(exampleRequest(request), facts));
  expectTexts(findings, facts);
  return findings;
};

describe('what a space is for', () => {
  it('is said to who wants something else', () => {
    expect(ask(withVideo, {})).toEqual([]);
    expect(ask(withVideo, { purpose: 'meeting' })).toMatchObject([
      { code: 'purpose-not-fit', params: { purpose: 'meeting', purposes: ['customerService', 'remoteService'] } },
    ]);
  });

  it('is more where the space has a feature', () => {
    expect(ask(withVideo, { purpose: 'remoteService' })).toEqual([]);
    const without = { purpose: 'remoteService', resourceIds: ['pori.service-room-2'] } as const;
    expect(ask(withVideo, without)).toMatchObject([{ params: { purposes: ['customerService'] } }]);
  });

  it('is more at short notice, to the minute', () => {
    const meeting = { purpose: 'hybridMeeting' } as const;
    expect(ask(waiting, meeting, at('10', '2026-11-22'))).toEqual([]);
    expect(ask(waiting, meeting, at('10', '2026-11-22') - 60_000)).toMatchObject([
      { code: 'only-at-short-notice', params: { hours: 24, fromAt: at('10', '2026-11-22') } },
    ]);
    expect(ask(waiting, { purpose: 'teamDay' })).toMatchObject([{ code: 'purpose-not-fit' }]);
  });

  it('is the same to the search and to the decision, whatever the hour', () => {
    const purpose = fc.constantFrom(...PURPOSES);
    const minutesBefore = fc.integer({ min: -1440, max: 3 * 1440 });
    fc.assert(
      fc.property(purpose, minutesBefore, fc.constantFrom(withVideo, waiting), (what, minutes, rule) => {
        const facts = exampleFacts({ now: at('12') - minutes * 60_000 });
        expectAgreement(purposeFit, rule, subjectOf(exampleRequest({ purpose: what }), facts), 30);
      }),
      { numRuns: 60 },
    );
    const facts = exampleFacts({ now: at('12', '2026-11-22') });
    const seen = expectAgreement(
      purposeFit,
      waiting,
      subjectOf(exampleRequest({ purpose: 'hybridMeeting' }), facts),
      30,
    );
    expect(seen.allowed).toBe(145);
    expect(seen.refused).toBeGreaterThan(0);
  });
});
