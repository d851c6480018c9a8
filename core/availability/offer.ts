import type { Interval } from '../time/interval.ts';

/** Why an offer is good: a code whose text is `why.<code>` in core/i18n. */
export interface Why {
  readonly code: string;
  readonly params: { readonly [name: string]: string | number };
}

/** A space and a time that a booking would get at this moment. */
export interface Offer extends Interval {
  readonly siteId: string;
  readonly resourceId: string;
  /** What `also` asked for, one resource each, free for the same time. */
  readonly alsoResourceIds: readonly string[];
  /** 0–1, higher is better. */
  readonly score: number;
  readonly why: readonly Why[];
  /** Set where the booking would first have to be approved. */
  readonly needsApproval?: true;
}
