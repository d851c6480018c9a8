import type { Offer } from '@yhteistila/core/availability/offer.ts';
import type { ErrorCode } from '@yhteistila/core/contract/error-codes.ts';
import type { Finding } from '@yhteistila/core/rules/finding.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Party } from '@yhteistila/core/site/roles.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';

/** Who calls: always from a verified token, never from a body or a query (architecture.md §7). */
export interface Caller {
  readonly person: Person;
}

/** Why a use case did not do what was asked. Language-free; api/src/http/to-problem.ts makes it an answer. */
export interface Refusal {
  readonly code: ErrorCode;
  /** The offending input, as a path and an i18n key `invalid.<key>`. */
  readonly errors?: readonly {
    readonly path: string;
    readonly key: string;
    readonly params?: Readonly<Record<string, string | number>>;
  }[];
  readonly findings?: readonly Finding[];
  /** The site in whose time the findings are told. */
  readonly siteId?: string;
  /** The local day that all of it is about, where the call's body does not say. */
  readonly day?: LocalDay;
  readonly alternatives?: readonly Offer[];
  /** Of what is forbidden to the caller: who may, at the site of `siteId`. */
  readonly mayBy?: readonly Party[];
  /** The booking to look up where it is not known what became of it, or the caller's own that stands in the way. */
  readonly bookingId?: string;
  /** The series to look up, likewise. */
  readonly seriesId?: string;
  /** Seconds after which a repeat is worth trying. */
  readonly retryAfter?: number;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (code: Refusal['code'], more: Omit<Refusal, 'code'> = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...more },
});
