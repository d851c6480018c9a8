import { holdsIdentityCode } from '@yhteistila/core/rules/kinds/identity-code.ts';
import { understood } from './commands/book.ts';
import { helpAnswer } from './commands/help.ts';
import { COMMANDS } from './commands.ts';
import { matchCommand, plainText } from './match-command.ts';
import type { Answer, Turn } from './turn.ts';
import { MAX_CHARACTERS } from './understanding/tokens.ts';

/**
 * Answers what a person wrote: nothing where it holds an identity code or is longer than any sentence; a command, else a sentence that books, else
 * the help.
 */
export const answerTo = async (turn: Turn, written: string): Promise<Answer> => {
  const text = plainText(written);
  // Before anything is read, so that no answer repeats it.
  if (holdsIdentityCode(text)) return { text: turn.t('bot.identityCode') };
  if (text.length > MAX_CHARACTERS) {
    const told = turn.t('bot.tooLong', { most: MAX_CHARACTERS });
    return { ...helpAnswer(turn, COMMANDS, turn.t('bot.notUnderstood')), text: told };
  }
  const here = COMMANDS.filter(({ onOneMachineOnly }) => onOneMachineOnly !== true || turn.demo !== undefined);
  const match = matchCommand(here, text);
  if (match !== undefined) return match.command.run(turn, match.rest, text);
  return (await understood(turn, text)) ?? helpAnswer(turn, COMMANDS, turn.t('bot.notUnderstood'));
};
