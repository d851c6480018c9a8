import type { Language } from '@yhteistila/core/language/texts.ts';
import type { Answer, Turn } from './turn.ts';

/** Something that a person can write to the bot. */
export interface Command {
  readonly id: string;
  /** What calls it, in each language: the first is shown in the help. In lower case. */
  readonly words: { readonly [language in Language]: readonly string[] };
  /** Text of the help's line. */
  readonly helpKey: string;
  readonly onOneMachineOnly?: true;
  /** Its words are the whole message: followed by others they mean something else ("tänään klo 10 …"). */
  readonly alone?: true;
  /** `rest` is what was written after the command's word, trimmed; `written` is the whole. */
  readonly run: (turn: Turn, rest: string, written: string) => Promise<Answer>;
}
