import { describe, expect, it } from '@jest/globals';
import { examplePerson } from '../../tests/fixtures/example-organisations.ts';
import { exampleBooking, exampleDirectory } from '../../tests/fixtures/facts.ts';
import type { Finding } from '../finding/finding.ts';
import type { Directory } from '../site/directory.ts';
import type { Person } from '../site/person.ts';
import type { Booking } from './booking.ts';
import type { BookingView } from './booking-view.ts';
import { redact } from './redact.ts';
import { relationOf } from './relation.ts';

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

describe('those with a task at the site', () => {
  it('a coordinator sees organiser, agency and obligations, and the version to change it by; no title and no needs', () => {
    const id = 'pori-koordinaattori';
    expect(seenBy(id, meeting)).toMatchObject({ visibility: 'site', organiser: { id: 'vero-staff' }, version: 1 });
    expect(fieldsOf(seenBy(id, customerRoom))).toEqual(
      [...TAKEN, 'obligations', 'organisation', 'organiser', 'siteId', 'version'].sort(),
    );
    // A portable hearing loop or an interpreter beside the room would tell the customer's need.
    expect(seenBy(id, customerRoom).resourceIds).toEqual(['pori.service-room']);
  });

  it('a coordinator sees of a request what it is for, for how many and with what, until it is decided', () => {
    const feast = exampleBooking({
      ...{ resourceIds: ['pori.meeting-room', 'pori.video-kit', 'pori.hearing-loop-portable'], purpose: 'event' },
      ...{ attendees: 40, externalParticipants: true, needs: ['hearingLoop'], title: secret },
    });
    expect(seenBy('pori-koordinaattori', { ...feast, status: 'requested' })).toMatchObject({
      ...{ visibility: 'site', purpose: 'event', attendees: 40, externalParticipants: true },
      resourceIds: ['pori.meeting-room', 'pori.video-kit'],
    });
    expect(fieldsOf(seenBy('pori-koordinaattori', feast))).toEqual(
      [...TAKEN, 'obligations', 'organisation', 'organiser', 'siteId', 'version'].sort(),
    );
    expect(fieldsOf(seenBy('pori-host', { ...feast, status: 'requested' }))).not.toContain('purpose');
    const atPoint = { ...customerRoom, status: 'requested' } as const;
    expect(fieldsOf(seenBy('pori-koordinaattori', atPoint))).not.toContain('purpose');
    expect(JSON.stringify(seenBy('pori-koordinaattori', { ...feast, status: 'requested' }))).not.toMatch(secret);
  });

  it('a coordinator sees of a request of which series it is, as its dates are decided on together', () => {
    const asked = { ...meeting, seriesId: 'weekly', status: 'requested' } as const;
    expect(seenBy('pori-koordinaattori', asked)).toMatchObject({ seriesId: 'weekly' });
    expect(fieldsOf(seenBy('pori-host', asked))).not.toContain('seriesId');
  });

  it('a host sees agency and organiser of rooms that no customer enters, and of the others what the house must do', () => {
    const bringNetwork: Finding = {
      ...informGuard,
      rule: 'N22',
      kind: 'network-fit',
      params: { organisationId: 'vero' },
    };
    const obligations = [informGuard, bringNetwork];
    expect(seenBy('pori-host', { ...meeting, obligations })).toEqual({
      ...{ visibility: 'site', id: meeting.id, siteId: 'pori', resourceIds: ['pori.meeting-room'] },
      ...{ start: meeting.start, end: meeting.end, status: 'confirmed', obligations },
      organiser: { id: 'vero-staff', name: 'vero staff' },
      organisation: { id: 'vero', name: { fi: 'vero', sv: 'vero', en: 'vero' } },
    });
    const seen = seenBy('pori-host', { ...customerRoom, obligations });
    expect(fieldsOf(seen)).toEqual([...TAKEN, 'obligations', 'siteId'].sort());
    expect(JSON.stringify(seen)).not.toMatch(/vero/);
    const both = { ...meeting, resourceIds: ['pori.meeting-room', 'pori.service-room'] };
    expect(JSON.stringify(seenBy('pori-host', both))).not.toMatch(/vero/);
  });

  it('a host stays a host where colleagues serve a customer, and is a colleague in their meetings', () => {
    const colleagues = { organisationId: 'pori-kaupunki', organiserId: 'pori-kaupunki-staff' };
    expect(seenBy('pori-host', { ...customerRoom, ...colleagues })).not.toHaveProperty('organisation');
    expect(seenBy('pori-host', { ...meeting, ...colleagues })).toMatchObject({ visibility: 'full' });
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

  it('are told that the guard knows, as are those whose booking it is, as long as room and time stay', () => {
    const { start, end, resourceIds } = customerRoom;
    const known = { ...customerRoom, guardAcknowledged: { by: 'pori-vartija', at: start, start, end, resourceIds } };
    const whoSees = (booking: Booking) =>
      directory.people.flatMap(({ id }) => ('guardAcknowledged' in seenBy(id, booking) ? [id] : []));
    expect(whoSees(known)).toEqual(['vero-staff', 'pori-host', 'pori-vartija', 'pori-koordinaattori']);
    for (const moved of [{ start: start + 300_000 }, { end: end + 300_000 }, { resourceIds: ['pori.security-room'] }]) {
      expect(whoSees({ ...known, ...moved })).toEqual([]);
    }
    expect(whoSees({ ...known, obligations: [] })).toEqual([]);
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
    const away = exampleDirectory({
      people: [
        ...directory.people.map((each) => ({
          ...each,
          roles: each.roles.map(({ role }) => ({ role, siteId: 'reposaari' })),
        })),
      ],
    });
    for (const id of ['pori-host', 'pori-neuvoja', 'pori-koordinaattori', 'pori-vartija']) {
      const person = away.personById.get(id);
      if (person !== undefined) expect(fieldsOf(redact(customerRoom, { person }, away))).toEqual(TAKEN);
    }
  });

  it('have it at the points of their site where they serve those too', () => {
    const there = { ...customerRoom, siteId: 'reposaari', resourceIds: ['reposaari.remote-service-room'] };
    expect(seenBy('pori-neuvoja', there)).toMatchObject({ organisation: { id: 'vero' }, needs: customerRoom.needs });
    expect(seenBy('pori-koordinaattori', there)).toMatchObject({ visibility: 'site', organisation: { id: 'vero' } });
    for (const id of ['pori-host', 'pori-vartija']) expect(fieldsOf(seenBy(id, there))).toEqual(TAKEN);
  });

  it('hold a role without a site wherever their organisation is present, and nowhere else', () => {
    const wide = (organisationId: string): Person => ({ ...examplePerson(organisationId), roles: [{ role: 'host' }] });
    expect(relationOf(customerRoom, { person: wide('te') }, directory)).toBe('host');
    expect(relationOf(customerRoom, { person: wide('ara') }, directory)).toBe('other');
  });
});
