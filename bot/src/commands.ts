import type { Command } from './command.ts';
import { askForHelpCommand } from './commands/ask-for-help.ts';
import { bookCommand } from './commands/book.ts';
import { offDutyCommand, onDutyCommand } from './commands/duty.ts';
import { freeNowCommand } from './commands/free-now.ts';
import { helpCommand } from './commands/help.ts';
import { languageCommand } from './commands/language.ts';
import { myBookingsCommand } from './commands/my-bookings.ts';
import { signInCommand } from './commands/sign-in.ts';
import { todayCommand } from './commands/today.ts';

/** THE list of commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  bookCommand,
  myBookingsCommand,
  freeNowCommand,
  todayCommand,
  askForHelpCommand,
  onDutyCommand,
  offDutyCommand,
  languageCommand,
  helpCommand(() => COMMANDS),
  signInCommand,
];
