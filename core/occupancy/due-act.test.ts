import { describe, expect, it } from '@jest/globals';
import { at, exampleBooking } from '../../tests/fixtures/facts.ts';
import { dueAct } from './due-act.ts';

const withCheckIn = exampleBooking({ checkIn: { opensAt: at('9.45'), by: at('10.10') } });
const without = exampleBooking();

describe('what time alone does', () => {
  it('releases a booking at the end of its grace period', () => {
    expect(dueAct(withCheckIn, at('10.10') - 1)).toBeUndefined();
    expect(dueAct(withCheckIn, at('10.10'))).toBe('release');
  });

  it('completes what was checked in, and what needs no check-in, at its end', () => {
    expect(dueAct({ ...withCheckIn, status: 'checkedIn' }, at('10.29'))).toBeUndefined();
    expect(dueAct({ ...withCheckIn, status: 'checkedIn' }, at('10.30'))).toBe('complete');
    expect(dueAct(without, at('10.30') - 1)).toBeUndefined();
    expect(dueAct(without, at('10.30'))).toBe('complete');
  });

  it('declines at its start what nobody has decided', () => {
    const requested = exampleBooking({ status: 'requested' });
    expect(dueAct(requested, at('10') - 1)).toBeUndefined();
    expect(dueAct(requested, at('10'))).toBe('decline');
  });

  it('leaves alone what is over', () => {
    for (const status of ['completed', 'released', 'cancelled', 'declined'] as const) {
      expect(dueAct({ ...withCheckIn, status }, at('23'))).toBeUndefined();
    }
  });
});
