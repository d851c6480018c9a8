import { describe, expect, it } from '@jest/globals';
import { examplePerson, exampleSite, secretBooking, viewerAt } from '../../../tests/fixtures/on-cards.ts';
import { actsNow } from './booking-acts.ts';
import { bookingActions } from './booking-card.ts';
import type { BookingView } from './viewer.ts';

const at = (booking: BookingView) => ({ booking, site: exampleSite });
const meeting = { purpose: 'meeting', meetingUrl: undefined } as const;

describe('what a card offers to do with a booking of 10.00–10.30', () => {
  it('is cancelling it long before, and checking in from when that is due', () => {
    expect(actsNow(at(secretBooking(meeting)), viewerAt('09:49'))).toEqual(['cancel']);
    expect(actsNow(at(secretBooking(meeting)), viewerAt('09:50'))).toEqual(['checkIn', 'cancel']);
  });

  it('is making it longer or ending it while it is used', () => {
    const used = secretBooking({ ...meeting, status: 'checkedIn' });
    expect(actsNow(at(used), viewerAt('10:05'))).toEqual(['extend', 'checkOut', 'extendMore']);
    const unasked = secretBooking({ ...meeting, checkInFrom: undefined, checkInBy: undefined });
    expect(actsNow(at(unasked), viewerAt('10:05'))).toEqual(['checkIn', 'extend', 'cancel', 'extendMore']);
  });

  it('is never ending the use where beginning it stood: the way to the tab stands there', () => {
    const verbsOf = (booking: BookingView) =>
      bookingActions(at(booking), viewerAt('10:05')).map((action) => ('verb' in action ? action.verb : 'open'));
    const before = verbsOf(secretBooking());
    const after = verbsOf(secretBooking({ status: 'checkedIn' }));
    expect(after[before.indexOf('booking.check-in')]).toBe('open');
    expect(after).toContain('booking.check-out');
  });

  it('is taking back an early end, for ten seconds', () => {
    const times = { end: '2026-11-23T10:10:00+02:00', bookedEnd: '2026-11-23T10:30:00+02:00' };
    const ended = secretBooking({ ...meeting, status: 'completed', ...times, endedAt: times.end });
    expect(actsNow(at(ended), viewerAt('10:10'))).toEqual(['resume']);
    expect(actsNow(at(ended), viewerAt('10:11'))).toEqual([]);
  });

  it('is taking back what was released or cancelled, until its time is over', () => {
    for (const status of ['released', 'cancelled'] as const) {
      expect(actsNow(at(secretBooking({ ...meeting, status })), viewerAt('10:29'))).toEqual(['reinstate']);
      expect(actsNow(at(secretBooking({ ...meeting, status })), viewerAt('10:30'))).toEqual([]);
    }
  });

  it('is nothing once it is over, and nothing for what was not approved', () => {
    for (const status of ['confirmed', 'checkedIn', 'requested'] as const) {
      expect(actsNow(at(secretBooking({ status })), viewerAt('10:30'))).toEqual([]);
    }
    expect(actsNow(at(secretBooking({ status: 'declined' })), viewerAt('09:00'))).toEqual([]);
  });

  it('is, of remote service, to say that the customer is there, or did not come', () => {
    expect(actsNow(at(secretBooking()), viewerAt('09:55'))).toEqual(['join', 'customerHere', 'checkIn', 'cancel']);
    expect(actsNow(at(secretBooking()), viewerAt('10:05'))).toEqual([
      'join',
      'customerHere',
      'checkIn',
      'cancel',
      'customerAbsent',
    ]);
  });

  it('is what the viewer’s role reaches: a colleague checks in and out, a stranger does nothing', () => {
    const colleague = viewerAt('09:55', { person: examplePerson('vero-other') });
    expect(actsNow(at(secretBooking(meeting)), colleague)).toEqual(['checkIn']);
    const stranger = viewerAt('09:55', { person: { ...examplePerson('kela-staff'), organisationId: 'kela' } });
    expect(actsNow(at(secretBooking(meeting)), stranger)).toEqual([]);
  });
});
