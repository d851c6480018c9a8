import { type Outcome, refused } from '../use-cases/outcome.ts';
import { createRateLimit } from './limits.ts';
import { networkOf } from './network-of.ts';
import type { Sender } from './raw.ts';

type Refused = Extract<Outcome<never>, { readonly ok: false }>;

export interface Strangers {
  /** Counts a call that needs nobody to be signed in; a refusal when no other such call is welcome from there. */
  readonly tooMany: (what: string, sender: Sender | undefined) => Promise<Refused | undefined>;
  /** Counts a refusal, and gives it as long as it was not given too often there. */
  readonly refuse: (refusal: Refused, sender: Sender | undefined) => Promise<Refused>;
}

/**
 * Limits the calls of those who have not signed in, by what they ask for and from which network. A call with a token that
 * holds is not among them: one broken program must not keep a whole office out, which has one address.
 */
export const createStrangers = (callsAMinute: number | 'off'): Strangers => {
  const count = createRateLimit(callsAMinute);
  const tooMany: Strangers['tooMany'] = async (what, sender) => {
    const retryAfter = await count(`${what}|${networkOf(sender?.address)}`);
    return retryAfter === undefined ? undefined : refused('too-many-requests', { retryAfter });
  };
  return { tooMany, refuse: async (refusal, sender) => (await tooMany('refused', sender)) ?? refusal };
};
