import { openHelpForm } from '../actions/help-actions.ts';
import type { Command } from '../command.ts';

/** Asks an agency's experts for help, by its name or by everyday words: "pyydä apua Migriltä", "passi" (M16). */
export const askForHelpCommand: Command = {
  id: 'askForHelp',
  words: {
    fi: ['pyydä apua', 'pyydän apua', 'apua asiantuntijalta', 'kysy asiantuntijalta'],
    sv: ['be om hjälp', 'be om hjälp av', 'be om hjälp från', 'fråga en expert'],
    en: ['ask for help', 'ask for help from', 'ask for help with', 'ask an expert'],
  },
  helpKey: 'bot.help.askForHelp',
  run: (turn, rest) => openHelpForm(turn, { words: rest }),
};
