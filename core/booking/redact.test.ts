import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { examplePerson } from '../../tests/fixtures/example-organisations.ts';
import { exampleBooking, exampleDirectory } from '../../tests/fixtures/facts.ts';
import type { Finding } from '../rules/finding.ts';
import type { Directory } from '../site/directory.ts';
import type { Person } from '../site/person.ts';
import type { Booking } from './booking.ts';
import type { BookingView } from './booking-view.ts';
import { redact, viewerClass } from './redact.ts';
import { relationOf } from './relation.ts';
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

describe('what another has done to a booking', () => {
  const declined = { ...meeting, status: 'declined', changedBy: 'kela-staff', declinedBecause: 'Taken' } as const;

  it('is told to its organiser, with the reason', () => {
    expect(seenBy(meeting.organiserId, declined)).toMatchObject({
      changedBy: { id: 'kela-staff' },
      changedAt: declined.changedAt,
      declinedBecause: 'Taken',
    });
    expect(seenBy(meeting.organiserId, meeting)).not.toHaveProperty('changedAt');
  });

  it('is nothing to others', () => {
    expect(fieldsOf(seenBy('kela-staff', declined))).toEqual(fieldsOf(seenBy('kela-staff', meeting)));
  });
});

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

  it('of an adviser who booked for another agency does not learn which one a customer visits', () => {
    const booked = { ...customerRoom, organisationId: 'te', organiserId: 'pori-neuvoja' };
    expect(seenBy('pori-kaupunki-staff', booked)).toMatchObject({ visibility: 'full' });
    expect(JSON.stringify(seenBy('pori-kaupunki-staff', booked))).not.toContain('"te"');
    expect(seenBy('te-staff', booked)).toMatchObject({ visibility: 'full', organisation: { id: 'te' } });
  });
});

describe('those with a task at the site', () => {
  it.each(['pori-host', 'pori-koordinaattori'])('%s sees organiser and obligations, no title and no needs', (id) => {
    expect(seenBy(id, meeting)).toMatchObject({ visibility: 'site', organiser: { id: 'vero-staff' } });
    expect(fieldsOf(seenBy(id, customerRoom))).toEqual(
      [...TAKEN, 'obligations', 'organisation', 'organiser', 'siteId'].sort(),
    );
    // A portable hearing loop or an interpreter beside the room would tell the customer's need.
    expect(seenBy(id, customerRoom).resourceIds).toEqual(['pori.service-room']);
  });

  it('an adviser sees whose customer room it is and what the customer needs', () => {
    expect(fieldsOf(seenBy('pori-neuvoja', customerRoom))).toEqual(
      [...TAKEN, 'languages', 'needs', 'organisation'].sort(),
    );
    expect(seenBy('pori-neuvoja', customerRoom)).toMatchObject({
      visibility: 'redacted',
      organisation: { id: 'vero' },
    });
  });

  it('a guard sees room, time and whether a guard is needed, also of bookings of the own organisation', () => {
    for (const booking of [customerRoom, { ...customerRoom, organisationId: 'pori-kaupunki' }]) {
      expect(fieldsOf(seenBy('pori-vartija', booking))).toEqual([...TAKEN, 'guardNeeded'].sort());
    }
    expect(seenBy('pori-vartija', customerRoom)).toMatchObject({ guardNeeded: true });
    expect(seenBy('pori-vartija', meeting)).toMatchObject({ guardNeeded: false, resourceIds: ['pori.meeting-room'] });
    expect(fieldsOf(seenBy('pori-vartija', meeting))).not.toContain('organisation');
  });

  it('have it at their own site only', () => {
    const there = { ...customerRoom, siteId: 'reposaari', resourceIds: ['reposaari.remote-service-room'] };
    for (const id of ['pori-host', 'pori-neuvoja', 'pori-koordinaattori']) {
      expect(fieldsOf(seenBy(id, there))).toEqual(TAKEN);
    }
  });

  it('hold a role without a site wherever their organisation is present, and nowhere else', () => {
    const wide = (organisationId: string): Person => ({ ...examplePerson(organisationId), roles: [{ role: 'host' }] });
    expect(relationOf(customerRoom, { person: wide('te') }, directory)).toBe('host');
    expect(relationOf(customerRoom, { person: wide('ara') }, directory)).toBe('other');
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

const viewers = fc
  .record({
    organisationId: fc.constantFrom('kela', 'te', 'ara', 'pori-kaupunki'),
    roles: fc.subarray(['adviser', 'host', 'guard', 'coordinator', 'staff'] as const),
    siteId: fc.constantFrom('pori', 'reposaari'),
  })
  .map(
    ({ organisationId, roles, siteId }): Person => ({
      ...examplePerson(organisationId, 'staff', 'somebody'),
      roles: roles.map((role) => ({ role, siteId })),
    }),
  );

const bookings = fc
  .record({
    organiser: fc.constantFrom('vero', 'dvv'),
    resourceIds: fc.subarray([...directory.resourceById.keys()], { minLength: 1, maxLength: 4 }),
    status: fc.constantFrom(...STATUSES),
    confidential: fc.boolean(),
  })
  .map(({ organiser, ...rest }) =>
    exampleBooking({
      ...rest,
      ...{ organisationId: organiser, organiserId: `${organiser}-staff`, createdBy: 'pori-neuvoja' },
      ...{
        title: secret,
        needs: ['quiet', 'interpreter'],
        languages: ['zz'],
        meetingUrl: secret,
        obligations: [informGuard],
      },
    }),
  );

describe('what leaves the system', () => {
  it('never holds title, meeting or purpose of another agency, nor needs and organiser beyond who must know', () => {
    fc.assert(
      fc.property(bookings, viewers, (booking, person) => {
        const view = redact(booking, { person }, directory);
        const text = JSON.stringify(view);
        expect(view.visibility).not.toBe('full');
        expect(text).not.toMatch(/SECRET|customerService|createdBy|decidedWith/);
        const atPori = (role: string) => person.roles.some((grant) => grant.role === role && grant.siteId === 'pori');
        if (!atPori('adviser')) expect(text).not.toMatch(/quiet|"interpreter"|zz/);
        if (view.visibility === 'redacted') expect(text).not.toMatch(/-staff|obligations|inform-guard/);
      }),
    );
  });

  it('is the same for two viewers of one class', () => {
    const other = (person: Person): Person => ({ ...person, id: 'somebody-else', name: 'Other', locale: 'sv' });
    fc.assert(
      fc.property(bookings, viewers, (booking, person) => {
        const [one, two] = [{ person }, { person: other(person) }];
        expect(viewerClass(one, 'pori', directory)).toBe(viewerClass(two, 'pori', directory));
        expect(redact(booking, one, directory)).toEqual(redact(booking, two, directory));
      }),
    );
  });

  it('differs for no two viewers whose class is the same', () => {
    fc.assert(
      fc.property(bookings, viewers, viewers, (booking, a, b) => {
        const [one, two] = [{ person: a }, { person: b }];
        if (viewerClass(one, 'pori', directory) !== viewerClass(two, 'pori', directory)) return;
        expect(redact(booking, one, directory)).toEqual(redact(booking, two, directory));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps agencies and tasks in classes of their own', () => {
    const ids = ['kela-staff', 'vero-staff', 'pori-neuvoja', 'pori-host', 'pori-vartija', 'pori-koordinaattori'];
    expect(new Set(ids.map((id) => viewerClass({ person: personOf(id) }, 'pori', directory))).size).toBe(ids.length);
    expect(viewerClass({ person: personOf('pori-host') }, 'reposaari', directory)).toBe('pori-kaupunki');
  });
});
