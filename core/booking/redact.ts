import { noShowOf } from '../occupancy/no-show.ts';
import type { Directory } from '../site/directory.ts';
import { isCustomerFacing } from '../site/resource.ts';
import type { Booking } from './booking.ts';
import type { BookingView, FullView, NamedOrganisation, NamedPerson } from './booking-view.ts';
import { isAdviserAt, type Relation, relationOf, siteRolesOf, type Viewer } from './relation.ts';
import { isLive } from './status.ts';
import { takenTime } from './taken-time.ts';

export type { BookingView } from './booking-view.ts';

const spacesOf = ({ resourceIds }: Booking, directory: Directory): readonly string[] =>
  resourceIds.filter((id) => directory.resourceById.get(id)?.resource.kind === 'space');

/** A resource that the directory no longer knows counts as customer-facing: in doubt the name stays hidden. */
const exposesCustomer = ({ resourceIds }: Booking, directory: Directory): boolean =>
  resourceIds.some((id) => {
    const placed = directory.resourceById.get(id);
    return placed === undefined || isCustomerFacing(placed.resource);
  });

const organisationOf = ({ organisationId: id }: Booking, directory: Directory): NamedOrganisation => ({
  id,
  name: directory.organisationById.get(id)?.name ?? { fi: id, sv: id, en: id },
});

const personOf = (id: string, directory: Directory): NamedPerson => ({
  id,
  name: directory.personById.get(id)?.name ?? '',
});

/**
 * The agency's name: of rooms that no customer enters, for all; of the others, for those whose task needs it.
 * Colleagues of an adviser who booked for another agency are not among them (M18).
 */
const namesOrganisation = (booking: Booking, viewer: Viewer, relation: Relation, directory: Directory): boolean => {
  if (!exposesCustomer(booking, directory)) return true;
  return (
    relation === 'organiser' ||
    viewer.person.organisationId === booking.organisationId ||
    siteRolesOf(viewer, booking.siteId, directory).some((role) => role !== 'guard')
  );
};

/** Needs and languages, for the organiser and the adviser alone, never once the booking has ended. */
const needsFor = (booking: Booking, viewer: Viewer, relation: Relation, directory: Directory) => {
  const { needs, languages, status, endedAt } = booking;
  const mayKnow = relation === 'organiser' || isAdviserAt(viewer, booking.siteId, directory);
  if (!mayKnow || !isLive(status) || endedAt !== undefined) return {};
  return { needs, ...(languages && { languages }) };
};

/** When it was used, and what was booked where the use began or ended at another time. */
const useOf = ({ checkedInAt, endedAt, bookedStart, bookedEnd }: Booking) => ({
  ...(checkedInAt !== undefined && { checkedInAt }),
  ...(endedAt !== undefined && { endedAt }),
  ...(bookedStart !== undefined && { bookedStart }),
  ...(bookedEnd !== undefined && { bookedEnd }),
});

const detailsFor = (booking: Booking, relation: Relation, directory: Directory) => {
  const { version, siteId, purpose, title, attendees, externalParticipants, confidential } = booking;
  const { changedBy, changedAt, declinedBecause } = booking;
  const { createdAt, checkIn, meetingUrl, seriesId, occurrence, chainId, obligations } = booking;
  const showsTitle = title !== undefined && (relation === 'organiser' || !confidential);
  return {
    visibility: 'full',
    version,
    siteId,
    purpose,
    organiser: personOf(booking.organiserId, directory),
    externalParticipants,
    confidential,
    createdAt,
    obligations,
    ...(showsTitle && { title }),
    ...(changedBy !== undefined && { changedBy: personOf(changedBy, directory), changedAt }),
    ...(declinedBecause !== undefined && relation === 'organiser' && { declinedBecause }),
    ...(attendees !== undefined && { attendees }),
    ...(checkIn && { checkInFrom: checkIn.opensAt, checkInBy: checkIn.by }),
    ...useOf(booking),
    ...(meetingUrl !== undefined && { meetingUrl }),
    ...(noShowOf(booking) === 'customer' && { customerAbsent: true as const }),
    ...(seriesId !== undefined && { seriesId }),
    ...(occurrence !== undefined && { occurrence }),
    ...(chainId !== undefined && { chainId }),
  } as const satisfies Partial<FullView>;
};

/**
 * THE redaction: what the viewer may see of the booking, and nothing else (M18, contract.md `visibility`). Every way
 * out passes it. The viewer comes from the verified token, never from a body.
 */
export const redact = (booking: Booking, viewer: Viewer, directory: Directory): BookingView => {
  const { id, status, siteId, resourceIds, obligations } = booking;
  const relation = relationOf(booking, viewer, directory);
  // Others see the time that is taken; who sees all sees what was booked, and beside it when the use began.
  const seesAll = relation === 'organiser' || relation === 'own-organisation';
  const { start, end } = (seesAll ? undefined : takenTime(booking)) ?? booking;
  const spaces = spacesOf(booking, directory);
  if (relation === 'guard') {
    const guardNeeded = obligations.some(({ kind }) => kind === 'guard-presence');
    return { visibility: 'site', id, resourceIds: spaces, start, end, status, guardNeeded };
  }
  const named = namesOrganisation(booking, viewer, relation, directory);
  const taken = {
    id,
    start,
    end,
    status,
    ...(named && { organisation: organisationOf(booking, directory) }),
    ...needsFor(booking, viewer, relation, directory),
  };
  if (seesAll) {
    const charged = named ? { organisationId: booking.organisationId } : {};
    return { ...taken, ...charged, resourceIds, ...detailsFor(booking, relation, directory) };
  }
  if (relation === 'coordinator' || relation === 'host') {
    const organiser = personOf(booking.organiserId, directory);
    return { ...taken, visibility: 'site', siteId, resourceIds: spaces, organiser, obligations };
  }
  return { ...taken, visibility: 'redacted', resourceIds: spaces };
};

/**
 * A key for what the viewer sees of a site: two viewers of equal key see the same of every booking that neither of them
 * organises. A view kept by this key must therefore add the person's id for days in which the person organises a
 * booking: an organiser sees needs, languages and confidential titles that colleagues do not.
 */
export const viewerClass = (viewer: Viewer, siteId: string, directory: Directory): string =>
  [viewer.person.organisationId, ...siteRolesOf(viewer, siteId, directory)].join('|');
