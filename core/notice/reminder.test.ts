import { describe, expect, it } from '@jest/globals';
import { at, exampleBooking } from '../../tests/fixtures/facts.ts';
import { isWorthHolding, reminderOf } from './reminder.ts';

const booking = exampleBooking({ checkIn: { opensAt: at('9.45'), by: at('10.10') } });

describe('a reminder', () => {
  it('is due from ten minutes before the start until the end of the grace period', () => {
    expect(reminderOf(booking, at('9.50') - 1)).toBeUndefined();
    const reminder = reminderOf(booking, at('9.50'));
    expect(reminder).toEqual({
      key: `reminder.${booking.id}.${at('10')}`,
      personId: 'vero-staff',
      kind: 'reminder',
      code: 'reminder',
      siteId: 'pori',
      at: at('9.50'),
      until: at('10.10'),
      bookingId: booking.id,
    });
    expect(reminderOf(booking, at('10.10') - 1)).toEqual(reminder);
    expect(reminderOf(booking, at('10.10'))).toBeUndefined();
  });

  it('is another one when the booking has moved', () => {
    const moved = { ...booking, start: at('10.05') };
    expect(reminderOf(moved, at('10'))?.key).not.toBe(reminderOf(booking, at('10'))?.key);
  });

  it('is not sent for what needs no check-in, or has it, or was given up', () => {
    expect(reminderOf(exampleBooking(), at('9.55'))).toBeUndefined();
    for (const status of ['requested', 'checkedIn', 'completed', 'released', 'cancelled', 'declined'] as const) {
      expect(reminderOf({ ...booking, status }, at('9.55'))).toBeUndefined();
    }
  });

  it('is not sent to who has booked within the quarter of an hour before the start', () => {
    expect(reminderOf({ ...booking, createdAt: at('9.45') }, at('9.55'))).toBeDefined();
    expect(reminderOf({ ...booking, createdAt: at('9.45') + 1 }, at('9.55'))).toBeUndefined();
  });
});

describe('what quiet hours hold back', () => {
  it('is worth telling later, but for a reminder of a booking that has begun by then', () => {
    const reminder = { code: 'reminder', at: at('9.50') } as const;
    expect(isWorthHolding(reminder, at('10') - 1)).toBe(true);
    expect(isWorthHolding(reminder, at('10'))).toBe(false);
    expect(isWorthHolding({ code: 'cancelled', at: at('9.50') }, at('12'))).toBe(true);
  });
});
