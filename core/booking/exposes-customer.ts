import type { Directory } from '../site/directory.ts';
import { isCustomerFacing } from '../site/resource.ts';

/**
 * Whether an agency's name beside any of these resources would expose the customer who enters (M18). A resource that the
 * directory no longer knows counts as such: in doubt the name stays hidden.
 */
export const exposesCustomer = (
  resourceIds: readonly string[],
  { resourceById }: Pick<Directory, 'resourceById'>,
): boolean =>
  resourceIds.some((id) => {
    const placed = resourceById.get(id);
    return placed === undefined || isCustomerFacing(placed.resource);
  });
