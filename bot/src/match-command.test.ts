import { describe, expect, it } from '@jest/globals';
import type { Command } from './command.ts';
import { matchCommand, plainText } from './match-command.ts';

const command = (id: string, words: readonly string[], alone?: true): Command => ({
  id,
  words: { fi: words, sv: [], en: [] },
  helpKey: 'bot.help.help',
  ...(alone === undefined ? {} : { alone }),
  run: async () => ({ text: id }),
});

const COMMANDS = [
  command('book', ['varaa']),
  command('today', ['tänään'], true),
  command('off', ['en päivystä'], true),
  command('mine', ['varaa minun'], true),
];

const matched = (text: string) => {
  const match = matchCommand(COMMANDS, plainText(text));
  return match === undefined ? undefined : [match.command.id, match.rest];
};

describe('a command', () => {
  it.each([
    ['varaa', ['book', '']],
    ['VARAA Huone 3, kiitos!', ['book', 'Huone 3, kiitos']],
    ['<at>Yhteistila</at> tänään?', ['today', '']],
    ['/tänään', ['today', '']],
    ['en   päivystä…', ['off', '']],
    ['varaa: huone 3', ['book', 'huone 3']],
    ['varaa , huone 3', ['book', 'huone 3']],
    ['Varaa:', ['book', '']],
    ['varaa minun', ['mine', '']],
    ['varaa minun huone', ['book', 'minun huone']],
  ])('is found in %j', (text, expected) => {
    expect(matched(text)).toEqual(expected);
  });

  it.each(['varaamo', 'tänään klo 10', 'tänään: klo 10', 'varaa.huone', 'no varaa', ''])(
    'is not found in %j',
    (text) => {
      expect(matched(text)).toBeUndefined();
    },
  );
});
