import { understood } from './commands/book.ts';
import { helpAnswer } from './commands/help.ts';
import { COMMANDS } from './commands.ts';
import { matchCommand, plainText } from './match-command.ts';
import type { Answer, Turn } from './turn.ts';

/** Answers what a person wrote: a command, else a sentence that books, else the help. */
export const answerTo = async (turn: Turn, written: string): Promise<Answer> => {
  const text = plainText(written);
  const here = COMMANDS.filter(({ onOneMachineOnly }) => onOneMachineOnly !== true || turn.demo !== undefined);
  const match = matchCommand(here, text);
  if (match !== undefined) return match.command.run(turn, match.rest, text);
  return (await understood(turn, text)) ?? helpAnswer(turn, COMMANDS, turn.t('bot.notUnderstood'));
};
