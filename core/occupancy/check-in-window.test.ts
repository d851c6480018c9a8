import { describe, expect, it } from '@jest/globals';
import { at, between, exampleBooking } from '../../tests/fixtures/facts.ts';
import { checkInWindow } from './check-in-window.ts';

describe('the time to check in', () => {
  it('opens when the rule says and lasts to the end: only a release ends it earlier', () => {
    const booking = exampleBooking({ checkIn: { opensAt: at('9.50'), by: at('10.10') } });
    expect(checkInWindow(booking)).toEqual(between('9.50', '10.30'));
  });

  it('opens a quarter of an hour before where no rule asks for it', () => {
    expect(checkInWindow(exampleBooking())).toEqual(between('9.45', '10.30'));
  });
});
