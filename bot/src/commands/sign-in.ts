import { translate } from '@yhteistila/core/i18n/translate.ts';
import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Person } from '@yhteistila/core/site/person.ts';
import { z } from 'zod';
import type { Asked } from '../asked.ts';
import { cardAction } from '../card-action.ts';
import { card, heading, line, press } from '../cards/card.ts';
import type { Command } from '../command.ts';
import { matchCommand, plainText } from '../match-command.ts';
import type { Answer, SignInDesk } from '../turn.ts';

const VERB = 'signIn.as';
const chosen = z.object({ personId: z.string().min(1).max(200) });

const whoThereIs = async ({ people }: SignInDesk, language: Language, lead: string): Promise<Answer> => {
  const t = (key: string) => translate(language, key);
  const all = await people();
  return {
    card: card({
      lang: language,
      summary: `${lead} ${all.map(({ id }) => id).join(', ')}.`,
      body: [
        heading(t('bot.signIn.title')),
        line(lead),
        {
          type: 'Input.ChoiceSet',
          id: 'personId',
          label: t('bot.signIn.who'),
          isRequired: true,
          errorMessage: t('bot.signIn.chooseOne'),
          choices: all.map(({ id, name }) => ({ title: `${name} (${id})`, value: id })),
        },
      ],
      actions: [press(t('bot.signIn.do'), VERB, {}, 'positive')],
    }),
  };
};

const signedInAs = ({ name, locale }: Person): Answer => ({ text: translate(locale, 'bot.signIn.done', { name }) });

const signIn = async (desk: SignInDesk, language: Language, personId: string): Promise<Answer> => {
  if (personId === '') return whoThereIs(desk, language, translate(language, 'bot.signIn.lead'));
  const person = await desk.signIn(personId.toLowerCase());
  return person === undefined
    ? whoThereIs(desk, language, translate(language, 'bot.signIn.unknown'))
    : signedInAs(person);
};

/** On one machine only: chooses which of the demo's people the writer is. */
export const signInCommand: Command = {
  id: 'signIn',
  words: {
    fi: ['kirjaudu', 'kirjaudu sisään'],
    sv: ['logga in som', 'logga in'],
    en: ['sign in as', 'sign in'],
  },
  helpKey: 'bot.help.signIn',
  onOneMachineOnly: true,
  run: async ({ demo, language, t }, rest) =>
    demo === undefined ? { text: t('bot.notUnderstood') } : signIn(demo, language, rest),
};

export const signInAction = cardAction({
  verb: VERB,
  data: chosen,
  run: async ({ demo, language, t }, { personId }) =>
    demo === undefined ? { text: t('bot.button.unknown') } : signIn(demo, language, personId),
});

const wishOf = (asked: Asked): string | undefined => {
  if (asked.kind === 'text') return matchCommand([signInCommand], plainText(asked.text))?.rest;
  if (asked.kind === 'arrival' || asked.pressed.verb !== VERB) return undefined;
  return chosen.safeParse(asked.pressed.data).data?.personId;
};

/** To somebody whom we do not know: who can help, and on one machine how to become one of the demo's people. */
export const answerStranger = async (
  desk: SignInDesk | undefined,
  language: Language,
  asked: Asked,
): Promise<Answer> => {
  if (desk === undefined) return { text: translate(language, 'bot.stranger') };
  const wish = wishOf(asked);
  return wish === undefined
    ? whoThereIs(desk, language, translate(language, 'bot.signIn.stranger'))
    : signIn(desk, language, wish);
};
