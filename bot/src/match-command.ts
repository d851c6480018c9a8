import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import type { Command } from './command.ts';

export interface Match {
  readonly command: Command;
  /** What was written after the command's words, as it was written. */
  readonly rest: string;
}

/** Longer than any sentence and the mentions in it: what follows is not looked at. */
const MAX_WRITTEN = 4_000;

/** The text, cut to `MAX_WRITTEN`, without what the channel put in (mentions) and what changes nothing (spaces, the end's punctuation). */
export const plainText = (text: string): string =>
  text
    .slice(0, MAX_WRITTEN)
    .replaceAll(/<at>[^<]*<\/at>/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\/(?=\p{L})/u, '')
    .replace(/(?<![\s.!?…,;:])[\s.!?…,;:]+$/u, '');

/** What may stand between a command and the rest. */
const PARTING = /^[\s,;:]+/;

const restAfter = (text: string, word: string): string | undefined => {
  const start = text.slice(0, word.length).toLowerCase();
  if (start !== word) return undefined;
  const rest = text.slice(word.length);
  return rest === '' || PARTING.test(rest) ? rest.replace(PARTING, '') : undefined;
};

/** The command that the text begins with, by its longest words, in whichever language. `text` is plain text. */
export const matchCommand = (commands: readonly Command[], text: string): Match | undefined => {
  let best: (Match & { readonly length: number }) | undefined;
  for (const command of commands) {
    for (const word of LANGUAGES.flatMap((language) => command.words[language])) {
      const rest = restAfter(text, word);
      if (rest === undefined || (rest !== '' && command.alone === true) || word.length <= (best?.length ?? 0)) continue;
      best = { command, rest, length: word.length };
    }
  }
  return best === undefined ? undefined : { command: best.command, rest: best.rest };
};
