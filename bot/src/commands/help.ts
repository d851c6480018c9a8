import { card, heading, line } from '../cards/card.ts';
import type { Command } from '../command.ts';
import type { Answer, Turn } from '../turn.ts';

const wordOf = ({ words }: Command, { language }: Turn): string => words[language][0] ?? '';

const isHere = ({ onOneMachineOnly }: Command, { demo }: Turn): boolean =>
  onOneMachineOnly !== true || demo !== undefined;

/** What can be written, a line each, after `lead`. */
export const helpAnswer = (turn: Turn, commands: readonly Command[], lead: string): Answer => {
  const here = commands.filter((command) => isHere(command, turn));
  return {
    card: card({
      lang: turn.language,
      summary: `${lead} ${here.map((command) => wordOf(command, turn)).join(', ')}.`,
      body: [
        heading(turn.t('bot.help.title')),
        line(lead),
        ...here.map((command) => line(`**${wordOf(command, turn)}**: ${turn.t(command.helpKey)}`)),
        line(turn.t('bot.help.sentence')),
      ],
    }),
  };
};

/** What the bot says when it comes to a person for the first time. */
export const greeting = (turn: Turn, commands: readonly Command[]): Answer =>
  helpAnswer(turn, commands, turn.t('bot.greeting'));

/** The command that tells of all commands. */
export const helpCommand = (commands: () => readonly Command[]): Command => ({
  id: 'help',
  words: {
    fi: ['ohje', 'ohjeet', 'apua', 'apu', 'komennot'],
    sv: ['hjälp', 'hjälpa', 'kommandon'],
    en: ['help', 'commands', 'start', 'hi', 'hello'],
  },
  helpKey: 'bot.help.help',
  alone: true,
  run: async (turn) => helpAnswer(turn, commands(), turn.t('bot.help.lead')),
});
