import type { Directory } from '../site/directory.ts';
import type { Fault } from '../site/fault.ts';
import type { Person } from '../site/person.ts';
import { may } from '../site/roles.ts';
import { exposesCustomer } from './exposes-customer.ts';

/**
 * Whether the person may know who reported the fault: in a room that customers enter it is who serves there, which a host
 * does not learn (docs/api.md §4).
 */
export const seesReporter = (
  { resourceId, reportedBy, siteId }: Pick<Fault, 'resourceId' | 'reportedBy' | 'siteId'>,
  person: Person,
  directory: Directory,
): boolean => {
  const isInRoom = !directory.fixtureById.has(resourceId) && exposesCustomer([resourceId], directory);
  if (reportedBy === person.id || !isInRoom) return true;
  return may(person, 'seeWhoServes', { organiserId: '', organisationId: '', siteId }, directory);
};
