import { type Client, createClient } from '@yhteistila/core/contract/client.ts';
import { translate } from '@yhteistila/core/i18n/translate.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import type { BotDeps } from './bot-deps.ts';
import { findingOut } from './send-again.ts';
import type { SignInDesk, Turn } from './turn.ts';

export interface TurnOf {
  readonly person: Person;
  readonly userId: string;
  readonly messageKey: string;
  readonly demo?: SignInDesk;
}

/** The API as the person. Who the person is, is asked once a turn, and again after a change of it. */
const clientOf = ({ callAs }: BotDeps, person: Person, language: () => Language): Client => {
  const client = findingOut(
    createClient((request) =>
      callAs(person, { ...request, headers: { ...request.headers, 'accept-language': language() } }),
    ),
  );
  let me: ReturnType<Client['me']> | undefined;
  return {
    ...client,
    me: (input) => {
      me ??= client.me(input);
      return me;
    },
    changeMe: async (input) => {
      me = undefined;
      return client.changeMe(input);
    },
  };
};

/** What the bot has while it serves the person, in the language that the person has chosen. */
export const makeTurn = async (deps: BotDeps, { person, userId, messageKey, demo }: TurnOf): Promise<Turn> => {
  let language = person.locale;
  const api = clientOf(deps, person, () => language);
  const me = await api.me({});
  if (me.ok && me.value !== undefined) language = me.value.locale;
  return {
    person,
    userId,
    language,
    api,
    messageKey,
    now: deps.now(),
    t: (key, params) => translate(language, key, params),
    link: deps.link,
    keep: (value) => deps.keep(person, value),
    kept: (id) => deps.kept(person, id),
    ...(demo === undefined ? {} : { demo }),
  };
};
