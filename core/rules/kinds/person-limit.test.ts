import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import {
  at,
  between,
  type ExampleFacts,
  exampleBooking,
  exampleFacts,
  exampleRequest,
  exampleRule,
  subjectOf,
} from '../../../tests/fixtures/facts.ts';
import type { Booking, BookingRequest } from '../../booking/booking.ts';
import { personLimit } from './person-limit.ts';

const rule = exampleRule('person-limit', { hoursADay: 10, noOverlap: true });
const elsewhere = { resourceIds: ['pori.meeting-room'], purpose: 'meeting' } as const;
const own = (from: string, to: string, overrides: Partial<Booking> = {}) =>
  exampleBooking({ ...between(from, to), ...elsewhere, id: `own-${from}`, ...overrides });

const evaluate = (request: Partial<BookingRequest>, example: ExampleFacts, about?: string, used = rule) =>
  personLimit
    .evaluate(used, subjectOf(exampleRequest(request), exampleFacts(example), about))
    .map(({ code, severity, params }) => ({ code, severity, ...params }));

describe('two bookings of one organiser', () => {
  it('do not overlap, whatever their rooms', () => {
    expect(evaluate(between('10', '11'), { bookings: [own('10.30', '12')] })).toEqual([
      { code: 'overlap', severity: 'refuse', fromAt: at('10.30'), untilAt: at('12') },
    ]);
  });

  it('are told as taken, not as overlapping, where the space that is asked about holds both', () => {
    const request = { ...between('10', '11'), resourceIds: [] };
    expect(evaluate(request, { bookings: [own('10', '11')] }, 'pori.meeting-room')).toEqual([]);
    expect(evaluate(request, { bookings: [own('10', '11')] }, 'pori.project-room')).toHaveLength(1);
  });

  it('may follow each other', () => {
    expect(evaluate(between('10', '11'), { bookings: [own('9', '10'), own('11', '12')] })).toEqual([]);
  });

  it('do not meet when one has ended', () => {
    const statuses = ['completed', 'cancelled', 'released', 'declined'] as const;
    const ended = statuses.map((status) => own('10', '11', { status, id: status }));
    expect(evaluate(between('10', '11'), { bookings: ended })).toEqual([]);
  });

  it('are of one person: colleagues do not count', () => {
    expect(evaluate({}, { bookings: [own('10', '11', { organiserId: 'vero-other' })] })).toEqual([]);
  });

  it('do not count a booking that is being changed', () => {
    const replaces = own('10', '11');
    expect(evaluate(between('10', '12'), { bookings: [replaces], replaces })).toEqual([]);
  });

  it('may overlap on behalf of another organisation, from either side', () => {
    const organiser = 'pori-neuvoja';
    const forTe = own('10', '11', { organiserId: organiser, organisationId: 'te' });
    const forCity = own('10', '11', { organiserId: organiser, organisationId: 'pori-kaupunki' });
    expect(evaluate({ organisationId: 'te' }, { organiser, bookings: [forCity] })).toEqual([]);
    expect(evaluate({ organisationId: 'pori-kaupunki' }, { organiser, bookings: [forTe] })).toEqual([]);
    expect(evaluate({ organisationId: 'pori-kaupunki' }, { organiser, bookings: [forCity] })).toHaveLength(1);
  });

  it('may overlap on behalf of a team, from either side', () => {
    expect(evaluate({ purpose: 'teamDay' }, { bookings: [own('10', '11')] })).toEqual([]);
    expect(evaluate({}, { bookings: [own('9', '15', { purpose: 'teamDay' })] })).toEqual([]);
  });

  it('are told of once, on the first resource', () => {
    const request = { resourceIds: ['pori.service-room', 'pori.video-kit'] };
    const facts = { bookings: [own('10', '11')] };
    expect(evaluate(request, facts, 'pori.service-room')).toHaveLength(1);
    expect(evaluate(request, facts, 'pori.video-kit')).toEqual([]);
  });

  it('may overlap where the rule does not say otherwise', () => {
    expect(evaluate({}, { bookings: [own('10', '11')] }, undefined, exampleRule('person-limit', {}))).toEqual([]);
  });
});

describe('the hours of one organiser', () => {
  it('may fill ten hours of a day', () => {
    expect(evaluate(between('16', '17'), { bookings: [own('7', '16')] })).toEqual([]);
  });

  it('may not go beyond, and it says what is left', () => {
    expect(evaluate(between('16', '17.05'), { bookings: [own('7', '16')] })).toEqual([
      { code: 'day-full', severity: 'refuse', hours: 10, usedMinutes: 540, leftMinutes: 60 },
    ]);
  });

  it('count a booking of several resources once', () => {
    const both = own('8', '15', { resourceIds: ['pori.meeting-room', 'pori.video-kit'] });
    expect(evaluate(between('16', '19'), { bookings: [both] })).toEqual([]);
  });

  it('count completed bookings and no cancelled ones', () => {
    expect(evaluate(between('16', '17.05'), { bookings: [own('7', '16', { status: 'completed' })] })).toHaveLength(1);
    expect(evaluate(between('16', '17.05'), { bookings: [own('7', '16', { status: 'cancelled' })] })).toEqual([]);
  });
});

it('blocks exactly what the limit refuses', () => {
  const bookings = fc.array(
    fc.record({
      slot: fc.integer({ min: 0, max: 260 }),
      length: fc.integer({ min: 1, max: 27 }),
      kind: fc.constantFrom<Partial<Booking>>(
        {},
        { status: 'completed' },
        { status: 'cancelled' },
        { organisationId: 'te', organiserId: 'vero-staff' },
        { purpose: 'teamDay' },
      ),
    }),
    { maxLength: 8 },
  );
  const limits = fc.constantFrom({ hoursADay: 6, noOverlap: true }, { noOverlap: true }, { hoursADay: 3 }, {});
  const seen = { refused: 0, allowed: 0 };
  fc.assert(
    fc.property(bookings, limits, fc.integer({ min: 1, max: 48 }), (taken, params, length) => {
      const booked = taken.map(({ slot, length: slots, kind }, index) => {
        const start = at('0') + slot * 300_000;
        return own('9', '10', { id: `b${index}`, start, end: start + slots * 300_000, ...kind });
      });
      const subject = subjectOf(exampleRequest(), exampleFacts({ bookings: booked }));
      const counted = expectAgreement(personLimit, exampleRule('person-limit', params), subject, length * 5);
      seen.refused += counted.refused;
      seen.allowed += counted.allowed;
    }),
  );
  expect(seen.refused).toBeGreaterThan(0);
  expect(seen.allowed).toBeGreaterThan(0);
});
