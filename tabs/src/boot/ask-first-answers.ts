import type { Client } from '@yhteistila/core/contract/client.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import { dayInAddress } from '../addresses.ts';
import { createApi } from '../api/client.ts';
import { localToken } from '../session/local-token.ts';

/** A call that was made already answers once what came of it; after that it is made anew. */
const madeAlready = <Input, Answer>(call: (input: Input) => Promise<Answer>, input: NoInfer<Input>) => {
  let made: Promise<Answer> | undefined = call(input);
  // Whoever takes the answer is told of the failure; until somebody does, it is nobody's.
  made.catch(() => undefined);
  return (again: Input): Promise<Answer> => {
    const answer = made ?? call(again);
    made = undefined;
    return answer;
  };
};

/**
 * Asks for what the first screen shows, in the name of the person whom this browser knows, before the program that reads the
 * answers has come: an API whose first answers are on their way. Undefined for Teams' people, of whom Teams tells later.
 */
export const askFirstAnswers = (pathname: string, language: Language): Client | undefined => {
  const token = localToken();
  if (token === undefined || window.parent !== window) return undefined;
  // A token that is no longer taken is told of when the page asks with it.
  const api = createApi({ token: async () => token, language: () => language, onSignedOut: () => undefined });
  const named = dayInAddress(pathname);
  return {
    ...api,
    me: madeAlready(api.me, {}),
    sites: madeAlready(api.sites, {}),
    organisations: madeAlready(api.organisations, {}),
    ...(named && {
      site: madeAlready(api.site, { params: { siteId: named.siteId } }),
      day: madeAlready(api.day, { params: named }),
    }),
  };
};
