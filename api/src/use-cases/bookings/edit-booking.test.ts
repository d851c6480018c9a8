import { describe, expect, it } from '@jest/globals';
import type { Booking } from '@yhteistila/core/booking/booking.ts';
import { emptyDay } from '@yhteistila/core/booking/day.ts';
import { at, exampleBooking, MONDAY } from '../../../../tests/fixtures/facts.ts';
import { callerOf, directory } from '../../../../tests/stores/bookings/process.ts';
import type { BookingChanges } from '../inputs.ts';
import type { Moment } from './booking-act.ts';
import { edit, withChanges } from './edit-booking.ts';

const EARLIER = 'an earlier directory';
const current: Booking = exampleBooking({
  ...{ resourceIds: ['pori.meeting-room'], purpose: 'meeting', title: 'Plans', decidedWith: EARLIER },
});
const days = new Map([[`pori|${MONDAY}`, emptyDay('pori', MONDAY)]]);
const moment: Moment = { caller: callerOf('vero-staff'), now: at('8'), directory };

/** `refused`, or by which directory the changed booking was decided; undefined where nothing is changed. */
const decidedBy = (changes: BookingChanges): string | undefined => {
  const outcome = edit(current, withChanges(current, changes), days, moment);
  if ('refusal' in outcome) return 'refused';
  return 'change' in outcome ? outcome.change.after.decidedWith : undefined;
};

describe('what a change of a booking asks the rules again', () => {
  const CHANGES: { readonly [field in Exclude<keyof BookingChanges, 'title'>]-?: BookingChanges[field] } = {
    start: at('10.05'),
    end: at('10.25'),
    resourceIds: ['pori.negotiation-room'],
    attendees: 2,
    needs: ['stepFree'],
    languages: ['ar'],
    confidential: true,
    externalParticipants: true,
    purpose: 'teamDay',
  };

  it.each(Object.entries(CHANGES))('is another %s, alone', (field, value) => {
    expect(['refused', directory.version]).toContain(decidedBy({ [field]: value }));
  });

  it('is not its title, nor what is as it was', () => {
    expect(decidedBy({ title: 'Other plans' })).toBe(EARLIER);
    expect(decidedBy({ title: 'Plans', confidential: false, resourceIds: ['pori.meeting-room'] })).toBeUndefined();
  });
});

describe('a booking that becomes customer service', () => {
  it('has people from outside from then on, whatever was said of them', () => {
    expect(withChanges(current, { purpose: 'customerService' }).externalParticipants).toBe(true);
    const outcome = { purpose: 'customerService', externalParticipants: false } as const;
    expect(withChanges(current, outcome).externalParticipants).toBe(true);
    expect(withChanges(current, { purpose: 'teamDay' }).externalParticipants).toBe(false);
  });
});
