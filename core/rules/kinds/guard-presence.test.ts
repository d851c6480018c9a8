import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import { pori } from '../../../tests/fixtures/example-sites.ts';
import {
  at,
  between,
  exampleDirectory,
  exampleFacts,
  exampleRequest,
  exampleRule,
  subjectOf,
} from '../../../tests/fixtures/facts.ts';
import { guardPresence } from './guard-presence.ts';

const rule = exampleRule('guard-presence', { obligation: 'inform-guard' });
const SATURDAY = '2026-11-28';
const evaluate = (from: string, to: string, day?: string) =>
  guardPresence
    .evaluate(
      rule,
      subjectOf(
        exampleRequest({ ...between(from, to, day), resourceIds: ['pori.security-room'] }),
        exampleFacts(day === undefined ? {} : { day }),
      ),
    )
    .map(({ code, severity, params }) => ({ code, severity, ...params }));

describe('guard presence', () => {
  it('obliges to tell the guard of a booking within the hours of duty', () => {
    expect(evaluate('8', '16.30')).toEqual([{ code: 'inform-guard', severity: 'obligation' }]);
  });

  it.each([
    ['7.55', '9'],
    ['16', '16.35'],
    ['17', '18'],
  ])('refuses %s–%s and says the hours', (from, to) => {
    expect(evaluate(from, to)).toEqual([
      { code: 'outside-hours', severity: 'refuse', fromAt: at('8'), untilAt: at('16.30') },
    ]);
  });

  it('refuses a day without a guard', () => {
    expect(evaluate('10', '11', SATURDAY)).toEqual([{ code: 'no-guard', severity: 'refuse' }]);
  });

  it('refuses a site that has no guards', () => {
    const request = exampleRequest({ siteId: 'reposaari', resourceIds: ['reposaari.remote-service-room'] });
    expect(guardPresence.evaluate(rule, subjectOf(request))).toMatchObject([{ code: 'no-guard' }]);
  });

  it('blocks exactly what it refuses, also around a break of the duty', () => {
    const quarter = fc.integer({ min: 0, max: 96 });
    const seen = { refused: 0, allowed: 0 };
    fc.assert(
      fc.property(quarter, quarter, quarter, quarter, fc.integer({ min: 1, max: 60 }), (a, b, c, d, length) => {
        const [first = 0, second = 0, third = 0, fourth = 0] = [a, b, c, d]
          .map((each) => each * 15)
          .sort((x, y) => x - y);
        const guard = {
          MO: [
            { from: first, to: second },
            { from: third, to: fourth },
          ],
        };
        const site = { ...pori, hours: { ...pori.hours, building: { MO: [{ from: 0, to: 1440 }] }, guard } };
        const facts = exampleFacts({ directory: exampleDirectory({ sites: [site] }) });
        const subject = subjectOf(exampleRequest({ resourceIds: ['pori.security-room'] }), facts);
        const counted = expectAgreement(guardPresence, rule, subject, length * 5);
        seen.refused += counted.refused;
        seen.allowed += counted.allowed;
      }),
    );
    expect(seen.refused).toBeGreaterThan(0);
    expect(seen.allowed).toBeGreaterThan(0);
  });
});
