import type { Answer, Client } from '@yhteistila/core/contract/client.ts';
import { ROUTES, type RouteId } from '@yhteistila/core/contract/routes.ts';
import { isPassing, isUnknown } from './actions/problem-words.ts';

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
export const findingOut = (api: Client): Client => {
  const calls = Object.keys(ROUTES).map((name) => {
    const call = api[name as RouteId] as unknown as Call;
    return [name, sendingAgain(call)];
  });
  // Built over the keys of ROUTES, as the client itself is.
  return Object.fromEntries(calls) as Client;
};
