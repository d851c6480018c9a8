import { z } from 'zod';
import { defineKind } from '../engine/kind.ts';

/**
 * N22, M10: the space has the network that the organisation's devices live in, or the booking is refused (effect
 * `refuse`) or says what to bring (effect `oblige`). An organisation that the directory does not know gets no finding
 * here: no grant reaches it (zone-access).
 */
export const networkFit = defineKind({
  kind: 'network-fit',
  combine: 'each',
  params: z.strictObject({}),
  evaluate(_, { request, placed: { resource }, facts }, report, rule) {
    if (resource.kind !== 'space') return [];
    const network = facts.directory.organisationById.get(request.organisationId)?.network;
    if (network === undefined || resource.networks.includes(network)) return [];
    return rule.effect === 'oblige'
      ? [report('bring-own-network', { network }, 'obligation')]
      : [report('network-missing', { network })];
  },
});
