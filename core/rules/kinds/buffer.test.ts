import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectAgreement } from '../../../tests/fixtures/agreement.ts';
import {
  at,
  between,
  exampleBooking,
  exampleFacts,
  exampleRequest,
  exampleRule,
  subjectOf,
} from '../../../tests/fixtures/facts.ts';
import type { Booking } from '../../booking/booking.ts';
import { type Claim, type Day, emptyResourceDay } from '../../booking/day.ts';
import { STATUSES } from '../../booking/status.ts';
import { buffer } from './buffer.ts';

const rule = exampleRule('buffer', { minutes: 5, between: 'organisations' });
const always = exampleRule('buffer', { minutes: 15, between: 'always' });
const te = (from: string, to: string, overrides: Partial<Booking> = {}) =>
  exampleBooking({ ...between(from, to), organisationId: 'te', ...overrides });

const evaluate = (bookings: readonly Booking[], from: string, to: string, used = rule, replaces?: Booking) =>
  buffer
    .evaluate(
      used,
      subjectOf(exampleRequest(between(from, to)), exampleFacts({ bookings, ...(replaces && { replaces }) })),
    )
    .map(({ code, severity, params }) => ({ code, severity, ...params }));

describe('the buffer between organisations', () => {
  it('says from when the space is free after a neighbour', () => {
    expect(evaluate([te('10', '10.30')], '10.30', '11')).toEqual([
      { code: 'too-close', severity: 'refuse', minutes: 5, fromAt: at('10.35') },
    ]);
    expect(evaluate([te('10', '10.30')], '10.35', '11')).toEqual([]);
  });

  it('says until when it is free before a neighbour', () => {
    expect(evaluate([te('10', '10.30')], '9', '10')).toEqual([
      { code: 'too-close-before', severity: 'refuse', minutes: 5, untilAt: at('9.55') },
    ]);
    expect(evaluate([te('10', '10.30')], '9', '9.55')).toEqual([]);
  });

  it('names both neighbours', () => {
    const both = [te('9', '10', { id: 'a' }), te('10.30', '11', { id: 'b' })];
    expect(evaluate(both, '10', '10.30').map(({ code }) => code)).toEqual(['too-close', 'too-close-before']);
  });

  it('is not needed between bookings of one organisation', () => {
    expect(evaluate([te('10', '10.30', { organisationId: 'vero' })], '10.30', '11')).toEqual([]);
  });

  it('leaves an overlap to the conflict', () => {
    expect(evaluate([te('10', '10.30')], '10.15', '11')).toEqual([]);
  });

  it('does not stand between a booking and its own change', () => {
    const own = te('10', '10.30');
    expect(evaluate([own], '10.30', '11', rule, own)).toEqual([]);
  });

  it.each(STATUSES)('takes %s for what it is', (status) => {
    const isNeighbour = ['requested', 'confirmed', 'checkedIn', 'completed'].includes(status);
    expect(evaluate([te('10', '10.30', { status })], '10.30', '11')).toHaveLength(isNeighbour ? 1 : 0);
  });

  it('counts a claim that is entering, and none that is leaving', () => {
    const withClaim = (direction: Claim['direction']) => {
      const booking = te('10', '10.30');
      const claim: Claim = {
        ...between('10', '10.30'),
        ...{ bookingId: booking.id, attempt: 'x', version: 1, direction, home: 'etapalvelu|2026-11-23' },
        ...{ organisationId: 'te', deadline: at('9'), booking },
      };
      const id = 'pori.service-room';
      const resourceDays = new Map([[id, { ...emptyResourceDay(id), claims: [claim] }]]);
      const days = new Map<string, Day>([['pori', { siteId: 'pori', day: '2026-11-23', resourceDays }]]);
      const subject = subjectOf(exampleRequest(between('10.30', '11')), { ...exampleFacts(), days });
      return buffer.evaluate(rule, subject);
    };
    expect(withClaim('entering')).toHaveLength(1);
    expect(withClaim('leaving')).toHaveLength(0);
  });

  it('offers a start on the grid after a booking that ended off it', () => {
    const early = te('10', '10.30', { end: at('10.33') });
    expect(evaluate([early], '10.35', '11')).toMatchObject([{ fromAt: at('10.40') }]);
  });

  it('can hold always', () => {
    expect(evaluate([te('10', '10.30', { organisationId: 'vero' })], '10.40', '11', always)).toMatchObject([
      { fromAt: at('10.45') },
    ]);
  });

  // An overlap is neither evaluated nor blocked here: the starts are those alone that come too close.
  it('blocks exactly what it refuses', () => {
    const slot = fc.integer({ min: 0, max: 285 });
    const bookings = fc.array(
      fc.record({ slot, length: fc.integer({ min: 1, max: 24 }), late: fc.nat({ max: 4 }), own: fc.boolean() }),
      { minLength: 1, maxLength: 5 },
    );
    const seen = { refused: 0, allowed: 0 };
    fc.assert(
      fc.property(bookings, fc.integer({ min: 1, max: 24 }), fc.constantFrom(rule, always), (taken, length, used) => {
        const booked = taken.map((each, index) =>
          exampleBooking({
            id: `b${index}`,
            start: at('0') + each.slot * 300_000,
            end: at('0') + (each.slot + each.length) * 300_000 + each.late * 60_000,
            organisationId: each.own ? 'vero' : 'te',
          }),
        );
        const counted = expectAgreement(
          buffer,
          used,
          subjectOf(exampleRequest(), exampleFacts({ bookings: booked })),
          length * 5,
        );
        seen.refused += counted.refused;
        seen.allowed += counted.allowed;
      }),
    );
    expect(seen.refused).toBeGreaterThan(0);
    expect(seen.allowed).toBeGreaterThan(0);
  });
});
