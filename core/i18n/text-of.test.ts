import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../language/texts.ts';
import { countedTextOf, textOf } from './text-of.ts';

const texts = { 'cake.one': '{count} cake for {whom}', 'cake.other': '{count} cakes for {whom}', 'tea.one': '{count}' };

describe('a text', () => {
  const table = { closed: 'Closed: {reason}. Choose another.' };

  it.each([
    ['The lock is broken', 'Closed: The lock is broken. Choose another.'],
    ['The lock is broken.', 'Closed: The lock is broken. Choose another.'],
    ['ma 30.11.', 'Closed: ma 30.11. Choose another.'],
    ['Why?', 'Closed: Why? Choose another.'],
  ])('ends a sentence once: %s', (reason, told) => expect(textOf(table, 'closed', { reason })).toBe(told));
});

describe('a text of so many', () => {
  it.each(LANGUAGES)('is the one for one, and the other for none and several (%s)', (language) => {
    const told = [0, 1, 2, 21].map((count) => countedTextOf(texts, language, 'cake', count, { whom: 'Aino' }));
    expect(told).toEqual(['0 cakes for Aino', '1 cake for Aino', '2 cakes for Aino', '21 cakes for Aino']);
  });

  it('must be there for every number', () =>
    expect(() => countedTextOf(texts, 'fi', 'tea', 2)).toThrow('no text for tea.other'));
});
