import type { Organisation, Presence, PresenceColumn } from '@yhteistila/core/site/organisation.ts';
import type { Person, Role } from '@yhteistila/core/site/person.ts';
import type { Site } from '@yhteistila/core/site/site.ts';

type Row = readonly [id: string, name: string, organisationId: string, homeSiteId: string, role: Role];

/**
 * The people who can sign in on one machine. Named by their role; they own no booking. Who
 * employs the advisers and coordinators of Lahti and Lappeenranta is made up: an agency that serves there.
 */
const NAMED: readonly Row[] = [
  ['vero-virkailija', 'Verohallinnon virkailija', 'vero', 'pori', 'staff'],
  ['kela-virkailija', 'Kelan virkailija', 'kela', 'lahti', 'staff'],
  ['kela-asiantuntija', 'Kelan asiantuntija', 'kela', 'lahti', 'expert'],
  ['migri-asiantuntija', 'Maahanmuuttoviraston asiantuntija', 'migri', 'pori', 'expert'],
  ['te-virkailija', 'TE-toimiston virkailija', 'te', 'pori', 'staff'],
  ['pori-neuvoja', 'Porin palveluneuvoja', 'pori-kaupunki', 'pori', 'adviser'],
  ['pori-neuvoja-2', 'Porin toinen palveluneuvoja', 'pori-kaupunki', 'pori', 'adviser'],
  ['lahti-neuvoja', 'Lahden palveluneuvoja', 'te', 'lahti', 'adviser'],
  ['lappeenranta-neuvoja', 'Lappeenrannan palveluneuvoja', 'te', 'lappeenranta', 'adviser'],
  ['pori-host', 'Porin host', 'senaatti', 'pori', 'host'],
  ['lahti-host', 'Lahden host', 'senaatti', 'lahti', 'host'],
  ['lappeenranta-host', 'Lappeenrannan host', 'senaatti', 'lappeenranta', 'host'],
  ['pori-vartija', 'Porin vartija', 'senaatti', 'pori', 'guard'],
  ['lahti-vartija', 'Lahden vartija', 'senaatti', 'lahti', 'guard'],
  ['lappeenranta-vartija', 'Lappeenrannan vartija', 'senaatti', 'lappeenranta', 'guard'],
  ['pori-koordinaattori', 'Porin koordinaattori', 'pori-kaupunki', 'pori', 'coordinator'],
  ['lahti-koordinaattori', 'Lahden koordinaattori', 'te', 'lahti', 'coordinator'],
  ['lappeenranta-koordinaattori', 'Lappeenrannan koordinaattori', 'te', 'lappeenranta', 'coordinator'],
  ['ohjausryhma', 'Ohjausryhmän jäsen', 'senaatti', 'pori', 'steering'],
  ['vero-paakayttaja', 'Verohallinnon pääkäyttäjä', 'vero', 'pori', 'administrator'],
  ['ara-vierailija', 'ARAn vierailija', 'ara', 'lahti', 'staff'],
];

/** Roles that are held at the home site alone; the others hold wherever the organisation is. */
const AT_HOME: ReadonlySet<Role> = new Set<Role>(['adviser', 'host', 'guard', 'coordinator']);

export const NAMED_PEOPLE: readonly Person[] = NAMED.map(([id, name, organisationId, homeSiteId, role]) => ({
  id,
  name,
  organisationId,
  roles: [AT_HOME.has(role) ? { role, siteId: homeSiteId } : { role }],
  homeSiteId,
  locale: 'fi',
  demo: true,
}));

/** Who decides on the requests of the demo: a made-up coordinator of each L site. */
export const coordinatorOf = (siteId: string): string => `demo-koordinaattori-${siteId}`;

/** Employed as those who can sign in are. */
const COORDINATORS = { pori: 'pori-kaupunki', lahti: 'te', lappeenranta: 'te' } as const;

export const MADE_UP_COORDINATORS: readonly Person[] = Object.entries(COORDINATORS).map(
  ([siteId, organisationId], index) => ({
    id: coordinatorOf(siteId),
    name: `Koordinaattori ${index + 1}`,
    organisationId,
    roles: [{ role: 'coordinator', siteId }],
    homeSiteId: siteId,
    locale: 'fi',
  }),
);

/** A made-up person behind every interpreter that the sites lend; they work for no agency that serves customers. */
export const madeUpInterpreters = (sites: readonly Site[]): readonly Person[] =>
  sites
    .flatMap(({ resources }) => resources.filter(({ type }) => type === 'interpreter'))
    .flatMap(({ personId, name, siteId, languages = [] }): readonly Person[] =>
      personId === undefined
        ? []
        : [
            {
              id: personId,
              name: name.fi,
              organisationId: 'senaatti',
              roles: [{ role: 'expert' }],
              homeSiteId: siteId,
              locale: 'fi',
              languages,
            },
          ],
    );

/** Made-up staff for each organisation at each site, so many that nobody has to be at two places at once (N20). */
const STAFF: { readonly [column in PresenceColumn]: number } = { serving: 14, office: 12, remote: 6 };
/** Agencies whose staff visit the co-creation areas of sites where they are not. */
const VISITORS_HOME = 'lahti';

/** "Vero virkailija 12": made-up staff who own the bookings of the demo and cannot sign in. */
export const madeUpStaff = (
  organisations: readonly Organisation[],
  presences: readonly Presence[],
): readonly Person[] =>
  organisations.flatMap(({ id: organisationId, shortName }) => {
    const homes = presences
      .filter((presence) => presence.organisationId === organisationId)
      .flatMap(({ siteId, column }) => Array<string>(STAFF[column]).fill(siteId));
    const visitors = homes.length === 0 ? [VISITORS_HOME, VISITORS_HOME] : [];
    return [...homes, ...visitors].map(
      (homeSiteId, index): Person => ({
        id: `demo-${organisationId}-${index + 1}`,
        name: `${shortName.fi} virkailija ${index + 1}`,
        organisationId,
        roles: [{ role: 'staff' }],
        homeSiteId,
        locale: 'fi',
      }),
    );
  });
