import { describe, expect, it } from '@jest/globals';
import { at, between, exampleClosure } from '../../../tests/fixtures/facts.ts';
import { decideNationally, inPori, refusals } from '../../../tests/fixtures/national.ts';

describe('what always holds', () => {
  it('N14: a confidential booking is soundproof, never at a screened point or in an open area', () => {
    expect(refusals(inPori('serviceRoom', { confidential: true }))).toEqual([]);
    expect(refusals({ resourceIds: ['pori.service-room-2'], confidential: true })).toEqual(['N14 not-private']);
    expect(refusals(inPori('servicePointScreened', { confidential: true }))).toEqual(['N14 open-space']);
    const work = { purpose: 'backgroundWork', confidential: true } as const;
    for (const type of ['touchdown', 'workArea', 'coCreationArea', 'phoneService'] as const) {
      expect(refusals(inPori(type, work))).toEqual(['N14 open-space']);
    }
  });

  it('N15: the security room only while a guard is on duty, who is told', () => {
    const decision = decideNationally(inPori('securityRoom'));
    expect(decision.allowed).toBe(true);
    expect(decision.obligations).toMatchObject([{ rule: 'N15', code: 'inform-guard' }]);
    expect(refusals(inPori('securityRoom', between('16.15', '16.45')))).toContain('N15 outside-hours');
    expect(refusals(inPori('serviceRoom'))).toEqual([]);
  });

  it('N16: customers within the customer hours, at S those of the host, at XS those of a stop', () => {
    expect(refusals(between('16', '16.20'))).toContain('N16 outside-customer-hours');
    const library = {
      siteId: 'reposaari',
      resourceIds: ['reposaari.remote-service-room'],
      purpose: 'remoteService',
    } as const;
    expect(refusals({ ...library, ...between('12', '12.30') })).toEqual([]);
    expect(refusals({ ...library, ...between('11.30', '12') })).toContain('N16 outside-customer-hours');
    const bus = {
      siteId: 'satakunta-bus',
      resourceIds: ['satakunta-bus.service-room'],
      organisationId: 'pori-kaupunki',
    };
    const tuesday = { day: '2026-11-24' };
    expect(refusals({ ...bus, ...between('9.30', '10', '2026-11-24') }, tuesday)).toEqual([]);
    expect(refusals({ ...bus, ...between('12', '12.30', '2026-11-24') }, tuesday)).toContain(
      'N16 outside-customer-hours',
    );
  });

  it('N17: everything else within the hours of the building', () => {
    const early = { purpose: 'meeting', ...between('6', '7') } as const;
    expect(refusals(inPori('meetingRoom', early), { now: at('5') })).toEqual([]);
    expect(refusals(inPori('meetingRoom', { ...early, ...between('20.30', '21.30') }))).toEqual([
      'N17 outside-building-hours',
    ]);
  });

  it('N18: customers are served by who serves them there and then', () => {
    expect(refusals({ organisationId: 'mml' })).toEqual(['N18 not-serving-until']);
    expect(refusals({ organisationId: 'kela' })).toEqual(['N1.afar purpose-not-here', 'N18 serves-remotely-only']);
    const remote = { purpose: 'remoteService', ...between('16', '16.15') } as const;
    expect(refusals(inPori('serviceRoom', { ...remote, organisationId: 'migri' }))).toEqual([
      'N18 outside-service-hours',
    ]);
    expect(refusals(inPori('negotiationRoom', { ...remote, organisationId: 'palkeet' }))).toEqual([
      'N18 not-remote-anywhere',
    ]);
  });

  it('N22: remote-service rooms refuse a network that they lack, meeting rooms oblige to bring one', () => {
    expect(refusals(inPori('remoteServiceRoom', { purpose: 'remoteService', organisationId: 'kela' }))).toEqual([
      'N22 network-missing',
    ]);
    const decision = decideNationally(inPori('meetingRoom', { purpose: 'meeting', organisationId: 'pori-kaupunki' }));
    expect(decision.allowed).toBe(true);
    expect(decision.obligations).toMatchObject([{ rule: 'N22.meeting', code: 'bring-own-network' }]);
    expect(decideNationally(inPori('meetingRoom', { purpose: 'meeting' })).obligations).toEqual([]);
  });

  it('N24: no title where customers are served, and no identity code anywhere', () => {
    expect(refusals({ title: 'moving house' })).toEqual(['N24 no-title']);
    expect(refusals(inPori('meetingRoom', { purpose: 'meeting', title: 'team' }))).toEqual([]);
    expect(refusals(inPori('meetingRoom', { purpose: 'meeting', title: '131052-308T' }))).toEqual([
      'N24 identity-code',
    ]);
  });

  it('N24: what fits in, what is needed and what is in use', () => {
    expect(refusals({ attendees: 4 })).toEqual([]);
    expect(refusals({ attendees: 5 })).toEqual(['N24.capacity too-many']);
    expect(refusals({ needs: ['hearingLoop'] })).toEqual([]);
    expect(refusals({ needs: ['secondExit'] })).toEqual(['N24.needs missing']);
    const closures = { 'pori.service-room': [exampleClosure(between('10.15', '11'))] };
    expect(refusals({}, { closures })).toEqual(['N24.closure out-of-use']);
  });
});
