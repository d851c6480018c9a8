import { describe, expect, it } from '@jest/globals';
import { at, between, exampleBooking, exampleFacts, MONDAY } from '../../../tests/fixtures/facts.ts';
import type { Interval } from '../../time/interval.ts';
import { closedNow } from './closed-now.ts';

const REASON = { fi: 'Siivous', sv: 'Städning', en: 'Cleaning' };
const booking = exampleBooking({ resourceIds: ['pori.negotiation-room'], ...between('10', '11') });

const told = (now: number, closed: Interval, resourceId = 'pori.negotiation-room') => {
  const resourceDay = { resourceId, bookings: [], claims: [], closures: [{ id: 'c', reason: REASON, ...closed }] };
  const day = { siteId: 'pori', day: MONDAY, resourceDays: new Map([[resourceId, resourceDay]]) };
  return closedNow(booking, { ...exampleFacts({ now }), days: new Map([['pori', day]]) }).map(({ code, params }) => [
    code,
    params.untilAt,
  ]);
};

describe('a booked resource that is closed afterwards', () => {
  it('cannot be used as long as it is closed', () => {
    expect(told(at('10.05'), between('9', '12'))).toEqual([['out-of-use', at('12')]]);
    expect(told(at('10.05'), between('10', '10.30'))).toEqual([['out-of-use', at('10.30')]]);
  });

  it('cannot be used before the start where it is closed then', () => {
    expect(told(at('9.55'), between('10', '12'))).toEqual([['out-of-use', at('12')]]);
    expect(told(at('9.55'), between('9', '9.58'))).toEqual([['out-of-use', at('9.58')]]);
  });

  it('can be used until it closes, and from when it opens again', () => {
    expect(told(at('10.05'), between('10.30', '12'))).toEqual([]);
    expect(told(at('10.05'), between('9', '10.05'))).toEqual([]);
  });

  it('is one of the booking’s own', () => {
    expect(told(at('10.05'), between('9', '12'), 'pori.project-room')).toEqual([]);
  });
});
