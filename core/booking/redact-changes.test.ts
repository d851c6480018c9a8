import { describe, expect, it } from '@jest/globals';
import { examplePerson } from '../../tests/fixtures/example-organisations.ts';
import { exampleBooking, exampleDirectory } from '../../tests/fixtures/facts.ts';
import type { Booking } from './booking.ts';
import { redact } from './redact.ts';

const directory = exampleDirectory();
const meeting = exampleBooking({ resourceIds: ['pori.meeting-room'], purpose: 'meeting', title: 'Title' });
const declined = { ...meeting, status: 'declined', changedBy: 'kela-staff', declinedBecause: 'Taken' } as const;

const seenBy = (id: string, booking: Booking) => {
  const person = directory.personById.get(id);
  if (person === undefined) throw new Error(`no ${id} in the example directory`);
  return redact(booking, { person }, directory);
};

describe('what another has done to a booking', () => {
  it('is told to its organiser, with the reason', () => {
    expect(seenBy(meeting.organiserId, declined)).toMatchObject({
      changedBy: { id: 'kela-staff' },
      changedAt: declined.changedAt,
      declinedBecause: 'Taken',
    });
    expect(seenBy(meeting.organiserId, meeting)).not.toHaveProperty('changedAt');
  });

  it('is nothing to others', () => {
    expect(Object.keys(seenBy('kela-staff', declined))).toEqual(Object.keys(seenBy('kela-staff', meeting)));
  });

  it('is told without the reason to others who see the booking whole: that was written to the organiser', () => {
    const colleague = redact(declined, { person: examplePerson('vero', 'staff', 'vero-other') }, directory);
    const atDesk = seenBy('pori-neuvoja', { ...declined, organisationId: 'te', madeAtDesk: 'pori' });
    for (const view of [colleague, atDesk]) {
      expect(view).toMatchObject({ visibility: 'full', changedBy: { id: 'kela-staff' } });
      expect(view).not.toHaveProperty('declinedBecause');
    }
  });
});
