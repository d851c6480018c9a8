import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@yhteistila/core/language/texts.ts';
import { parseIso } from '@yhteistila/core/time/site-time.ts';
import { slotsInWords } from '../../../tests/fixtures/slots-in-words.ts';
import { listeningIn, namedRooms } from '../../../tests/fixtures/spoken-wishes.ts';
import { understand } from './understand.ts';

const SLIPS = '# The same with slips of the finger';

const table = readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8');
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | '));

const now = parseIso('2026-11-30T07:32:00+02:00') ?? 0;

/** The sentences that are not read as the table says, with how they are read instead. */
const misread = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows.flatMap(([language, sentence = '', reading]) => {
    const spoken = LANGUAGES.find((each) => each === language) ?? 'fi';
    const heard = slotsInWords(understand(sentence, { ...listeningIn(spoken), now, rooms: namedRooms }));
    return heard === reading ? [] : [`${sentence}: ${heard}, not ${reading}`];
  });

describe('the table of sentences', () => {
  const all = rowsOf(table);
  const slips = rowsOf(table.slice(table.indexOf(SLIPS)));

  it('has hundreds of sentences in three languages, a third of them mistyped', () => {
    expect(all.length).toBeGreaterThan(400);
    expect(slips.length * 3).toBeGreaterThanOrEqual(all.length - 1);
    expect(new Set(all.map(([language]) => language))).toEqual(new Set(LANGUAGES));
  });

  it.each(LANGUAGES)('is read as it says: %s', (language) => {
    expect(misread(all.filter(([each]) => each === language))).toEqual([]);
  });
});
