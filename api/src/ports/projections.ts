import type { Instant } from '@yhteistila/core/time/interval.ts';

/** A document outside the site-days: a person's bookings, settings, remembered requests, series, job state. */
export interface Projection {
  readonly id: string;
  /** Raised by every write; `newer` compares it. */
  readonly version: number;
  /** Orders and bounds a listing, e.g. a local day. */
  readonly sort?: string;
  readonly body: unknown;
  readonly expiresAt?: Instant;
}

/** `absent`: only if there is none. `newer`: only over a lower version, or none. A number: only over that version. */
export type WriteCondition = 'absent' | 'newer' | number;

export interface Listing {
  /** Beginning of the ids. */
  readonly prefix: string;
  /** Bounds of `sort`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/** The partition of what is kept for one person. */
export const personPartition = (personId: string): string => `person|${personId}`;

/** Small documents by partition (`person|<id>`, `series|<id>`, `job|<name>`). Throws StoreUnreachable. */
export interface Projections {
  read(partition: string, id: string): Promise<Projection | undefined>;
  /** Ordered by `sort`, then id. Expired ones are never answered. */
  list(partition: string, listing: Listing): Promise<readonly Projection[]>;
  /** Whether it was written. */
  write(partition: string, projection: Projection, condition: WriteCondition): Promise<boolean>;
  delete(partition: string, id: string): Promise<void>;
}
