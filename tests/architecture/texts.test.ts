import { describe, expect, it } from '@jest/globals';
import { read } from './project-files.ts';

const languages = ['fi', 'sv', 'en'] as const;

function textsOf(language: string): ReadonlyMap<string, unknown> {
  const parsed: unknown = JSON.parse(read(`core/i18n/${language}.json`));
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${language}.json is not an object`);
  return new Map(Object.entries(parsed));
}

const placeholdersOf = (text: unknown): string[] => [...new Set(String(text).match(/\{[^}]*\}/g))].sort();

const finnish = textsOf('fi');

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsOf(language);

  it('have every key', () => {
    expect(texts.size).toBeGreaterThan(0);
    expect([...texts.keys()]).toEqual([...finnish.keys()]);
  });

  it('stand in the order of their keys', () => {
    expect([...texts.keys()]).toEqual([...texts.keys()].sort());
  });

  it('are never empty', () => {
    const empty = [...texts].filter(([, text]) => typeof text !== 'string' || text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('have the apostrophe of print within a word', () => {
    expect([...texts].filter(([, text]) => /\p{L}'\p{L}/u.test(String(text)))).toEqual([]);
  });

  it('have the placeholders of the Finnish text', () => {
    const differing = [...texts].filter(
      ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(finnish.get(key)).join(),
    );
    expect(differing).toEqual([]);
  });
});
