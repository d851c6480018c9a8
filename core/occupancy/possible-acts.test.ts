import { describe, expect, it } from '@jest/globals';
import { possibleActs, type SeenBooking } from './possible-acts.ts';

const at = (clock: string): number => Date.parse(`2026-11-23T${clock}:00+02:00`);
const booked = (more: Partial<SeenBooking> = {}): SeenBooking => ({
  start: at('10:00'),
  end: at('10:30'),
  status: 'confirmed',
  purpose: 'meeting',
  ...more,
});

describe('what can be done with a booking of 10.00–10.30', () => {
  it('is moving it as long as it is ahead', () => {
    expect(possibleActs(booked(), at('08:00'))).toEqual(['extend', 'move', 'cancel']);
    expect(possibleActs(booked(), at('10:00'))).toEqual(['checkIn', 'extend', 'cancel']);
  });

  it('is checking in from when that is due, and a quarter before the start where no rule says when', () => {
    const asked = booked({ checkInFrom: at('09:50') });
    expect(possibleActs(asked, at('09:49'))).not.toContain('checkIn');
    expect(possibleActs(asked, at('09:50'))).toContain('checkIn');
    expect(possibleActs(booked(), at('09:44'))).not.toContain('checkIn');
    expect(possibleActs(booked(), at('09:45'))).toContain('checkIn');
  });

  it('is checking out and making it longer while it is used, also before its start', () => {
    expect(possibleActs(booked({ status: 'checkedIn' }), at('10:10'))).toEqual(['checkOut', 'extend']);
    expect(possibleActs(booked({ status: 'checkedIn' }), at('09:50'))).toContain('checkOut');
  });

  it('is not making it longer by minutes, where it takes a whole day', () => {
    const midnight = Date.parse('2026-11-23T00:00:00+02:00');
    const exhibition = booked({ start: midnight, end: midnight + 24 * 3_600_000, purpose: 'event' });
    expect(possibleActs(exhibition, midnight - 1)).not.toContain('extend');
    expect(possibleActs(booked({ ...exhibition, status: 'checkedIn' }), at('10:00'))).toEqual(['checkOut']);
  });

  it('is joining where there is a meeting, once it is granted', () => {
    const meetingUrl = 'https://meeting.example';
    expect(possibleActs(booked({ meetingUrl }), at('08:00'))).toContain('join');
    expect(possibleActs(booked({ meetingUrl, status: 'requested' }), at('08:00'))).not.toContain('join');
    expect(possibleActs(booked({ meetingUrl }), at('10:30'))).toEqual([]);
  });

  it('is saying that the customer did not come from the start to the end, of what serves customers', () => {
    for (const purpose of ['customerService', 'remoteService'] as const) {
      for (const status of ['confirmed', 'checkedIn'] as const) {
        const serving = booked({ purpose, status });
        expect(possibleActs(serving, at('10:00') - 1)).not.toContain('customerAbsent');
        expect(possibleActs(serving, at('10:00'))).toContain('customerAbsent');
        expect(possibleActs(serving, at('10:30') - 1)).toContain('customerAbsent');
        expect(possibleActs(serving, at('10:30'))).toEqual([]);
      }
    }
    expect(possibleActs(booked(), at('10:10'))).not.toContain('customerAbsent');
    expect(possibleActs(booked({ purpose: undefined }), at('10:10'))).not.toContain('customerAbsent');
    expect(possibleActs(booked({ purpose: 'customerService', status: 'requested' }), at('10:10'))).not.toContain(
      'customerAbsent',
    );
  });

  it('is saying that the customer has come, of remote service alone', () => {
    expect(possibleActs(booked({ purpose: 'remoteService' }), at('09:45'))).toContain('customerHere');
    expect(possibleActs(booked({ purpose: 'remoteService' }), at('09:44'))).not.toContain('customerHere');
    expect(possibleActs(booked({ purpose: 'customerService' }), at('10:00'))).not.toContain('customerHere');
  });

  it('is taking back what was cancelled or released until its time is over', () => {
    for (const status of ['cancelled', 'released'] as const) {
      expect(possibleActs(booked({ status }), at('10:30') - 1)).toEqual(['reinstate']);
      expect(possibleActs(booked({ status }), at('10:30'))).toEqual([]);
    }
  });

  it('is to take back an early end, for ten seconds', () => {
    const ended = booked({ status: 'completed', end: at('10:10'), endedAt: at('10:10'), bookedEnd: at('10:30') });
    expect(possibleActs(ended, at('10:10') + 10_000)).toEqual(['resume']);
    expect(possibleActs(ended, at('10:10') + 10_001)).toEqual([]);
  });

  it('is nothing once it is over or was declined', () => {
    expect(possibleActs(booked({ status: 'completed' }), at('10:10'))).toEqual([]);
    expect(possibleActs(booked({ status: 'declined' }), at('08:00'))).toEqual([]);
  });
});
