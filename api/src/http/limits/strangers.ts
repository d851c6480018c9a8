import { type Outcome, refused } from '../../use-cases/outcome.ts';
import type { Sender } from '../request/raw.ts';
import { type Allowance, createRateLimit } from './limits.ts';
import { networkOf } from './network-of.ts';

type Refused = Extract<Outcome<never>, { readonly ok: false }>;

/** Takes note of how the caller stands with the limit, for the headers of the answer. */
export type Note = (allowance: Allowance | undefined) => void;

/** Somebody's standing, as far as it was counted. */
export interface Counted {
  allowance: Allowance | undefined;
}

/** Keeps it with what else is known of the call. */
export const noteOn =
  (counted: Counted): Note =>
  (allowance) => {
    counted.allowance = allowance;
  };

export interface Strangers {
  /** Counts a call that needs nobody to be signed in; a refusal when no other such call is welcome from there. */
  readonly tooMany: (what: string, sender: Sender | undefined, note: Note) => Promise<Refused | undefined>;
  /** Counts a refusal, and gives it as long as it was not given too often there. */
  readonly refuse: (refusal: Refused, sender: Sender | undefined, note: Note) => Promise<Refused>;
}

/** The refusal of a call that was one too many. */
export const refusalOfCount = (allowance: Allowance | undefined): Refused | undefined =>
  allowance?.isUsedUp === true ? refused('too-many-requests', { retryAfter: allowance.resetSeconds }) : undefined;

/**
 * Limits the calls of those who have not signed in, by what they ask for and from which network. A call with a token that
 * holds is not among them: one broken program must not keep a whole office out, which has one address.
 */
export const createStrangers = (callsAMinute: number | 'off'): Strangers => {
  const limit = createRateLimit(callsAMinute);
  const tooMany: Strangers['tooMany'] = async (what, sender, note) => {
    const allowance = await limit.count(`${what}|${networkOf(sender?.address)}`);
    note(allowance);
    return refusalOfCount(allowance);
  };
  return { tooMany, refuse: async (refusal, sender, note) => (await tooMany('refused', sender, note)) ?? refusal };
};
