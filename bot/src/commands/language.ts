import { translate } from '@yhteistila/core/i18n/translate.ts';
import { LANGUAGES, type Language } from '@yhteistila/core/language/texts.ts';
import { z } from 'zod';
import { inWords } from '../actions/outcome-card.ts';
import { cardAction } from '../card-action.ts';
import { card, heading, line, press } from '../cards/card.ts';
import type { Command } from '../command.ts';
import type { Answer, Turn } from '../turn.ts';

const VERB = 'language.choose';

/** What each language is called, in all of them. */
const NAMES: { readonly [language in Language]: readonly string[] } = {
  fi: ['suomi', 'suomeksi', 'finska', 'finnish', 'fi'],
  sv: ['ruotsi', 'ruotsiksi', 'svenska', 'swedish', 'sv'],
  en: ['englanti', 'englanniksi', 'engelska', 'english', 'en'],
};

/** In its own words, so that whoever does not read the present one finds it. */
const ownName = (language: Language): string => translate(language, 'bot.language.own');

const choose = async ({ api }: Turn, language: Language): Promise<Answer> => {
  const changed = await api.changeMe({ body: { locale: language } });
  return changed.ok ? { text: translate(language, 'bot.language.done') } : inWords(changed.problem);
};

const languageCard = ({ language, t }: Turn): Answer => ({
  card: card({
    lang: language,
    summary: t('bot.language.which'),
    body: [heading(t('bot.language.title')), line(t('bot.language.which'))],
    actions: LANGUAGES.map((each) => press(ownName(each), VERB, { language: each })),
  }),
});

/** Which language the bot and the tab speak to the person. */
export const languageCommand: Command = {
  id: 'language',
  words: { fi: ['kieli'], sv: ['språk'], en: ['language'] },
  helpKey: 'bot.help.language',
  run: async (turn, rest) => {
    const wanted = LANGUAGES.find((language) => NAMES[language].includes(rest.toLowerCase()));
    return wanted === undefined ? languageCard(turn) : choose(turn, wanted);
  },
};

export const languageAction = cardAction({
  verb: VERB,
  data: z.object({ language: z.enum(LANGUAGES) }),
  run: (turn, { language }) => choose(turn, language),
});
