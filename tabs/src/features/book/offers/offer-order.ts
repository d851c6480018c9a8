import type { Offer } from '../../../api/queries.ts';

/** By what the offers are put in order: the service's own order, the time, the size, or the spaces that one knows. */
export const ORDERS = ['best', 'time', 'size', 'familiar'] as const;
export type OfferOrder = (typeof ORDERS)[number];

export const isOrder = (value: unknown): value is OfferOrder => ORDERS.some((each) => each === value);

interface Known {
  readonly capacityOf: (resourceId: string) => number | undefined;
  /** When the person last used each space. */
  readonly lastUsed: ReadonlyMap<string, number>;
}

const UNKNOWN_SIZE = Number.POSITIVE_INFINITY;

const measure = (order: Exclude<OfferOrder, 'best'>, { start, resourceId }: Offer, known: Known): number => {
  if (order === 'time') return Date.parse(start);
  if (order === 'size') return known.capacityOf(resourceId) ?? UNKNOWN_SIZE;
  return -(known.lastUsed.get(resourceId) ?? 0);
};

const byDefault = (one: number, other: number): number => (one === other ? 0 : one - other);

/** Each space once, in the order that was chosen; equals as the service has them. By time, each at its earliest. */
export const inOrder = (offers: readonly Offer[], order: OfferOrder, known: Known): Offer[] => {
  const sorted =
    order === 'best'
      ? offers
      : [...offers].sort((one, other) => byDefault(measure(order, one, known), measure(order, other, known)));
  const seen = new Set<string>();
  return sorted.filter(({ resourceId }) => {
    const isNew = !seen.has(resourceId);
    seen.add(resourceId);
    return isNew;
  });
};

interface Used {
  readonly resourceIds: readonly string[];
  readonly start: string;
  readonly status: string;
}

const WAS_USED: ReadonlySet<string> = new Set(['checkedIn', 'completed', 'confirmed']);

/** When each resource was last used; what was taken back, or is still to come, is no use. */
export const lastUses = (bookings: readonly Used[], now: number): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const { resourceIds, start, status } of bookings) {
    const at = Date.parse(start);
    if (!WAS_USED.has(status) || at > now) continue;
    for (const id of resourceIds) last.set(id, Math.max(last.get(id) ?? 0, at));
  }
  return last;
};
