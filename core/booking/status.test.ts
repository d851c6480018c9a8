import { describe, expect, it } from '@jest/globals';
import { ACTS, afterAct, isLive, isRepeat, isUse, STATUSES, statusesThatCan } from './status.ts';

describe('the table of transitions', () => {
  it.each([
    ['approve', ['requested']],
    ['decline', ['requested']],
    ['checkIn', ['confirmed']],
    ['checkOut', ['checkedIn']],
    ['complete', ['confirmed', 'checkedIn']],
    ['release', ['confirmed']],
    ['cancel', ['requested', 'confirmed']],
    ['reinstate', ['released', 'cancelled']],
    ['edit', ['requested', 'confirmed', 'checkedIn']],
    ['extend', ['confirmed', 'checkedIn']],
    ['markAbsent', ['confirmed', 'checkedIn']],
    ['resume', ['completed']],
  ] as const)('lets %s happen from %j only', (act, statuses) => {
    expect(statusesThatCan(act)).toEqual(STATUSES.filter((status) => (statuses as readonly string[]).includes(status)));
  });

  it('leads nowhere from what is over for good', () => {
    for (const act of ACTS) {
      expect(afterAct('declined', act)).toBeUndefined();
      if (act !== 'resume') expect(afterAct('completed', act)).toBeUndefined();
    }
  });

  it('never lets an act that is a repeat be also a change', () => {
    for (const status of STATUSES) {
      for (const act of ACTS) expect(isRepeat(status, act) && afterAct(status, act) !== undefined).toBe(false);
    }
  });
});

describe('a status', () => {
  it('takes its space while the booking is to come or under way', () => {
    expect(STATUSES.filter(isLive)).toEqual(['requested', 'confirmed', 'checkedIn']);
  });

  it('counts as use also when it is completed (N19)', () => {
    expect(STATUSES.filter(isUse)).toEqual(['requested', 'confirmed', 'checkedIn', 'completed']);
  });
});
