import { describe, expect, it } from '@jest/globals';
import {
  at,
  between,
  type ExampleFacts,
  exampleBooking,
  exampleDirectory,
  exampleFacts,
  exampleRule,
} from '../../../tests/fixtures/facts.ts';
import { usableFrom } from './early-use.ts';

const FIVE_MINUTES = exampleRule('buffer', { minutes: 5, between: 'organisations' });
const own = exampleBooking({ id: 'own' });
const before = (overrides: Parameters<typeof exampleBooking>[0]) =>
  exampleBooking({ id: 'before', ...between('9', '9.50'), ...overrides });

const from = (bookings: ExampleFacts['bookings'], booking = own) => {
  const directory = exampleDirectory({ rules: [FIVE_MINUTES] });
  return usableFrom(booking, exampleFacts({ directory, bookings: [booking, ...(bookings ?? [])], replaces: booking }));
};

describe('a booking can be used before its start', () => {
  it('at any time of its day, where nothing came before it', () => {
    expect(from([])).toBe(at('0'));
  });

  it('after what takes its room before it, also when that is over', () => {
    expect(from([before({})])).toBe(at('9.50'));
    expect(from([before({ status: 'completed', end: at('9.47') })])).toBe(at('9.47'));
    expect(from([before({ status: 'released' })])).toBe(at('0'));
  });

  it('after the changing time as well, where another organisation was there', () => {
    expect(from([before({ organisationId: 'te', end: at('9.47') })])).toBe(at('9.52'));
    expect(from([before({ organisationId: 'te', end: at('9.55') })])).toBe(at('10'));
  });

  it('after what stands between now and its start', () => {
    expect(from([before(between('9.50', '9.55'))])).toBe(at('9.55'));
  });

  it('at its start in any case', () => {
    expect(from([before({ organisationId: 'te', end: at('9.58') })])).toBe(at('10'));
    expect(from([before(between('10.30', '11'))])).toBe(at('0'));
  });

  it('when all of its resources are free', () => {
    const both = exampleBooking({ id: 'own', resourceIds: ['pori.service-room', 'etapalvelu.expert-kela'] });
    expect(from([before({ resourceIds: ['etapalvelu.expert-kela'] })], both)).toBe(at('9.50'));
  });
});
