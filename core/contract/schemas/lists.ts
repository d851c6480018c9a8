import { z } from 'zod';
import { FAMILIAR } from '../../availability/ranking/familiar.ts';
import { CHANGE_REASONS } from '../../booking/change-reason.ts';
import { NEEDS } from '../../booking/need.ts';
import { STATUSES } from '../../booking/status.ts';
import { SEVERITIES } from '../../finding/finding.ts';
import { LANGUAGES } from '../../language/texts.ts';
import { FAULT_CATEGORIES } from '../../site/fault.ts';
import { NETWORKS } from '../../site/organisation.ts';
import { ROLES } from '../../site/person.ts';
import { PURPOSES } from '../../site/purpose.ts';
import { FEATURES, RESOURCE_KINDS, RESOURCE_TYPES } from '../../site/resource.ts';
import { SITE_SIZES } from '../../site/site.ts';

/** Values that a field takes from a list of the domain; each list is told once in the document. */

export const purpose = z.enum(PURPOSES).meta({ id: 'Purpose', description: 'What a space is used for' });
export const status = z.enum(STATUSES).meta({ id: 'Status', description: 'Where a booking is in its life' });
export const need = z.enum(NEEDS).meta({ id: 'Need', description: 'What a customer needs of a space' });
export const role = z.enum(ROLES).meta({ id: 'Role', description: 'What a person is at a site, or in the service' });
export const severity = z.enum(SEVERITIES).meta({
  id: 'Severity',
  description: 'Whether a finding refuses, asks for an approval, or tells what the booker must do',
});
export const changeReason = z
  .enum(CHANGE_REASONS)
  .meta({ id: 'ChangeReason', description: 'Why somebody else than the organiser changes a visit with a customer' });
export const familiar = z
  .enum(FAMILIAR)
  .meta({ id: 'Familiar', description: 'What a space shares with the one that the caller had last' });
export const resourceKind = z.enum(RESOURCE_KINDS).meta({ id: 'ResourceKind', description: 'What can be booked' });
export const resourceType = z.enum(RESOURCE_TYPES).meta({ id: 'ResourceType', description: 'A kind in more detail' });
export const feature = z.enum(FEATURES).meta({ id: 'Feature', description: 'What a space has' });
export const network = z.enum(NETWORKS).meta({ id: 'Network', description: 'A network of computers' });
export const siteSize = z.enum(SITE_SIZES).meta({ id: 'SiteSize', description: 'How large a site is' });
export const faultCategory = z.enum(FAULT_CATEGORIES).meta({ id: 'FaultCategory', description: 'What is broken' });
export const language = z.enum(LANGUAGES).meta({ id: 'Language', description: 'A language of the service’s texts' });
