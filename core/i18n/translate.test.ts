import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '../contract/error-codes.ts';
import { LANGUAGES } from '../language/texts.ts';
import { negotiateLanguage } from './negotiate.ts';
import { hasText, translate } from './translate.ts';

describe('a text', () => {
  it('is filled in', () => {
    expect(translate('en', 'invalid.too-many', { most: 20 })).toBe('There may be at most 20 of these.');
  });

  it('must be there, and must be filled in', () => {
    expect(() => translate('fi', 'invalid.nonsense')).toThrow('invalid.nonsense');
    expect(() => translate('fi', 'invalid.too-many')).toThrow('{most}');
    expect(() => translate('fi', 'toString')).toThrow();
    expect(hasText('constructor')).toBe(false);
  });

  it.each(ERROR_CODES)('is there for the error %s in every language', (code) => {
    for (const language of LANGUAGES) {
      expect(translate(language, `error.${code}`)).not.toBe('');
      expect(translate(language, `error.${code}.detail`, { requestId: 'x', allowed: 'GET' })).not.toBe('');
    }
  });
});

describe('the language', () => {
  it.each([
    [undefined, 'fi'],
    ['', 'fi'],
    ['*', 'fi'],
    ['de-DE,de', 'fi'],
    ['sv', 'sv'],
    ['SV-FI', 'sv'],
    ['de, en;q=0.5, sv;q=0.7', 'sv'],
    ['en, sv', 'en'],
    ['en;q=0, sv;q=0.1', 'sv'],
    ['en;q=nonsense', 'en'],
    [`${'x,'.repeat(100_000)}sv`, 'fi'],
  ] as const)('of %p is %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });
});
