import type { Command } from './command.ts';
import { helpCommand } from './commands/help.ts';
import { signInCommand } from './commands/sign-in.ts';

/** THE list of commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [helpCommand(() => COMMANDS), signInCommand];
