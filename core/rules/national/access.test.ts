import { describe, expect, it } from '@jest/globals';
import { at, between } from '../../../tests/fixtures/facts.ts';
import { decideNationally, inPori, refusals } from '../../../tests/fixtures/national.ts';
import { PURPOSES } from '../../site/purpose.ts';
import type { ResourceType } from '../../site/resource.ts';

const allowedIn = (type: Parameters<typeof inPori>[0], organisationId = 'vero', now = at('8')) =>
  PURPOSES.filter((purpose) => decideNationally(inPori(type, { purpose, organisationId }), { now }).allowed);

describe('who may book where', () => {
  it('N1: present organisations serve customers in public zones', () => {
    expect(allowedIn('servicePointScreened')).toEqual(['customerService', 'remoteService']);
    expect(allowedIn('eventSpace')).toEqual(['event']);
    expect(allowedIn('eventSpace', 'palkeet')).toEqual(['event']);
    expect(
      decideNationally(inPori('eventSpace', { purpose: 'event', externalParticipants: true })).obligations,
    ).toEqual([]);
    expect(refusals(inPori('serviceRoom', { organisationId: 'ara' }))).toContain('N1 organisation-not-present');
  });

  it('N1: hybrid meetings in remote-service rooms', () => {
    expect(allowedIn('remoteServiceRoom')).toEqual(['customerService', 'remoteService', 'hybridMeeting']);
  });

  it('N1–N3: who serves a site from afar books its customer spaces for remote service, and nothing else', () => {
    expect(allowedIn('remoteServiceRoom', 'migri')).toEqual(['remoteService']);
    expect(allowedIn('serviceRoom', 'kela')).toEqual(['remoteService']);
    for (const type of ['eventSpace', 'meetingRoom', 'innovationLab', 'projectRoom', 'withdrawalRoom', 'phoneRoom']) {
      expect([type, allowedIn(type as ResourceType, 'kela')]).toEqual([type, []]);
    }
    expect(refusals(inPori('meetingRoom', { purpose: 'meeting', organisationId: 'kela' }))).toEqual([
      'N2 organisation-not-present',
    ]);
    expect(refusals(inPori('phoneRoom', { purpose: 'remoteService', organisationId: 'kela' }))).toEqual([
      'N3 organisation-not-present',
    ]);
    expect(refusals(inPori('serviceRoom', { organisationId: 'kela' }))).toEqual([
      'N1.afar purpose-not-here',
      'N18 serves-remotely-only',
    ]);
  });

  it('N2: the meeting centre takes guests whom somebody meets', () => {
    expect(allowedIn('meetingRoom')).toEqual(['meeting', 'hybridMeeting', 'teamDay', 'event']);
    const guests = decideNationally(inPori('meetingRoom', { purpose: 'meeting', externalParticipants: true }));
    expect(guests.allowed).toBe(true);
    expect(guests.obligations).toMatchObject([{ rule: 'N2', code: 'receive-guests' }]);
    expect(refusals(inPori('meetingRoom', { purpose: 'meeting', organisationId: 'ara' }))).toEqual([
      'N2 organisation-not-present',
    ]);
  });

  it('N3: internal zones are for staff alone', () => {
    expect(allowedIn('projectRoom')).toEqual(['meeting', 'hybridMeeting', 'backgroundWork', 'teamDay']);
    const guests = inPori('projectRoom', { purpose: 'meeting', externalParticipants: true });
    expect(refusals(guests)).toEqual(['N3 no-external-participants']);
  });

  it('N3: a customer never enters the internal zone', () => {
    expect(refusals(inPori('negotiationRoom'))).toContain('N3 no-external-participants');
  });

  it('N4: co-creation areas are open to the whole directory, but not to guests from outside', () => {
    const purposes = ['meeting', 'hybridMeeting', 'backgroundWork', 'teamDay', 'event'];
    expect(allowedIn('coCreationArea', 'ara')).toEqual(purposes);
    expect(allowedIn('coCreationArea', 'vero')).toEqual(purposes);
    const guests = inPori('coCreationArea', { purpose: 'meeting', organisationId: 'ara', externalParticipants: true });
    expect(refusals(guests)).toEqual(['N4 no-external-participants']);
  });

  it('N25: equipment and people are shared by all whom the site lists, the remote ones by who is listed anywhere', () => {
    expect(allowedIn('videoKit', 'palkeet')).toEqual(expect.arrayContaining(['meeting', 'event']));
    expect(refusals(inPori('videoKit', { purpose: 'meeting', organisationId: 'kela' }))).toEqual([]);
    expect(refusals(inPori('videoKit', { purpose: 'meeting', organisationId: 'ara' }))).toEqual([
      'N25 organisation-not-present',
    ]);
    const expert = { resourceIds: ['etapalvelu.expert-kela'], purpose: 'meeting' } as const;
    for (const organisationId of ['palkeet', 'ulosotto']) {
      expect(refusals({ ...expert, organisationId })).toEqual([]);
    }
    expect(refusals({ ...expert, organisationId: 'ara' })).toEqual(['N25.remote organisation-not-present']);
  });
});

describe('what a space is for', () => {
  it('N5: service points and rooms serve customers, remotely where they have video', () => {
    expect(allowedIn('serviceRoom')).toEqual(['customerService', 'remoteService']);
    const withoutVideo = { resourceIds: ['pori.service-room-2'], purpose: 'remoteService' } as const;
    expect(refusals(withoutVideo)).toEqual(['N5 purpose-not-fit']);
    expect(refusals(inPori('serviceRoom', { purpose: 'event' }))).toEqual(['N5 purpose-not-fit']);
  });

  it('N6: remote-service rooms of L wait for remote service until 24 h before', () => {
    const early = at('9.55', '2026-11-22');
    expect(allowedIn('remoteServiceRoom', 'vero', early)).toEqual(['remoteService']);
    expect(allowedIn('remoteServiceRoom', 'vero', at('10', '2026-11-22'))).toHaveLength(3);
  });

  it('N6: at S and XS they serve all three at any time', () => {
    const library = { siteId: 'reposaari', resourceIds: ['reposaari.remote-service-room'], ...between('13', '13.30') };
    const early = { now: at('8', '2026-11-20') };
    expect(refusals({ ...library, purpose: 'hybridMeeting' }, early)).toEqual([]);
    expect(refusals({ ...library, purpose: 'remoteService' }, early)).toEqual([]);
    expect(refusals({ ...library, purpose: 'customerService' }, early)).toEqual(['N18 serves-remotely-only']);
    expect(refusals({ ...library, purpose: 'event' }, early)).toEqual([
      'N1.afar purpose-not-here',
      'N6.small purpose-not-fit',
    ]);
  });

  it('N7: the security room is for customer service only', () => {
    expect(allowedIn('securityRoom')).toEqual(['customerService']);
  });

  it('N8: other spaces are for everything but customers, some also for the remote expert', () => {
    expect(refusals(inPori('workArea', { purpose: 'remoteService' }))).toEqual(['N8 purpose-not-fit']);
    for (const type of ['negotiationRoom', 'withdrawalRoom', 'phoneRoom', 'phoneService'] as const) {
      expect(refusals(inPori(type, { purpose: 'remoteService' }))).toEqual([]);
    }
    expect(refusals(inPori('meetingRoom'))).toContain('N8 purpose-not-fit');
  });
});
