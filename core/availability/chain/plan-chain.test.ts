import { describe, expect, it } from '@jest/globals';
import { pori } from '../../../tests/fixtures/example-sites.ts';
import { at, between, exampleBooking, exampleFacts } from '../../../tests/fixtures/facts.ts';
import { nationalDirectory } from '../../../tests/fixtures/national.ts';
import type { Booking } from '../../booking/booking.ts';
import type { Directory } from '../../site/directory.ts';
import type { Rule } from '../../site/rule.ts';
import type { ChainPlan, ChainQuery, ChainStep } from './chain.ts';
import { planChain } from './plan-chain.ts';

const ROOM = 'pori.service-room';
const ROOM_2 = 'pori.service-room-2';
const POINT = 'pori.service-point-screened';

const step = (organisationId: string, minutes: number, more: Partial<ChainStep> = {}): ChainStep => ({
  organisationId,
  minutes,
  purpose: 'customerService',
  needs: [],
  confidential: false,
  ...more,
});

/** Only the spaces named are there, so that a sequence can be told by heart. */
const withSpaces = (ids: readonly string[], local: readonly Rule[] = []): Directory => {
  const resources = pori.resources.filter(({ id }) => ids.includes(id));
  return nationalDirectory(local, { sites: [{ ...pori, resources }] });
};

interface Example extends Partial<Omit<ChainQuery, 'steps'>> {
  readonly spaces?: readonly string[];
  readonly bookings?: readonly Booking[];
}

const plan = (steps: readonly ChainStep[], { spaces = [ROOM, ROOM_2], bookings = [], ...query }: Example = {}) => {
  const facts = exampleFacts({ directory: withSpaces(spaces), organiser: 'pori-neuvoja', bookings });
  const { days, ...rest } = facts;
  const window = { from: at('10'), to: at('16') };
  const asked = { siteId: 'pori', ...window, together: false, limit: 1, ...query, steps };
  return planChain(asked, { ...rest, dayOf: (siteId) => days.get(siteId) });
};

const timeOf = (instant: number): string => {
  const minutes = (instant - at('0')) / 60_000;
  return `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
};

const told = ({ steps, waitingMinutes, moves }: ChainPlan) => [
  ...steps.map((each) => `${timeOf(each.start)} ${each.organisationId} ${each.resourceId.replace('pori.', '')}`),
  `waits ${waitingMinutes}, moves ${moves}`,
];

const taken = (resourceId: string, from: string, to: string, organisationId = 'ely') =>
  exampleBooking({ ...between(from, to), id: `${resourceId}.${from}`, resourceIds: [resourceId], organisationId });

describe('the plan of a visit', () => {
  it('takes of rooms that are free alike the one that is proper for the purpose', () => {
    const rooms = ['pori.remote-service-room', POINT];
    expect(plan([step('vero', 30)], { spaces: rooms }).plans.map(told)).toEqual([
      ['10.00 vero service-point-screened', 'waits 0, moves 0'],
    ]);
    const remote = plan([step('vero', 30, { purpose: 'remoteService' })], { spaces: rooms });
    expect(remote.plans.map(told)).toEqual([['10.00 vero remote-service-room', 'waits 0, moves 0']]);
  });

  it('takes for each step a proper room, and none whose equipment would stand unused', () => {
    const spaces = [ROOM, ROOM_2, 'pori.remote-service-room', POINT];
    const { plans } = plan([step('vero', 30), step('migri', 30, { purpose: 'remoteService' })], { spaces, limit: 3 });
    expect(plans.length).toBeGreaterThan(0);
    const moving = plans.filter((each) => each.moves > 0);
    expect(moving.length).toBeGreaterThan(0);
    for (const { steps, moves } of moving) {
      expect([moves, steps.find(({ purpose }) => purpose === 'remoteService')?.resourceId]).toEqual([
        1,
        'pori.remote-service-room',
      ]);
    }
  });

  it('changes the rooms of two agencies for each other where both are then in a proper one', () => {
    const spaces = ['pori.remote-service-room', POINT];
    const steps = [step('vero', 30), step('migri', 30, { purpose: 'remoteService' })];
    for (const order of [steps, steps.toReversed()]) {
      const [best] = plan(order, { spaces }).plans;
      expect(best?.steps.map(({ purpose, resourceId }) => [purpose, resourceId]).sort()).toEqual([
        ['customerService', POINT],
        ['remoteService', 'pori.remote-service-room'],
      ]);
    }
  });

  it('goes to the next agency in another room at once rather than wait in the same', () => {
    const { plans } = plan([step('vero', 30), step('te', 20)]);
    expect(plans.map(told)).toEqual([['10.00 vero service-room', '10.30 te service-room-2', 'waits 0, moves 1']]);
  });

  it('lets the customer stay in the only room, with the time between two agencies as waiting', () => {
    const { plans } = plan([step('vero', 30), step('te', 20)], { spaces: [ROOM] });
    expect(plans.map(told)).toEqual([['10.00 vero service-room', '10.35 te service-room', 'waits 5, moves 0']]);
  });

  it('offers the same room as a choice, for who would rather wait than walk, and then another time', () => {
    const { plans } = plan([step('vero', 30), step('te', 20)], { limit: 3 });
    expect(plans.map(told)).toEqual([
      ['10.00 vero service-room', '10.30 te service-room-2', 'waits 0, moves 1'],
      // The other room is soundproof and has a hearing loop, which nobody needs.
      ['10.00 vero service-room-2', '10.35 te service-room-2', 'waits 5, moves 0'],
      ['10.55 vero service-room', '11.25 te service-room-2', 'waits 55, moves 1'],
    ]);
  });

  it('counts the waiting before the first step, and rather begins at once than saves a gap later', () => {
    // vero could be followed by te without a gap from 11.00 on; at once there are ten minutes between them.
    const bookings = [taken(ROOM, '10.30', '10.40'), taken(ROOM_2, '10', '11.30')];
    const { plans } = plan([step('vero', 20), step('te', 20)], { bookings, limit: 1 });
    expect(plans.map(told)).toEqual([['10.00 vero service-room', '10.45 te service-room', 'waits 25, moves 0']]);
    const later = plan([step('vero', 30)], { bookings: [taken(ROOM, '10', '10.20'), taken(ROOM_2, '10', '11.30')] });
    expect(later.plans[0]?.waitingMinutes).toBe(25);
  });

  it('takes the agencies in the order that saves waiting', () => {
    // te fits only before the booking at 10.30, vero only after it.
    const bookings = [taken(ROOM, '10.25', '10.30'), taken(ROOM_2, '10', '16.15')];
    const { plans } = plan([step('vero', 60), step('te', 20)], { bookings, to: at('11.40') });
    expect(plans.map(told)).toEqual([['10.00 te service-room', '10.35 vero service-room', 'waits 15, moves 0']]);
  });

  it('begins with the agency that closes first', () => {
    const { plans } = plan([step('vero', 30), step('dvv', 45)], { from: at('14') });
    expect(plans.map(told)).toEqual([['14.00 dvv service-room', '14.45 vero service-room-2', 'waits 0, moves 1']]);
  });

  it('comes earliest of those that are equally good', () => {
    const { plans } = plan([step('vero', 15)], { from: at('11') });
    expect(plans.map(({ endsAt }) => timeOf(endsAt))).toEqual(['11.15']);
  });

  it('keeps the customer out of the internal zone, also for remote service', () => {
    const spaces = ['pori.remote-service-room', 'pori.negotiation-room'];
    const { plans } = plan([step('migri', 30, { purpose: 'remoteService' })], { spaces, limit: 5 });
    expect(new Set(plans.flatMap(({ steps }) => steps.map(({ resourceId }) => resourceId)))).toEqual(
      new Set(['pori.remote-service-room']),
    );
  });

  it('takes each step where its own needs are met', () => {
    const { plans } = plan([step('vero', 30, { confidential: true }), step('te', 30)], { spaces: [POINT, ROOM] });
    expect(plans.map(told)).toEqual([
      ['10.00 vero service-room', '10.30 te service-point-screened', 'waits 0, moves 1'],
    ]);
  });

  it('says of each agency that cannot come why not', () => {
    const { plans, refused } = plan([step('vero', 30), step('mml', 30)]);
    expect(plans).toEqual([]);
    expect(
      refused.map(({ organisationId, finding, resourceIds }) => [organisationId, finding.kind, resourceIds]),
    ).toEqual([['mml', 'service-hours', [ROOM, ROOM_2]]]);
  });

  it('says where each agency fits alone but both not one after the other, and between which times each does', () => {
    const { plans, refused } = plan([step('vero', 30), step('te', 30)], { spaces: [ROOM], to: at('11') });
    expect(plans).toEqual([]);
    const span = { fromAt: at('10'), untilAt: at('11') };
    expect(refused).toEqual(
      ['vero', 'te'].map((organisationId) => ({
        organisationId,
        siteId: 'pori',
        finding: { rule: 'conflict', kind: 'conflict', code: 'no-order', severity: 'refuse', params: span },
        resourceIds: [ROOM],
        decides: true,
      })),
    );
    const bookings = [taken(ROOM, '10', '10.30')];
    const later = plan([step('vero', 30), step('te', 20)], { spaces: [ROOM], to: at('11.15'), bookings }).refused;
    expect(later.map(({ finding: { params } }) => params)).toEqual([
      { fromAt: at('10.35'), untilAt: at('11.15') },
      { fromAt: at('10.35'), untilAt: at('11.15') },
    ]);
  });

  it('says where the agencies need more time in all than there is', () => {
    const steps = ['vero', 'te', 'dvv'].map((id) => step(id, 30));
    const { plans, refused } = plan(steps, { to: at('11') });
    expect(plans).toEqual([]);
    expect(refused.map(({ organisationId, finding }) => [organisationId, finding.code, finding.params])).toEqual(
      ['vero', 'te', 'dvv'].map((id) => [id, 'visit-too-long', { minutes: 90, fromAt: at('10'), untilAt: at('11') }]),
    );
  });

  it('has nothing in a window shorter than a slot', () => {
    expect(plan([step('vero', 30)], { from: at('10') + 60_000, to: at('10') + 120_000 }).plans).toEqual([]);
  });
});

describe('a visit at one table', () => {
  const together = { together: true };

  it('is one booking of the first agency, as long as the longest needs, for everybody', () => {
    const { plans } = plan([step('te', 20), step('vero', 45)], together);
    expect(plans.map(told)).toEqual([['10.00 te service-room-2', 'waits 0, moves 0']]);
    expect(plans[0]?.steps).toMatchObject([{ organisationId: 'te', minutes: 45, attendees: 3, end: at('10.45') }]);
  });

  it('counts the customers, and needs a room for all', () => {
    const steps = ['vero', 'te', 'dvv'].map((id) => step(id, 30));
    expect(plan(steps, together).plans[0]?.steps[0]?.attendees).toBe(4);
    const { plans, refused } = plan(steps, { ...together, attendees: 2 });
    expect(plans).toEqual([]);
    expect(new Set(refused.map(({ finding }) => finding.kind))).toEqual(new Set(['capacity']));
  });

  it('says where each agency could have a table, but no two at the same time', () => {
    // Five minutes lie between bookings of different agencies: of the gap each can have another part.
    const bookings = [taken(ROOM, '10', '10.30', 'vero'), taken(ROOM, '11', '11.30', 'te')];
    const gap = { ...together, to: at('11.30'), spaces: [ROOM], bookings };
    const { plans, refused } = plan([step('vero', 25), step('te', 25)], gap);
    expect(plans).toEqual([]);
    expect(refused.map(({ organisationId, finding }) => [organisationId, finding.code, finding.params])).toEqual([
      ['vero', 'no-shared-time', { fromAt: at('10.30'), untilAt: at('10.55') }],
      ['te', 'no-shared-time', { fromAt: at('10.35'), untilAt: at('11') }],
    ]);
  });

  it('waits until every agency serves, and meets everybody’s needs', () => {
    const local: Partial<ChainStep> = { needs: ['hearingLoop'] };
    const { plans } = plan([step('vero', 30), step('dvv', 30, local)], { ...together, from: at('14.30'), limit: 9 });
    expect(plans.map(told)).toEqual([['14.30 vero service-room', 'waits 0, moves 0']]);
  });
});

describe('a visit with an interpreter', () => {
  const INTERPRETER = 'pori.interpreter';
  const needy = { needs: ['interpreter'] as const };
  const steps = [step('vero', 30, needy), step('te', 30, needy)];

  it('brings the same one to every step, when the interpreter is free', () => {
    const bookings = [taken(INTERPRETER, '10', '11')];
    const { plans } = plan(steps, { spaces: [ROOM, INTERPRETER], bookings });
    expect(plans[0]?.steps.map(({ start, alsoResourceIds }) => [timeOf(start), ...alsoResourceIds])).toEqual([
      ['11.00', INTERPRETER],
      ['11.35', INTERPRETER],
    ]);
  });

  it('is refused where none is free, and says why', () => {
    const bookings = [taken(INTERPRETER, '9', '16')];
    const { plans, refused } = plan(steps, { spaces: [ROOM, INTERPRETER], bookings });
    expect(plans).toEqual([]);
    expect(refused.map(({ organisationId, finding }) => [organisationId, finding.code, finding.params])).toEqual([
      ['vero', 'occupied', {}],
      ['te', 'occupied', {}],
    ]);
  });

  it('is refused where nobody speaks the language, and says that alone', () => {
    const somali = { ...needy, languages: ['so'] };
    const { refused } = plan([step('vero', 30, somali), step('te', 30, somali)], { spaces: [ROOM, INTERPRETER] });
    expect(refused.map(({ organisationId, finding, decides }) => [organisationId, finding.code, decides])).toEqual([
      ['vero', 'no-speaker', true],
      ['te', 'no-speaker', true],
    ]);
    expect(refused[0]?.finding.params).toEqual({ languages: ['so'] });
  });

  it('brings nobody who is not needed', () => {
    const { plans } = plan([step('vero', 30)], { spaces: [ROOM, INTERPRETER] });
    expect(plans[0]?.steps[0]?.alsoResourceIds).toEqual([]);
  });
});
