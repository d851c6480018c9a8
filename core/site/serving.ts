import { type Interval, merge } from '../time/interval.ts';
import { openingOn } from '../time/opening.ts';
import { rememberByDay } from '../time/remember-by-day.ts';
import type { LocalDay } from '../time/site-time.ts';
import type { Directory } from './directory.ts';
import { customerHours, intersectAll, nextDayWithHours } from './hours.ts';
import { type Listing, offersRemotely, type Presence, type Service } from './organisation.ts';
import type { Site } from './site.ts';

/** `onSite`: a member of its staff is there; `remote`: its experts answer over video or voice. */
export type ServiceWay = 'onSite' | 'remote';

/** N18: on site serves the serving column; remotely the serving and the remote column. */
const servesBy = (presence: Presence, way: ServiceWay): boolean =>
  way === 'onSite' ? presence.column === 'serving' : offersRemotely(presence);

type HoursOfPresence = (presence: Presence, day: LocalDay) => readonly Interval[];
const hoursAtSite = new WeakMap<Site, HoursOfPresence>();

/** When the presence serves on the day, in order: its own hours while the site receives customers. */
const presenceHours = (site: Site, presence: Presence, day: LocalDay): readonly Interval[] => {
  let hoursOf = hoursAtSite.get(site);
  if (hoursOf === undefined) {
    hoursOf = rememberByDay((each, onDay) =>
      intersectAll(customerHours(site, onDay), openingOn(each.hours, each.exceptions, onDay, site.timeZone)),
    );
    hoursAtSite.set(site, hoursOf);
  }
  return hoursOf(presence, day);
};

const presencesOf = (directory: Directory, site: Site, organisationId: string): readonly Presence[] =>
  (directory.presencesBySite.get(site.id) ?? []).filter((presence) => presence.organisationId === organisationId);

const hoursOfAll = (site: Site, presences: readonly Presence[], day: LocalDay): readonly Interval[] => {
  const [first, ...more] = presences;
  if (first === undefined) return [];
  if (more.length === 0) return presenceHours(site, first, day);
  return merge(presences.flatMap((presence) => presenceHours(site, presence, day)));
};

/** When the organisation serves this way at the site; undefined where it never does, empty on a day off. */
export const servingHours = (
  directory: Directory,
  site: Site,
  organisationId: string,
  day: LocalDay,
  way: ServiceWay,
): readonly Interval[] | undefined => {
  const serving = presencesOf(directory, site, organisationId).filter((presence) => servesBy(presence, way));
  return serving.length === 0 ? undefined : hoursOfAll(site, serving, day);
};

/** Whether customers are served there by the organisation in either way; one that has but its offices there is not. */
export const servesAt = (directory: Directory, siteId: string, organisationId: string): boolean =>
  (directory.presencesBySite.get(siteId) ?? []).some(
    (presence) => presence.organisationId === organisationId && presence.column !== 'office',
  );

/** The next day after `after` on which the organisation serves this way at the site, within 60 days. */
export const nextServingDay = (
  directory: Directory,
  site: Site,
  organisationId: string,
  after: LocalDay,
  way: ServiceWay,
): LocalDay | undefined =>
  nextDayWithHours((day) => servingHours(directory, site, organisationId, day, way) ?? [], after);

const remoteOrganisations = new WeakMap<readonly Listing[], ReadonlySet<string>>();

/** True for an organisation whose experts serve remotely at any site (N18, the expert's side). */
export const servesRemotelySomewhere = ({ listings }: Directory, organisationId: string): boolean => {
  let known = remoteOrganisations.get(listings);
  if (known === undefined) {
    const remote = listings.filter((each) => each.column === 'remote' && each.offersRemotely);
    known = new Set(remote.map((each) => each.organisationId));
    remoteOrganisations.set(listings, known);
  }
  return known.has(organisationId);
};

/** Whether customers of any site are served by the organisation in either way. */
export const servesAnywhere = ({ listings }: Directory, organisationId: string): boolean =>
  listings.some((each) => each.organisationId === organisationId && each.column !== 'office');

/** What one organisation offers one way on a day; `nextDay` where it does not serve so on this day but will. */
export interface ServiceOffer {
  readonly hours: readonly Interval[];
  readonly services: readonly Service[];
  readonly nextDay?: LocalDay;
}

export interface ServingOrganisation {
  readonly organisationId: string;
  readonly onSite?: ServiceOffer;
  readonly remote?: ServiceOffer;
  /** What needs presence, of an organisation that serves here only remotely: to be had elsewhere. */
  readonly notHere?: readonly Service[];
  readonly phone?: string;
}

const offerOf = (
  site: Site,
  presences: readonly Presence[],
  day: LocalDay,
  way: ServiceWay,
): ServiceOffer | undefined => {
  const serving = presences.filter((presence) => servesBy(presence, way));
  if (serving.length === 0) return undefined;
  const hours = hoursOfAll(site, serving, day);
  const services = serving.flatMap((presence) => presence.services);
  const nextDay = hours.length > 0 ? undefined : nextDayWithHours((each) => hoursOfAll(site, serving, each), day);
  return {
    hours,
    services: way === 'remote' ? services.filter((service) => !service.needsPresence) : services,
    ...(nextDay !== undefined && { nextDay }),
  };
};

/**
 * Who serves at the site on the day, when, and what else there is for those who do not (M5): every organisation of the
 * serving and the remote column, in the order of the site's row. Offices are left out.
 */
export const servingAt = (directory: Directory, site: Site, day: LocalDay): readonly ServingOrganisation[] => {
  const present = (directory.presencesBySite.get(site.id) ?? []).filter(({ column }) => column !== 'office');
  const organisationIds = [...new Set(present.map((presence) => presence.organisationId))];
  return organisationIds.map((organisationId) => {
    const own = present.filter((presence) => presence.organisationId === organisationId);
    const onSite = offerOf(site, own, day, 'onSite');
    const remote = offerOf(site, own, day, 'remote');
    const notHere = onSite ? [] : own.flatMap(({ services }) => services.filter(({ needsPresence }) => needsPresence));
    const phone = own.find((presence) => presence.phone !== undefined)?.phone;
    return {
      organisationId,
      ...(onSite && { onSite }),
      ...(remote && { remote }),
      ...(notHere.length > 0 && { notHere }),
      ...(phone && { phone }),
    };
  });
};
