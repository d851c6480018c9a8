import { type Answer, type Client, withCalls } from '@yhteistila/core/contract/client.ts';
import { isPassing, isUnknown } from '@yhteistila/core/contract/outcome-of-call.ts';

type Call = (input: { readonly idempotencyKey?: string }) => Promise<Answer<unknown>>;

const sendingAgain =
  (call: Call): Call =>
  async (input) => {
    const first = await call(input);
    if (first.ok || input.idempotencyKey === undefined || !isUnknown(first.problem)) return first;
    const again = await call(input);
    // That the second was not served says nothing of the first.
    return !again.ok && isPassing(again.problem) ? first : again;
  };

/** The same API, which finds out by sending it once more what became of a call under a key: it is done once. */
export const findingOut = (api: Client): Client => withCalls(api, sendingAgain);
