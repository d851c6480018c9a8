import { describe, expect, it } from '@jest/globals';
import { exampleCall, exampleCandidates } from '../../tests/fixtures/calls.ts';
import { examplePerson, people } from '../../tests/fixtures/example-organisations.ts';
import { etapalvelu, pori } from '../../tests/fixtures/example-sites.ts';
import { at, exampleBooking, exampleDirectory } from '../../tests/fixtures/facts.ts';
import type { Person } from '../site/person.ts';
import { hasRemoteSide, organisationWanted } from './booked-people.ts';
import { candidatesFor, everyone, type OnDuty, type RingFacts, without } from './ring-order.ts';

const kela = (id: string, more: Partial<Person> = {}): Person => ({ ...examplePerson('kela', 'staff', id), ...more });
const expert = (id: string): Person => kela(id, { roles: [{ role: 'expert' }] });
const coordinator = examplePerson('te', 'coordinator', 'coordinator');

const withPeople = (site: typeof pori): typeof pori => ({
  ...site,
  resources: site.resources.map((resource) =>
    resource.kind === 'person' ? { ...resource, personId: resource.type === 'expert' ? 'booked' : 'tulkki' } : resource,
  ),
});

const directory = exampleDirectory({
  sites: [withPeople(pori), withPeople(etapalvelu)],
  people: [
    ...people.filter(({ organisationId, roles }) => organisationId !== 'kela' && roles[0]?.role !== 'coordinator'),
    kela('booked'),
    kela('organiser'),
    kela('d1'),
    kela('d2', { languages: ['fi', 'ar'] }),
    kela('d3'),
    kela('d4'),
    expert('p2'),
    expert('p1'),
    examplePerson('migri', 'expert', 'foreign'),
    examplePerson('te', 'staff', 'tulkki'),
    coordinator,
    examplePerson('te', 'coordinator', 'elsewhere', 'reposaari'),
  ],
});

const duty = (personId: string, since: string, more: Partial<OnDuty> = {}): OnDuty => ({
  personId,
  organisationId: 'kela',
  homeSiteId: 'lahti',
  since: at(since),
  until: at('23.59'),
  ...more,
});

const order = (call: Parameters<typeof exampleCall>[0], facts: Partial<RingFacts> = {}) => {
  const { groups, interpreters } = candidatesFor(exampleCall(call), { directory, duties: [], now: at('10'), ...facts });
  return { groups: groups.map(({ step, personIds }) => `${step}: ${personIds.join()}`), interpreters };
};

const booking = (resourceIds: readonly string[], organiserId = 'organiser') =>
  exampleBooking({ purpose: 'remoteService', organisationId: 'kela', organiserId, resourceIds });

describe('whom a call rings', () => {
  it('is first who stands behind the booked expert, and the booked interpreter alongside', () => {
    const { groups, interpreters } = order(
      {},
      { booking: booking(['pori.remote-room', 'etapalvelu.expert-kela', 'etapalvelu.interpreter']) },
    );
    expect(groups[0]).toBe('asked: booked');
    expect(interpreters).toEqual(['tulkki']);
  });

  it('is first the organiser where no expert was booked, if the organisation is his and he does not call himself', () => {
    expect(order({}, { booking: booking([]) }).groups[0]).toBe('asked: organiser');
    expect(order({}, { booking: booking([], 'vero-staff') }).groups[0]).toBe('pool: p1,p2');
    expect(order({ startedBy: 'organiser' }, { booking: booking([]) }).groups[0]).toBe('pool: p1,p2');
  });

  it('is then who is on duty: by language, by site, by how long they were left alone', () => {
    const duties = [
      duty('d1', '9', { homeSiteId: 'pori' }),
      duty('d2', '9.30'),
      duty('d3', '8', { rungAt: at('9.50') }),
      duty('d4', '9'),
    ];
    const first = (call: Parameters<typeof exampleCall>[0]) => order(call, { duties }).groups.slice(0, 4);
    expect(first({})).toEqual(['onDuty: d1', 'onDuty: d4', 'onDuty: d2', 'onDuty: d3']);
    expect(first({ languages: ['ar'] })).toEqual(['onDuty: d2', 'onDuty: d1', 'onDuty: d4', 'onDuty: d3']);
    expect(order({}, { duties: duties.toReversed() }).groups.slice(0, 4)).toEqual(first({}));
  });

  it('is nobody of another organisation, nobody whose duty is over, nobody unknown', () => {
    const duties = [
      duty('vero-staff', '9', { organisationId: 'vero' }),
      duty('d1', '9', { until: at('10') }),
      duty('left-long-ago', '9'),
    ];
    expect(order({}, { duties }).groups).toEqual(['pool: p1,p2', 'coordinator: coordinator']);
  });

  it('is never who started it', () => {
    const duties = [duty('d1', '9')];
    expect(order({ startedBy: 'd1' }, { duties }).groups).toEqual(['pool: p1,p2', 'coordinator: coordinator']);
    expect(order({ startedBy: 'p1' }).groups).toEqual(['pool: p2', 'coordinator: coordinator']);
    expect(order({ startedBy: 'coordinator' }).groups).toEqual(['pool: p1,p2']);
    expect(order({ startedBy: 'booked' }, { booking: booking(['etapalvelu.expert-kela']) }).groups[0]).toMatch(/^pool/);
  });
});

describe('an order that not everybody wants to be in', () => {
  const candidates = exampleCandidates({ asked: ['duty-1'], interpreters: ['tulkki'] });

  it('names each of them once', () => {
    const names = ['duty-1', 'duty-2', 'pool-1', 'pool-2', 'coordinator', 'tulkki'];
    expect(everyone(candidates)).toEqual(names);
  });

  it('is left by those alone, and a step that nobody is left of is no step', () => {
    const left = without(candidates, new Set(['duty-1', 'pool-1', 'tulkki']));
    expect(left.groups.map(({ step, personIds }) => `${step}: ${personIds}`)).toEqual([
      'onDuty: duty-2',
      'pool: pool-2',
      'coordinator: coordinator',
    ]);
    expect(left.interpreters).toEqual([]);
    expect(without(candidates, new Set())).toEqual({
      ...candidates,
      groups: candidates.groups.filter(({ personIds }) => personIds.length > 0),
    });
  });
});

describe('what a booking says of its call', () => {
  it('is whose expert is wanted', () => {
    expect(organisationWanted(exampleBooking({ organisationId: 'te' }), directory)).toBe('te');
    const booked = exampleBooking({ organisationId: 'te', resourceIds: ['etapalvelu.expert-kela'] });
    expect(organisationWanted(booked, directory)).toBe('kela');
  });

  it('is whether there is anybody to call', () => {
    const has = (overrides: Parameters<typeof exampleBooking>[0]) =>
      hasRemoteSide(exampleBooking(overrides), directory);
    expect(has({ purpose: 'remoteService', resourceIds: ['pori.service-room'] })).toBe(true);
    expect(has({ purpose: 'customerService' })).toBe(false);
    expect(has({ purpose: 'customerService', resourceIds: ['etapalvelu.expert-kela'] })).toBe(true);
    expect(has({ purpose: 'hybridMeeting', resourceIds: ['etapalvelu.expert-kela'] })).toBe(true);
    expect(has({ purpose: 'hybridMeeting', resourceIds: ['etapalvelu.interpreter'] })).toBe(false);
    expect(has({ purpose: 'meeting', resourceIds: ['etapalvelu.expert-kela'] })).toBe(false);
  });
});
