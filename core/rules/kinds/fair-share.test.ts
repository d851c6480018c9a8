import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import { exampleResource, pori } from '../../../tests/fixtures/example-sites.ts';
import {
  at,
  between,
  type ExampleFacts,
  exampleBooking,
  exampleClosure,
  exampleDirectory,
  exampleFacts,
  exampleRequest,
  exampleRule,
  subjectOf,
} from '../../../tests/fixtures/facts.ts';
import type { Booking, BookingRequest } from '../../booking/booking.ts';
import type { Claim, Day } from '../../booking/day.ts';
import type { Rule } from '../../site/rule.ts';
import { fairShare } from './fair-share.ts';

const params = { from: 540, to: 720, maximumPart: 0.5, liftedMinutesBefore: 1440 };
const rule = exampleRule('fair-share', params);
const A = 'pori.service-room';
const B = 'pori.service-room-2';
const C = 'pori.service-room-3';
const DAYS_AHEAD = at('8', '2026-11-20');

const third = exampleResource('pori', 'public', 'serviceRoom', { id: C, capacity: 4 });
const directoryWith = (rules: readonly Rule[] = []) =>
  exampleDirectory({ sites: [{ ...pori, resources: [...pori.resources, third] }], rules });
const directory = directoryWith();

const held = (from: string, to: string, overrides: Partial<Booking> = {}) =>
  exampleBooking({ ...between(from, to), id: `held-${from}-${to}`, ...overrides });

const evaluate = (request: Partial<BookingRequest>, example: ExampleFacts = {}, about?: string, used = rule) =>
  fairShare
    .evaluate(used, subjectOf(exampleRequest(request), exampleFacts({ now: DAYS_AHEAD, directory, ...example }), about))
    .map(({ code, severity, params: said }) => ({ code, severity, ...said }));

// Three service rooms, open 9–12 in the window: 540 minutes, of which one organisation may hold 270.
describe('the fair share of the peak hours', () => {
  it('lets an organisation hold exactly its part', () => {
    expect(evaluate({ ...between('9', '10.30'), resourceIds: [B] }, { bookings: [held('9', '12')] })).toEqual([]);
  });

  it('refuses more, and says what is used, what is left and when the limit ends', () => {
    expect(evaluate({ ...between('9', '10.35'), resourceIds: [B] }, { bookings: [held('9', '12')] })).toEqual([
      {
        ...{ code: 'over-share', severity: 'refuse', part: 50, usedMinutes: 180, leftMinutes: 90 },
        ...{ fromAt: at('9'), untilAt: at('12'), liftedAt: at('9', '2026-11-22') },
      },
    ]);
  });

  it('counts only what lies in the window, of what is held and of what is asked', () => {
    const bookings = [held('8', '12.30')];
    expect(evaluate({ ...between('10.30', '16'), resourceIds: [B] }, { bookings })).toEqual([]);
    expect(evaluate({ ...between('10.25', '16'), resourceIds: [B] }, { bookings })).toHaveLength(1);
    const over = [held('9', '12'), held('9', '11.59', { resourceIds: [C], id: 'c' })];
    expect(evaluate({ ...between('12', '13'), resourceIds: [B] }, { bookings: over })).toEqual([]);
  });

  it('counts requested, confirmed, checked-in and completed time of the same organisation alone', () => {
    const request = { ...between('9', '10.35'), resourceIds: [B] };
    for (const status of ['requested', 'confirmed', 'checkedIn', 'completed'] as const) {
      expect(evaluate(request, { bookings: [held('9', '12', { status })] })).toHaveLength(1);
    }
    for (const status of ['cancelled', 'released', 'declined'] as const) {
      expect(evaluate(request, { bookings: [held('9', '12', { status })] })).toEqual([]);
    }
    expect(evaluate(request, { bookings: [held('9', '12', { organisationId: 'te' })] })).toEqual([]);
  });

  it('counts a claim that is entering', () => {
    const booking = held('9', '12');
    const claim: Claim = {
      ...{ ...between('9', '12'), bookingId: booking.id, attempt: 'x', version: 1, direction: 'entering' },
      ...{ home: 'pori|2026-11-24', organisationId: 'vero', deadline: at('9'), booking },
    };
    const resourceDays = new Map([[A, { resourceId: A, bookings: [], closures: [], claims: [claim] }]]);
    const days = new Map<string, Day>([['pori', { siteId: 'pori', day: '2026-11-23', resourceDays }]]);
    const facts = { ...exampleFacts({ now: DAYS_AHEAD, directory }), days };
    const ask = (to: string) =>
      fairShare.evaluate(rule, subjectOf(exampleRequest({ ...between('9', to), resourceIds: [B] }), facts));
    expect(ask('10.35')).toHaveLength(1);
    expect(ask('10.30')).toEqual([]);
  });

  it('counts every room of the request, and speaks once', () => {
    const request = { ...between('9', '11.20'), resourceIds: ['pori.video-kit', A, B] };
    expect(evaluate(request, {}, A)).toMatchObject([{ usedMinutes: 0, leftMinutes: 270 }]);
    expect(evaluate(request, {}, B)).toEqual([]);
    expect(evaluate({ ...request, ...between('9', '11.15') }, {}, A)).toEqual([]);
  });

  it('lets a change replace its own old minutes', () => {
    const replaces = held('9', '12');
    expect(evaluate({ ...between('9', '12'), resourceIds: [B] }, { bookings: [replaces], replaces })).toEqual([]);
  });

  it('is lifted for bookings made less than a day before their start', () => {
    const request = { ...between('9', '10.35'), resourceIds: [B] };
    const bookings = [held('9', '12')];
    expect(evaluate(request, { bookings, now: at('9', '2026-11-22') })).toHaveLength(1);
    expect(evaluate(request, { bookings, now: at('9', '2026-11-22') + 1 })).toEqual([]);
  });

  it('takes closed time out of what is shared', () => {
    const closures = { [C]: [exampleClosure(between('8', '10'))] };
    const asked = (to: string) => evaluate({ ...between('9', to), resourceIds: [A] }, { closures });
    expect(asked('12')).toEqual([]);
    const bookings = [held('9', '12', { resourceIds: [B] })];
    expect(evaluate({ ...between('9', '10'), resourceIds: [A] }, { closures, bookings })).toEqual([]);
    expect(evaluate({ ...between('9', '10.05'), resourceIds: [A] }, { closures, bookings })).toMatchObject([
      { leftMinutes: 60 },
    ]);
  });

  it('shares the time in which customers are received', () => {
    const late = { ...pori, hours: { ...pori.hours, customer: { MO: [{ from: 600, to: 975 }] } } };
    const facts = { directory: exampleDirectory({ sites: [late] }) };
    expect(evaluate({ ...between('10', '12'), resourceIds: [A] }, facts)).toEqual([]);
    expect(evaluate({ ...between('9.55', '12'), resourceIds: [A] }, facts)).toHaveLength(1);
  });

  it('has nothing to say on a day without shared time', () => {
    const closed = { ...pori, hours: { ...pori.hours, customer: {} } };
    const facts = { directory: exampleDirectory({ sites: [closed] }) };
    expect(evaluate({ ...between('9', '12'), resourceIds: [A] }, facts)).toEqual([]);
  });
});

describe('an earmarked space', () => {
  const earmark = exampleRule('earmark', { organisationIds: ['te'] }, { siteIds: ['pori'], resourceIds: [C] });
  const facts = { directory: directoryWith([earmark]) };

  it('is out of what is shared', () => {
    expect(evaluate({ ...between('9', '12'), resourceIds: [A] }, facts)).toEqual([]);
    const bookings = [held('9', '12')];
    expect(evaluate({ ...between('9', '9.05'), resourceIds: [B] }, { ...facts, bookings })).toMatchObject([
      { usedMinutes: 180, leftMinutes: 0 },
    ]);
  });

  it('is out of what its organisation holds of the rest', () => {
    const bookings = [held('9', '12', { resourceIds: [C] })];
    expect(evaluate({ ...between('9', '12'), resourceIds: [A] }, { ...facts, bookings })).toEqual([]);
    expect(evaluate({ ...between('9', '12'), resourceIds: [C] }, facts)).toEqual([]);
  });

  it('counts again on days on which the earmark is not in force', () => {
    const ended = { directory: directoryWith([{ ...earmark, to: '2026-11-22' }]) };
    const bookings = [held('9', '12')];
    expect(evaluate({ ...between('9', '10.30'), resourceIds: [B] }, { ...ended, bookings })).toEqual([]);
  });
});

it('blocks exactly what the share refuses', () => {
  const bookings = fc.array(
    fc.record({
      slot: fc.integer({ min: 90, max: 150 }),
      length: fc.integer({ min: 1, max: 40 }),
      resourceId: fc.constantFrom(A, B, C),
      organisationId: fc.constantFrom('vero', 'te'),
    }),
    { maxLength: 6 },
  );
  const requests = fc.constantFrom([A], [A, B], [C, A, B], ['pori.meeting-room', B]);
  const nowMinutes = fc.integer({ min: -1000, max: 1440 });
  const parts = fc.constantFrom(0, 0.05, 0.33, 0.5, 1);
  const seen = { refused: 0, allowed: 0 };
  fc.assert(
    fc.property(
      bookings,
      requests,
      fc.integer({ min: 1, max: 60 }),
      nowMinutes,
      parts,
      (taken, ids, length, now, part) => {
        const booked = taken.map(({ slot, length: slots, resourceId, organisationId }, index) => {
          const start = at('0') + slot * 300_000;
          const resourceIds = [resourceId];
          return exampleBooking({ id: `b${index}`, start, end: start + slots * 300_000, resourceIds, organisationId });
        });
        const facts = exampleFacts({ directory, bookings: booked, now: at('0') - 1440 * 60_000 + now * 60_000 });
        const used = exampleRule('fair-share', { ...params, maximumPart: part }, { resourceTypes: ['serviceRoom'] });
        for (const id of ids) {
          const subject = subjectOf(exampleRequest({ resourceIds: ids }), facts, id);
          const counted = expectAgreement(fairShare, used, subject, length * 5);
          seen.refused += counted.refused;
          seen.allowed += counted.allowed;
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(seen.refused).toBeGreaterThan(0);
  expect(seen.allowed).toBeGreaterThan(0);
});
