import type { Availability } from '../../api/queries.ts';

type Refused = Availability['refused'][number];

/** A reason with the spaces for which it is the decisive one. */
export interface Reason {
  readonly kind: string;
  readonly code: string;
  readonly message: string;
  readonly resourceIds: readonly string[];
}

/** A space is told under its most lasting reason: another hour would not help one that is meant for other work. */
const MOST_LASTING = [
  'purpose-fit',
  'zone-access',
  'earmark',
  'network-fit',
  'confidentiality',
  'needs',
  'capacity',
  'guard-presence',
  'closure',
  'opening-hours',
  'service-hours',
  'duration',
  'advance',
  'fair-share',
  'person-limit',
  'buffer',
  'conflict',
];

const lastingness = ({ kind }: Refused): number => {
  const at = MOST_LASTING.indexOf(kind);
  return at < 0 ? 0 : at;
};

/** Each space once, under its most lasting reason; the reasons that pass soonest first. */
export const decisiveReasons = (refused: readonly Refused[]): readonly Reason[] => {
  const told = new Set<string>();
  const reasons = [...refused]
    .sort((a, b) => lastingness(a) - lastingness(b))
    .map((reason) => {
      const resourceIds = reason.resourceIds.filter((id) => !told.has(id));
      for (const id of resourceIds) told.add(id);
      return { ...reason, resourceIds };
    });
  return reasons.filter(({ resourceIds }) => resourceIds.length > 0).reverse();
};

/** How many spaces do not suit. */
export const refusedCount = (refused: readonly Refused[]): number =>
  new Set(refused.flatMap(({ resourceIds }) => resourceIds)).size;
