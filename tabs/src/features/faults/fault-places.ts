import type { FixtureDetails, SiteDetails } from '@yhteistila/core/contract/site-details.ts';
import type { Resource } from '../../api/queries.ts';

/** What a fault can be reported of. */
export type FaultPlace = Resource | FixtureDetails;

/** The groups of the list, in its order. */
export const FAULT_PLACE_KINDS = ['space', 'equipment', 'device', 'place'] as const;

/** Everything at the site that can break; people are not among it. */
export const faultPlacesOf = ({ resources, fixtures }: Pick<SiteDetails, 'resources' | 'fixtures'>): FaultPlace[] => [
  ...resources.filter(({ kind }) => kind !== 'person'),
  ...fixtures,
];
