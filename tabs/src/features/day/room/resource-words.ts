import type { Feature } from '@yhteistila/core/site/resource.ts';
import type { Resource } from '../../../api/queries.ts';
import { FEATURE_ICONS } from '../../../booking-parts/feature-icons.ts';
import type { Wording } from '../../../i18n/use-text.tsx';

/** The features in the order of their icons; an object's keys keep it. */
const ORDER = Object.keys(FEATURE_ICONS);

export const featuresInOrder = ({ features }: Pick<Resource, 'features'>): Feature[] =>
  [...features].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

/** "meeting room, for 8, step-free access, video" */
export const resourceWords = (resource: Resource, { t }: Pick<Wording, 't'>): string =>
  [
    t(`resourceType.${resource.type}`),
    ...(resource.capacity === undefined ? [] : [t('tab.day.people', { count: resource.capacity })]),
    ...featuresInOrder(resource).map((feature) => t(`feature.${feature}`)),
  ].join(', ');
