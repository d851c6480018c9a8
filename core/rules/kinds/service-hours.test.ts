import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import { examplePresence } from '../../../tests/fixtures/example-organisations.ts';
import { exampleResource, pori, sameText } from '../../../tests/fixtures/example-sites.ts';
import {
  at,
  between,
  exampleDirectory,
  exampleFacts,
  exampleRequest,
  exampleRule,
  subjectOf,
} from '../../../tests/fixtures/facts.ts';
import { expectTexts } from '../../../tests/fixtures/findings.ts';
import type { BookingRequest } from '../../booking/booking.ts';
import { PURPOSES } from '../../site/purpose.ts';
import { serviceHours } from './service-hours.ts';

const facts = exampleFacts();
const rule = exampleRule('service-hours');
const TUESDAY = '2026-11-24';

const ask = (request: Partial<BookingRequest>, asking = facts, resourceId?: string) => {
  const findings = serviceHours.evaluate(rule, subjectOf(exampleRequest(request), asking, resourceId));
  expectTexts(findings, asking);
  return findings;
};

describe('customer service', () => {
  it('is possible while the organisation serves at the site', () => {
    expect(ask({})).toEqual([]);
    expect(ask({ organisationId: 'dvv', ...between('14.30', '15') })).toEqual([]);
    expect(ask({ organisationId: 'dvv', ...between('14.30', '15.05') })).toMatchObject([
      { code: 'outside-service-hours', params: { organisationId: 'dvv', opensAt: at('9'), closesAt: at('15') } },
    ]);
  });

  it('names the next serving day of an organisation that is absent', () => {
    expect(ask({ organisationId: 'mml' })).toMatchObject([
      { code: 'not-serving-until', params: { organisationId: 'mml', nextDay: TUESDAY } },
    ]);
    expect(ask({ organisationId: 'mml', ...between('9', '9.30', TUESDAY) })).toEqual([]);
  });

  it('is not given by offices, guests or from the remote column', () => {
    expect(ask({ organisationId: 'palkeet' })).toMatchObject([{ code: 'not-serving-here' }]);
    expect(ask({ organisationId: 'ara' })).toMatchObject([{ code: 'not-serving-here' }]);
    expect(ask({ organisationId: 'kela' })).toMatchObject([{ code: 'serves-remotely-only' }]);
  });

  it('has no next day where the organisation has stopped', () => {
    const stopped = exampleFacts({
      directory: exampleDirectory({ presences: [examplePresence('pori', 'vero', 'serving')] }),
    });
    expect(ask({}, stopped)).toMatchObject([{ code: 'not-serving-that-day' }]);
  });

  it('goes by the site of the request also for a person from elsewhere', () => {
    const withInterpreter = { resourceIds: ['pori.service-room', 'etapalvelu.interpreter'] };
    expect(ask(withInterpreter, facts, 'etapalvelu.interpreter')).toEqual([]);
    expect(ask({ ...withInterpreter, organisationId: 'mml' }, facts, 'etapalvelu.interpreter')).toHaveLength(1);
  });
});

describe('remote service on the customer’s side', () => {
  const remote = { purpose: 'remoteService', resourceIds: ['pori.remote-service-room'] } as const;

  it('is open to the remote and the serving column in their hours', () => {
    expect(ask({ ...remote, organisationId: 'kela' })).toEqual([]);
    expect(ask({ ...remote, organisationId: 'vero', ...between('16', '16.15') })).toEqual([]);
    expect(ask({ ...remote, organisationId: 'kela', ...between('16', '16.15') })).toMatchObject([
      { code: 'outside-service-hours', params: { opensAt: at('9'), closesAt: at('16') } },
    ]);
    expect(ask({ ...remote, organisationId: 'mml' })).toMatchObject([{ code: 'not-serving-until' }]);
  });

  it('is closed to offices and guests', () => {
    expect(ask({ ...remote, organisationId: 'palkeet' })).toMatchObject([{ code: 'no-remote-service-here' }]);
    expect(ask({ ...remote, organisationId: 'ara' })).toMatchObject([{ code: 'no-remote-service-here' }]);
  });

  it('is not given where every service needs presence', () => {
    const passport = { id: 'passport', name: sameText('passport'), needsPresence: true };
    const directory = exampleDirectory({
      presences: [examplePresence('pori', 'poliisi', 'remote', { services: [passport] })],
    });
    expect(ask({ ...remote, organisationId: 'poliisi' }, exampleFacts({ directory }))).toMatchObject([
      { code: 'needs-presence' },
    ]);
    expect(ask({ ...remote, organisationId: 'poliisi' })).toEqual([]);
  });
});

describe('remote service on the expert’s side', () => {
  const side = { purpose: 'remoteService', resourceIds: ['pori.negotiation-room'] } as const;

  it('is open at any time to an organisation that serves remotely somewhere', () => {
    expect(ask({ ...side, organisationId: 'vero', ...between('7', '8') })).toEqual([]);
    expect(ask({ ...side, organisationId: 'palkeet' })).toMatchObject([{ code: 'not-remote-anywhere' }]);
    expect(ask({ ...side, organisationId: 'mml', ...between('9', '9.30', TUESDAY) })).toHaveLength(1);
  });

  it('is also that of an interpreter who sits in a public zone', () => {
    const interpreter = exampleResource('pori', 'public', 'interpreter', { id: 'pori.lobby', kind: 'person' });
    const directory = exampleDirectory({ sites: [{ ...pori, resources: [...pori.resources, interpreter] }] });
    const request = { ...side, resourceIds: ['pori.lobby'], organisationId: 'kela', ...between('7', '8') };
    expect(ask(request, exampleFacts({ directory }))).toEqual([]);
  });

  it('is also a person’s', () => {
    const expert = { ...side, resourceIds: ['etapalvelu.expert-kela'] };
    expect(ask({ ...expert, organisationId: 'kela', ...between('7', '8') })).toEqual([]);
  });
});

describe('service hours', () => {
  it('have nothing to say of other purposes', () => {
    for (const purpose of PURPOSES.filter((each) => !each.endsWith('Service'))) {
      expect(ask({ purpose, organisationId: 'ara' })).toEqual([]);
    }
  });

  it('agree with the search at every start, for every organisation, space and purpose', () => {
    const organisation = fc.constantFrom('vero', 'dvv', 'mml', 'kela', 'palkeet', 'ara');
    const place = fc.constantFrom(
      ['pori', 'pori.service-room'],
      ['pori', 'pori.negotiation-room'],
      ['pori', 'etapalvelu.interpreter'],
      ['reposaari', 'reposaari.remote-service-room'],
      ['satakunta-bus', 'satakunta-bus.remote-service-room'],
    );
    const day = fc.constantFrom('2026-11-23', TUESDAY, '2026-11-28');
    const purpose = fc.constantFrom('customerService' as const, 'remoteService' as const, 'meeting' as const);
    const slots = fc.integer({ min: 1, max: 60 });
    let allowed = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        organisation,
        place,
        day,
        purpose,
        slots,
        (organisationId, [siteId = '', id = ''], on, what, many) => {
          const request = exampleRequest({
            ...between('10', '11', on),
            organisationId,
            siteId,
            resourceIds: [id],
            purpose: what,
          });
          const seen = expectAgreement(serviceHours, rule, subjectOf(request, facts), many * 5);
          allowed += seen.allowed;
          refused += seen.refused;
        },
      ),
      { numRuns: 60 },
    );
    expect(Math.min(allowed, refused)).toBeGreaterThan(0);
  });
});
