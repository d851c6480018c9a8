import type { Offer } from '@yhteistila/core/availability/offer.ts';
import type { ErrorCode } from '@yhteistila/core/contract/error-codes.ts';
import type { Finding } from '@yhteistila/core/finding/finding.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { Party } from '@yhteistila/core/site/roles.ts';
import type { LocalDay } from '@yhteistila/core/time/site-time.ts';

/** Who calls: always from a verified token, never from a body or a query (docs/architecture.md §9). */
export interface Caller {
  readonly person: Person;
}

/** Why a use case did not do what was asked. Language-free; api/src/http/reply/to-problem.ts makes it an answer. */
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
  /** Of an address that does not take a method: those that it takes. */
  readonly allowed?: readonly string[];
  /** What is wrong with the token that came (RFC 6750 3.1); absent where none came. */
  readonly challenge?: 'invalid_token' | 'insufficient_scope';
}

export type Outcome<T> =
  /** `replayed`: it was done by an earlier call under the same idempotency key, and is only told again. */
  | { readonly ok: true; readonly value: T; readonly replayed?: true }
  | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** What an earlier call of the same request has done. */
export const replayed = <T>(value: T): Outcome<T> => ({ ok: true, value, replayed: true });

/** The same outcome, told in another way. */
export const told = <T, U>(outcome: Outcome<T>, tell: (value: T) => U): Outcome<U> =>
  outcome.ok ? { ...outcome, value: tell(outcome.value) } : outcome;

export const refused = (code: Refusal['code'], more: Omit<Refusal, 'code'> = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...more },
});
