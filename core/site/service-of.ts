import type { Directory } from './directory.ts';
import type { Service } from './organisation.ts';

/** The organisation's service of that id, at whichever site it is given; undefined where it has none such. */
export const serviceOf = (directory: Directory, organisationId: string, serviceId: string): Service | undefined =>
  directory.servicesByOrganisation.get(organisationId)?.find(({ id }) => id === serviceId);
