import { describe, expect, it } from '@jest/globals';
import { ACTS, type Act, afterAct, isLive, isRepeat, isUse, STATUSES, type Status, statusesThatCan } from './status.ts';

describe('the table of transitions', () => {
  const ROWS: { readonly [act in Act]: { readonly [status in Status]?: Status } } = {
    approve: { requested: 'confirmed' },
    decline: { requested: 'declined' },
    checkIn: { confirmed: 'checkedIn' },
    checkOut: { checkedIn: 'completed' },
    complete: { confirmed: 'completed', checkedIn: 'completed' },
    release: { confirmed: 'released' },
    cancel: { requested: 'cancelled', confirmed: 'cancelled' },
    reinstate: { released: 'confirmed', cancelled: 'confirmed' },
    edit: { requested: 'requested', confirmed: 'confirmed', checkedIn: 'checkedIn' },
    extend: { confirmed: 'confirmed', checkedIn: 'checkedIn' },
    markAbsent: { confirmed: 'completed', checkedIn: 'completed' },
    resume: { completed: 'checkedIn' },
  };

  it.each(ACTS)('lets %s lead where it leads, and happen from there only', (act) => {
    for (const status of STATUSES) expect([status, afterAct(status, act)]).toEqual([status, ROWS[act][status]]);
    expect(statusesThatCan(act)).toEqual(STATUSES.filter((status) => status in ROWS[act]));
  });

  it('leads nowhere from what is over for good', () => {
    for (const act of ACTS) {
      expect(afterAct('declined', act)).toBeUndefined();
      if (act !== 'resume') expect(afterAct('completed', act)).toBeUndefined();
    }
  });

  it('takes an act for a repeat where it has led already, and nowhere else', () => {
    const repeats = ACTS.flatMap((act) =>
      STATUSES.filter((status) => isRepeat(status, act)).map((at) => `${act} ${at}`),
    );
    expect(repeats).toEqual([
      ...['approve confirmed', 'decline declined', 'checkIn checkedIn', 'checkOut completed', 'cancel cancelled'],
    ]);
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
