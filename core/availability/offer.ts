import type { Texts } from '../language/texts.ts';
import type { Interval } from '../time/interval.ts';
import type { Familiar } from './ranking/familiar.ts';

/** Why an offer is good, or what it is: a code whose text is `why.<code>` in core/i18n. Instants as in Finding. */
export interface Why {
  readonly code: string;
  readonly params: { readonly [name: string]: string | number | Texts };
}

/** Not why an offer suits, but to be known of its day: a holiday that closes the site to customers, though not to staff. */
export const isDayWarning = ({ code }: { readonly code: string }): boolean => code === 'closed-day';

/** A space and a time that a booking would get at this moment. */
export interface Offer extends Interval {
  readonly siteId: string;
  readonly resourceId: string;
  /** What `also` asked for, one resource each, free for the same time. */
  readonly alsoResourceIds: readonly string[];
  /** 0–1, higher is better. */
  readonly score: number;
  readonly why: readonly Why[];
  /** What the space shares with the one in which the person was last. */
  readonly familiar?: Familiar;
  /** Set where the booking would first have to be approved. */
  readonly needsApproval?: true;
}
