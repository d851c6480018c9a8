import { z } from 'zod';
import type { Finding } from '../../finding/finding.ts';
import { isListed, isListedAnywhere, isPresent, isRemote } from '../../site/directory.ts';
import { hasRole, ROLES } from '../../site/person.ts';
import { PURPOSES, servesCustomers } from '../../site/purpose.ts';
import type { Subject } from '../engine/facts.ts';
import { defineKind, type Report } from '../engine/kind.ts';

const params = z.strictObject({
  /** Listed: present or remote (docs/rules.md §1, 5). `present-anywhere` is what `listed-anywhere` was called before. */
  who: z.enum([
    'present-at-site',
    'remote-at-site',
    'listed-at-site',
    'listed-anywhere',
    'present-anywhere',
    'directory',
  ]),
  purposes: z.union([z.literal('any'), z.array(z.enum(PURPOSES))]),
  externalParticipants: z.boolean(),
  /** Only these organisations, where given. */
  organisationIds: z.array(z.string()).optional(),
  /** Only who holds one of these roles at the site, where given. */
  roles: z.array(z.enum(ROLES)).optional(),
  /** What falls to who brings external participants. */
  obligations: z.array(z.enum(['receive-guests'])).optional(),
});
type Params = z.infer<typeof params>;

const isListedSomewhere = ({ request, facts }: Subject): boolean =>
  isListedAnywhere(facts.directory, request.organisationId);

const REACHES: { readonly [who in Params['who']]: (subject: Subject) => boolean } = {
  'present-at-site': ({ request, placed, facts }) => isPresent(facts.directory, placed.site.id, request.organisationId),
  'remote-at-site': ({ request, placed, facts }) => isRemote(facts.directory, placed.site.id, request.organisationId),
  'listed-at-site': ({ request, placed, facts }) => isListed(facts.directory, placed.site.id, request.organisationId),
  'listed-anywhere': isListedSomewhere,
  'present-anywhere': isListedSomewhere,
  directory: ({ request, facts }) => facts.directory.organisationById.has(request.organisationId),
};

/** A customer is an external participant too (docs/api.md §2). */
const bringsExternals = ({ request }: Subject): boolean =>
  request.externalParticipants || request.purpose === 'customerService';

/** M8: customers never enter the internal zone, whatever a grant says. Portable equipment goes to where they are. */
const isClosedToCustomers = ({ request, placed }: Subject): boolean =>
  request.purpose === 'customerService' && placed.resource.kind === 'space' && placed.zone.level === 'internal';

const purposeMiss = ({ purposes }: Params, { request }: Subject, report: Report): readonly Finding[] =>
  purposes === 'any' || purposes.includes(request.purpose)
    ? []
    : [report('purpose-not-here', { purpose: request.purpose, purposes })];

const externalsMiss = (grant: Params, subject: Subject, report: Report): readonly Finding[] =>
  bringsExternals(subject) && (!grant.externalParticipants || isClosedToCustomers(subject))
    ? [report('no-external-participants')]
    : [];

/** What is open to whoever is turned away (N4), where the site has it and the purpose goes there. */
const openToAll = ({ request, placed }: Subject): Finding['params'] => {
  const isOpen =
    placed.resource.kind === 'space' &&
    !servesCustomers(request.purpose) &&
    placed.site.resources.some(({ type }) => type === 'coCreationArea');
  return isOpen ? { insteadType: 'coCreationArea' } : {};
};

const personMiss = ({ who, organisationIds, roles }: Params, subject: Subject, report: Report): readonly Finding[] => {
  const { organisationId } = subject.request;
  const { organiser } = subject.facts;
  const misses: Finding[] = [];
  if (!REACHES[who](subject)) {
    misses.push(report('organisation-not-present', { organisationId, ...openToAll(subject) }));
  }
  if (organisationIds !== undefined && !organisationIds.includes(organisationId)) {
    misses.push(report('other-organisations', { organisationIds }));
  }
  if (roles !== undefined && !roles.some((role) => hasRole(organiser, role, subject.placed.site.id))) {
    misses.push(report('role-needed', { roles }));
  }
  return misses;
};

/**
 * Who may book in a zone, for what, and whether they may bring people in (N1–N4, N25; M2, S0 2.2, 3.2.2). How several
 * grants combine: `combineGrants`.
 */
export const zoneAccess = defineKind({
  kind: 'zone-access',
  combine: 'grants',
  params,
  evaluate(grant, subject, report) {
    const misses = [
      ...purposeMiss(grant, subject, report),
      ...externalsMiss(grant, subject, report),
      ...personMiss(grant, subject, report),
    ];
    if (misses.length > 0) return misses;
    const obligations = bringsExternals(subject) ? (grant.obligations ?? []) : [];
    return obligations.map((obligation) => report(obligation, {}, 'obligation'));
  },
});
