import type { Directory } from '../site/directory.ts';
import { servesCustomers } from '../site/purpose.ts';
import { tellsNeed } from '../site/resource.ts';
import type { Booking } from './booking.ts';
import type { BookingView, FullView, NamedOrganisation, NamedPerson, SiteView, TakenView } from './booking-view.ts';
import { exposesCustomer } from './exposes-customer.ts';
import { isGuardAware, needsGuard } from './guarded.ts';
import { noShowOf } from './no-show.ts';
import { type Relation, relationOf, siteRolesOf, type Viewer } from './relation.ts';
import { isLive } from './status.ts';
import { takenTime } from './taken-time.ts';
import { mayKnowNeeds } from './told-findings.ts';
import { whoDidIt } from './who-did-it.ts';

export type { BookingView } from './booking-view.ts';

const spacesOf = ({ resourceIds }: Booking, directory: Directory): readonly string[] =>
  resourceIds.filter((id) => directory.resourceById.get(id)?.resource.kind === 'space');

/** Spaces and equipment, but not what would tell a customer's need. */
const thingsOf = ({ resourceIds }: Booking, directory: Directory): readonly string[] =>
  resourceIds.filter((id) => {
    const resource = directory.resourceById.get(id)?.resource;
    return resource !== undefined && !tellsNeed(resource);
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
 * The agency's name: of rooms that no customer enters, for all but guards; of the others, for those whose task needs it.
 * A host does not guide customers (S2 5), and who employs the adviser has no part in whom the customer visits (M18).
 */
const namesOrganisation = (booking: Booking, relation: Relation, directory: Directory): boolean => {
  if (relation === 'guard') return false;
  return (relation !== 'host' && relation !== 'other') || !exposesCustomer(booking.resourceIds, directory);
};

/** Needs and languages, for the organiser and the adviser alone, never once the booking has ended. */
const needsFor = (booking: Booking, viewer: Viewer, directory: Directory) => {
  const { needs, languages, status, endedAt } = booking;
  const mayKnow = mayKnowNeeds(booking, viewer, directory);
  if (!mayKnow || !isLive(status) || endedAt !== undefined) return {};
  return { needs, ...(languages && { languages }) };
};

/** For those who have to do with the guard: that the guard knows. */
const guardIn = (booking: Booking): { readonly guardAcknowledged?: true } =>
  isGuardAware(booking) ? { guardAcknowledged: true } : {};

/** What somebody else did to it last, and why. */
const changeIn = ({ siteId, changedBy, changedAt, changedBecause, approved }: Booking, directory: Directory) =>
  changedBy === undefined
    ? {}
    : {
        changedBy: whoDidIt(changedBy, siteId, directory),
        changedAt,
        ...(changedBecause !== undefined && { changedBecause }),
        ...(approved && { approved }),
      };

/** Where and for whom it was made, by which its viewer's rights are told. */
const madeIn = ({ madeAtDesk, onBehalf }: Booking) => ({
  ...(madeAtDesk !== undefined && { madeAtDesk }),
  ...(onBehalf && { onBehalf }),
});

/** When it was used, and what was booked where the use began or ended at another time. */
const useOf = ({ checkedInAt, endedAt, bookedStart, bookedEnd }: Booking) => ({
  ...(checkedInAt !== undefined && { checkedInAt }),
  ...(endedAt !== undefined && { endedAt }),
  ...(bookedStart !== undefined && { bookedStart }),
  ...(bookedEnd !== undefined && { bookedEnd }),
});

const detailsFor = (booking: Booking, relation: Relation, directory: Directory) => {
  const { version, siteId, purpose, title, attendees, externalParticipants, confidential } = booking;
  const { declinedBecause } = booking;
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
    ...changeIn(booking, directory),
    ...(declinedBecause !== undefined && relation === 'organiser' && { declinedBecause }),
    ...(attendees !== undefined && { attendees }),
    ...(checkIn && { checkInFrom: checkIn.opensAt, checkInBy: checkIn.by }),
    ...useOf(booking),
    ...(meetingUrl !== undefined && { meetingUrl }),
    ...(noShowOf(booking) === 'customer' && { customerAbsent: true as const }),
    ...(seriesId !== undefined && { seriesId }),
    ...(occurrence !== undefined && { occurrence }),
    ...(chainId !== undefined && { chainId }),
    ...madeIn(booking),
    ...guardIn(booking),
  } as const satisfies Partial<FullView>;
};

const seesAll = (relation: Relation): boolean =>
  relation === 'organiser' || relation === 'own-organisation' || relation === 'desk';

/** Guards see the room, the time and that they are needed: nothing else, whoever it is (docs/api.md §4). */
const guardView = (booking: Booking, directory: Directory): SiteView => {
  const { id, status } = booking;
  const { start, end } = takenTime(booking) ?? booking;
  const resourceIds = spacesOf(booking, directory);
  const guardNeeded = needsGuard(booking);
  return { visibility: 'site', id, resourceIds, start, end, status, guardNeeded, ...guardIn(booking) };
};

/** Hosts learn who serves in no room that customers enter; what the site must do tells them enough there. */
const hostView = (booking: Booking, directory: Directory): Omit<SiteView, keyof TakenView> => {
  const { siteId, obligations } = booking;
  const isHidden = exposesCustomer(booking.resourceIds, directory);
  return {
    visibility: 'site',
    siteId,
    ...(!isHidden && { organiser: personOf(booking.organiserId, directory) }),
    obligations: isHidden ? obligations.filter(({ kind }) => kind === 'guard-presence') : obligations,
    ...guardIn(booking),
  };
};

/** What a coordinator must know to approve: never of rooms that customers enter, nor once it is decided. */
const requestIn = (booking: Booking, directory: Directory): Partial<SiteView> => {
  const { status, resourceIds, purpose, attendees, externalParticipants } = booking;
  if (status !== 'requested' || servesCustomers(purpose) || exposesCustomer(resourceIds, directory)) return {};
  const people = attendees === undefined ? {} : { attendees };
  return { resourceIds: thingsOf(booking, directory), purpose, ...people, externalParticipants };
};

const coordinatorView = (booking: Booking, directory: Directory): Omit<SiteView, keyof TakenView> => {
  const { siteId, version, obligations, status, seriesId } = booking;
  const organiser = personOf(booking.organiserId, directory);
  return {
    visibility: 'site',
    siteId,
    version,
    organiser,
    obligations,
    ...guardIn(booking),
    ...(status === 'requested' && seriesId !== undefined && { seriesId }),
    ...requestIn(booking, directory),
  };
};

/**
 * THE redaction: what the viewer may see of the booking, and nothing else (M18; docs/api.md §4). Every way
 * out passes it. The viewer comes from the verified token, never from a body.
 */
export const redact = (booking: Booking, viewer: Viewer, directory: Directory): BookingView => {
  const { id, status, resourceIds, organisationId } = booking;
  const relation = relationOf(booking, viewer, directory);
  if (relation === 'guard') return guardView(booking, directory);
  // Others see the time that is taken; who sees all sees what was booked, and beside it when the use began.
  const { start, end } = (seesAll(relation) ? undefined : takenTime(booking)) ?? booking;
  // Fields of their own come before what is spread in: V8 adds those that follow it ten times as slowly.
  const taken = {
    id,
    start,
    end,
    status,
    resourceIds: spacesOf(booking, directory),
    ...(namesOrganisation(booking, relation, directory) && { organisation: organisationOf(booking, directory) }),
    ...needsFor(booking, viewer, directory),
  };
  switch (relation) {
    case 'organiser':
    case 'own-organisation':
    case 'desk':
      return { organisationId, ...taken, resourceIds, ...detailsFor(booking, relation, directory) };
    case 'coordinator':
      return { ...taken, ...coordinatorView(booking, directory) };
    case 'host':
      return { ...taken, ...hostView(booking, directory) };
    default:
      return { visibility: 'redacted', ...taken };
  }
};

/**
 * A key for what the viewer sees of a site: two viewers of equal key see the same of every booking that neither of them
 * organises. A view kept by this key must therefore add the person's id for days in which the person organises a
 * booking: an organiser sees needs, languages and confidential titles that colleagues do not.
 */
export const viewerClass = (viewer: Viewer, siteId: string, directory: Directory): string =>
  [viewer.person.organisationId, ...siteRolesOf(viewer, siteId, directory)].join('|');
