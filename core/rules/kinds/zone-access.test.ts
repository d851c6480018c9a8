import { describe, expect, it } from '@jest/globals';
import { pori } from '../../../tests/fixtures/example-sites.ts';
import {
  exampleDirectory,
  exampleFacts,
  exampleRequest,
  exampleRule,
  subjectOf,
} from '../../../tests/fixtures/facts.ts';
import { codesOf, expectTexts } from '../../../tests/fixtures/findings.ts';
import type { BookingRequest } from '../../booking/booking.ts';
import type { Rule } from '../../site/rule.ts';
import { zoneAccess } from './zone-access.ts';

const facts = exampleFacts();
const grant = { who: 'present-at-site', purposes: ['meeting', 'customerService'], externalParticipants: true };

const ask = (params: Rule['params'], request: Partial<BookingRequest> = {}, asking = facts) => {
  const findings = zoneAccess.evaluate(
    exampleRule('zone-access', { ...grant, ...params }),
    subjectOf(exampleRequest(request), asking),
  );
  expectTexts(findings, asking);
  return findings;
};

describe('a grant', () => {
  it('reaches the staff of an organisation present at the site: that serves there or has its offices there', () => {
    expect(ask({})).toEqual([]);
    expect(ask({}, { organisationId: 'palkeet' })).toEqual([]);
    expect(codesOf(ask({}, { organisationId: 'kela' }))).toEqual(['organisation-not-present']);
    expect(codesOf(ask({}, { organisationId: 'ara' }))).toEqual(['organisation-not-present']);
  });

  it('points to areas that are open to all where the site has one and the purpose goes there', () => {
    const insteadOf = (request: Partial<BookingRequest>, asking = facts) =>
      ask({ purposes: 'any' }, { organisationId: 'kela', ...request }, asking).map(({ params }) => params.insteadType);
    expect(insteadOf({ purpose: 'meeting' })).toEqual(['coCreationArea']);
    expect(insteadOf({ purpose: 'customerService' })).toEqual([undefined]);
    const resources = pori.resources.filter(({ type }) => type !== 'coCreationArea');
    const without = exampleFacts({ directory: exampleDirectory({ sites: [{ ...pori, resources }] }) });
    expect(insteadOf({ purpose: 'meeting' }, without)).toEqual([undefined]);
  });

  it('may reach who serves the site from afar, alone or beside who is present', () => {
    const reached = (who: string) =>
      ['vero', 'palkeet', 'kela', 'ara'].filter((organisationId) => ask({ who }, { organisationId }).length === 0);
    expect(reached('remote-at-site')).toEqual(['kela']);
    expect(reached('listed-at-site')).toEqual(['vero', 'palkeet', 'kela']);
  });

  it('may reach organisations listed at any site, or all of the directory', () => {
    const inBus = { siteId: 'satakunta-bus', resourceIds: ['satakunta-bus.service-room'], organisationId: 'palkeet' };
    expect(codesOf(ask({}, inBus))).toEqual(['organisation-not-present']);
    for (const who of ['listed-anywhere', 'present-anywhere']) {
      expect(ask({ who }, inBus)).toEqual([]);
      expect(ask({ who }, { ...inBus, organisationId: 'ulosotto' })).toEqual([]);
      expect(codesOf(ask({ who }, { organisationId: 'ara' }))).toEqual(['organisation-not-present']);
    }
    expect(ask({ who: 'directory' }, { organisationId: 'ara' })).toEqual([]);
    expect(codesOf(ask({ who: 'directory' }, { organisationId: 'nobody' }))).toEqual(['organisation-not-present']);
  });

  it('says for which purposes the space may be booked', () => {
    expect(ask({}, { purpose: 'teamDay' })).toMatchObject([
      { code: 'purpose-not-here', severity: 'refuse', params: { purposes: ['meeting', 'customerService'] } },
    ]);
    expect(ask({ purposes: 'any' }, { purpose: 'teamDay' })).toEqual([]);
  });

  it('keeps external participants out where it does not admit them', () => {
    const staffOnly = { externalParticipants: false };
    expect(ask(staffOnly, { purpose: 'meeting' })).toEqual([]);
    expect(codesOf(ask(staffOnly, { purpose: 'meeting', externalParticipants: true }))).toEqual([
      'no-external-participants',
    ]);
  });

  it('takes a customer for an external participant', () => {
    expect(codesOf(ask({ externalParticipants: false }))).toEqual(['no-external-participants']);
  });

  it('never lets a customer into an internal zone, even where it admits externals', () => {
    const internal = { resourceIds: ['pori.project-room'] };
    expect(codesOf(ask({}, internal))).toEqual(['no-external-participants']);
    expect(ask({}, { ...internal, purpose: 'meeting', externalParticipants: true })).toEqual([]);
  });

  it('lets portable equipment of the internal zone go to a customer', () => {
    expect(ask({}, { resourceIds: ['pori.video-kit'] })).toEqual([]);
  });

  it('asks who brings guests to meet them, and nobody else', () => {
    const obliging = { obligations: ['receive-guests'] };
    expect(ask(obliging, { purpose: 'meeting' })).toEqual([]);
    expect(ask(obliging, { purpose: 'meeting', externalParticipants: true })).toMatchObject([
      { code: 'receive-guests', severity: 'obligation' },
    ]);
  });

  it('may be for certain organisations or roles only', () => {
    expect(codesOf(ask({ organisationIds: ['te'] }))).toEqual(['other-organisations']);
    expect(ask({ organisationIds: ['te', 'vero'] })).toEqual([]);
    expect(codesOf(ask({ roles: ['coordinator'] }))).toEqual(['role-needed']);
    expect(ask({ roles: ['coordinator'] }, {}, exampleFacts({ organiser: 'pori-koordinaattori' }))).toEqual([]);
  });

  it('tells all that is missing, not only the first', () => {
    const findings = ask({ externalParticipants: false, purposes: ['meeting'] }, { organisationId: 'ara' });
    expect(codesOf(findings)).toEqual(['purpose-not-here', 'no-external-participants', 'organisation-not-present']);
  });

  it('with parameters that cannot be read throws', () => {
    expect(() => ask({ who: 'anybody' })).toThrow();
    expect(() => ask({ purpose: 'any' })).toThrow();
  });
});
