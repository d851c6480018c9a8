import { z } from 'zod';
import { FEATURES, RESOURCE_TYPES } from '../../site/resource.ts';
import { defineKind } from '../engine/kind.ts';

/** N14, M8: confidential matters only where privacy holds. Equipment and people are not asked. */
export const confidentiality = defineKind({
  kind: 'confidentiality',
  combine: 'each',
  params: z.strictObject({ feature: z.enum(FEATURES), neverTypes: z.array(z.enum(RESOURCE_TYPES)) }),
  evaluate({ feature, neverTypes }, { request, placed: { resource } }, report) {
    if (!request.confidential || resource.kind !== 'space') return [];
    if (neverTypes.includes(resource.type)) return [report('open-space')];
    return resource.features.includes(feature) ? [] : [report('not-private', { feature })];
  },
});
