import { describe, expect, it } from '@jest/globals';
import { examplePerson } from '../../tests/fixtures/example-organisations.ts';
import { exampleBooking, exampleDirectory } from '../../tests/fixtures/facts.ts';
import type { Finding } from '../finding/finding.ts';
import type { Directory } from '../site/directory.ts';
import type { Person } from '../site/person.ts';
import type { Booking } from './booking.ts';
import type { BookingView } from './booking-view.ts';
import { redact } from './redact.ts';
import { STATUSES } from './status.ts';

const directory = exampleDirectory();
const personOf = (id: string): Person => {
  const person = directory.personById.get(id);
  if (person === undefined) throw new Error(`no ${id} in the example directory`);
  return person;
};

const informGuard: Finding = {
  ...{ rule: 'N15', kind: 'guard-presence', code: 'inform-guard', severity: 'obligation', params: {} },
};

const secret = 'SECRET';
const customerRoom = exampleBooking({
  ...{ needs: ['stepFree', 'interpreter'], languages: ['ar'], attendees: 3, meetingUrl: `https://${secret}` },
  ...{ resourceIds: ['pori.service-room', 'pori.video-kit'], seriesId: 'series', obligations: [informGuard] },
});
const meeting = exampleBooking({
  ...{ resourceIds: ['pori.meeting-room', 'pori.laptop-cart'], purpose: 'meeting', title: `Title ${secret}` },
  ...{ needs: ['stepFree'] },
});

const seenBy = (id: string, booking: Booking, used: Directory = directory): BookingView =>
  redact(booking, { person: personOf(id) }, used);
const fieldsOf = (view: BookingView): string[] => Object.keys(view).sort();

const TAKEN = ['end', 'id', 'resourceIds', 'start', 'status', 'visibility'];

describe('a stranger of another agency', () => {
  it('sees that spaces are taken and by whom, and nothing else', () => {
    expect(seenBy('kela-staff', meeting)).toEqual({
      ...{ visibility: 'redacted', id: meeting.id, start: meeting.start, end: meeting.end, status: 'confirmed' },
      ...{
        resourceIds: ['pori.meeting-room'],
        organisation: { id: 'vero', name: { fi: 'vero', sv: 'vero', en: 'vero' } },
      },
    });
  });

  it('does not see whose a room is that customers enter', () => {
    expect(fieldsOf(seenBy('kela-staff', customerRoom))).toEqual(TAKEN);
  });

  it('does not see whose a booking is when any of its spaces is such a room', () => {
    const both = { ...meeting, resourceIds: ['pori.meeting-room', 'pori.security-room'] };
    expect(fieldsOf(seenBy('kela-staff', both))).toEqual(TAKEN);
  });

  it('sees no name where the directory no longer knows the room', () => {
    expect(fieldsOf(seenBy('kela-staff', { ...meeting, resourceIds: ['pori.gone'] }))).toEqual(TAKEN);
  });
});

describe('the organiser', () => {
  it('sees everything', () => {
    const {
      organisationId,
      organiserId: _,
      checkIn: __,
      decidedWith: ___,
      changedAt: ____,
      day: _____,
      ...rest
    } = customerRoom;
    expect(seenBy('vero-staff', customerRoom)).toEqual({
      ...rest,
      ...{
        visibility: 'full',
        organisationId,
        organisation: { id: 'vero', name: { fi: 'vero', sv: 'vero', en: 'vero' } },
      },
      organiser: { id: 'vero-staff', name: 'vero staff' },
    });
  });

  it('sees the title of a confidential booking', () => {
    expect(seenBy('vero-staff', { ...meeting, confidential: true })).toMatchObject({ title: meeting.title });
  });

  it('sees when to check in', () => {
    const checkIn = { opensAt: meeting.start - 900_000, by: meeting.start + 600_000 };
    expect(seenBy('vero-staff', { ...meeting, checkIn })).toMatchObject({
      checkInFrom: checkIn.opensAt,
      checkInBy: checkIn.by,
    });
  });
});

describe('a colleague of the organiser', () => {
  const colleague = examplePerson('vero', 'staff', 'vero-other');
  const seen = (booking: Booking) => redact(booking, { person: colleague }, directory);

  it('sees the booking but not the needs', () => {
    expect(seen(meeting)).toMatchObject({ visibility: 'full', title: meeting.title, organisation: { id: 'vero' } });
    expect(fieldsOf(seen(customerRoom))).not.toEqual(expect.arrayContaining(['needs']));
    expect(fieldsOf(seen(customerRoom))).not.toEqual(expect.arrayContaining(['languages']));
  });

  it('does not see the title of a confidential booking', () => {
    expect(JSON.stringify(seen({ ...meeting, confidential: true }))).not.toContain(secret);
  });

  it('of an adviser who booked for another agency sees what strangers see; who is served sees it all', () => {
    const booked = { ...customerRoom, organisationId: 'te', organiserId: 'pori-neuvoja', onBehalf: true } as const;
    expect(fieldsOf(seenBy('pori-kaupunki-staff', booked))).toEqual(TAKEN);
    expect(seenBy('te-staff', booked)).toMatchObject({
      visibility: 'full',
      organisation: { id: 'te' },
      onBehalf: true,
    });
  });
});

describe('an adviser of the desk at which a booking was made', () => {
  const atDesk = { ...customerRoom, organisationId: 'te', organiserId: 'another-adviser', madeAtDesk: 'pori' };

  it('sees it as the one who made it does, but for a confidential title', () => {
    expect(seenBy('pori-neuvoja', atDesk)).toMatchObject({
      visibility: 'full',
      organisation: { id: 'te' },
      needs: customerRoom.needs,
      resourceIds: customerRoom.resourceIds,
      madeAtDesk: 'pori',
    });
    const confidential = { ...meeting, madeAtDesk: 'pori', confidential: true };
    expect(JSON.stringify(seenBy('pori-neuvoja', confidential))).not.toContain(secret);
  });

  it('is one at the point that the site looks after, too', () => {
    const resourceIds = ['reposaari.remote-service-room'];
    const there = { ...atDesk, siteId: 'reposaari', madeAtDesk: 'reposaari', resourceIds };
    expect(seenBy('pori-neuvoja', there)).toMatchObject({ visibility: 'full', organisation: { id: 'te' } });
  });

  it.each(['pori-host', 'pori-vartija', 'pori-koordinaattori', 'vero-staff'])('is not %s', (id) => {
    expect(seenBy(id, atDesk).visibility).not.toBe('full');
  });
});

describe('a booking that has ended', () => {
  const ended = STATUSES.filter((status) => !['requested', 'confirmed', 'checkedIn'].includes(status));

  it.each(ended)('shows nobody its needs and languages (%s)', (status) => {
    for (const person of directory.people) {
      const view = redact({ ...customerRoom, status }, { person }, directory);
      expect(view).not.toHaveProperty('needs');
      expect(view).not.toHaveProperty('languages');
    }
  });
});
