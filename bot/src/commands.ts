import type { Command } from './command.ts';

/** THE list of commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [];
