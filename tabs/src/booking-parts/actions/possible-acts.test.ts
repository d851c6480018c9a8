import { describe, expect, it } from '@jest/globals';
import type { BookingView } from '../../api/queries.ts';
import { firstAct, possibleActs } from './possible-acts.ts';

const at = (clock: string): number => Date.parse(`2026-11-23T${clock}:00+02:00`);
const view = (more: Partial<BookingView> = {}): BookingView => ({
  id: 'b',
  resourceIds: ['r'],
  start: '2026-11-23T10:00:00+02:00',
  end: '2026-11-23T10:30:00+02:00',
  status: 'confirmed',
  visibility: 'full',
  ...more,
});

describe('what can be done to a booking', () => {
  it('is moving it as long as it is ahead', () => {
    expect(possibleActs(view(), at('08:00'))).toEqual(['extend', 'move', 'cancel']);
    expect(firstAct(possibleActs(view(), at('08:00')))).toBe('move');
  });

  it('is checking in first, from when that is due', () => {
    const booking = view({ checkInFrom: '2026-11-23T09:50:00+02:00' });
    expect(firstAct(possibleActs(booking, at('09:49')))).toBe('move');
    expect(firstAct(possibleActs(booking, at('09:50')))).toBe('checkIn');
    expect(firstAct(possibleActs(view(), at('09:45')))).toBe('checkIn');
  });

  it('is in the menu while it runs: nothing stands where it was checked in', () => {
    const acts = possibleActs(view({ status: 'checkedIn' }), at('10:10'));
    expect(acts).toEqual(['checkOut', 'extend']);
    expect(firstAct(acts)).toBeUndefined();
    expect(firstAct(possibleActs(view({ status: 'checkedIn' }), at('09:50')))).toBeUndefined();
  });

  it('is taking back an early end, for ten seconds', () => {
    const times = { end: '2026-11-23T10:10:00+02:00', bookedEnd: '2026-11-23T10:30:00+02:00' };
    const ended = view({ status: 'completed', ...times, endedAt: times.end });
    expect(firstAct(possibleActs(ended, at('10:10')))).toBe('resume');
    expect(possibleActs(ended, at('10:11'))).toEqual([]);
  });

  it('is joining before all when there is a meeting and it is about to begin', () => {
    const booking = view({ meetingUrl: 'https://meeting.example' });
    expect(firstAct(possibleActs(booking, at('08:00')))).toBe('move');
    expect(firstAct(possibleActs(booking, at('09:55')))).toBe('join');
  });

  it('is saying that the customer did not come, in the menu, from the start on', () => {
    const serving = view({ purpose: 'customerService', status: 'checkedIn' });
    expect(possibleActs(serving, at('09:59'))).not.toContain('customerAbsent');
    expect(possibleActs(serving, at('10:00'))).toEqual(['checkOut', 'extend', 'customerAbsent']);
    expect(firstAct(possibleActs(serving, at('10:00')))).toBeUndefined();
  });

  it('is taking back what was cancelled or released until its time is over', () => {
    for (const status of ['cancelled', 'released'] as const) {
      expect(possibleActs(view({ status }), at('10:29'))).toEqual(['reinstate']);
      expect(possibleActs(view({ status }), at('10:30'))).toEqual([]);
    }
  });

  it('is nothing once it is over or was declined', () => {
    expect(possibleActs(view({ status: 'completed' }), at('10:10'))).toEqual([]);
    expect(possibleActs(view({ status: 'declined' }), at('08:00'))).toEqual([]);
    expect(possibleActs(view(), at('10:30'))).toEqual([]);
  });
});
