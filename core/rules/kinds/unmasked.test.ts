import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unmasked } from './unmasked.ts';

describe('text without what hides', () => {
  it.each([
    ['capitals', 'åäö Abc', 'AAO ABC'],
    ['digits of other scripts', '٠١٢٣٤٥٦٧٨٩ ०१२३४५६७८९', '0123456789 0123456789'],
    ['digits of styles', '①𝟐３⁴', '1234'],
    ['hyphens', 'a–b—c−d‑e', 'A-B-C-D-E'],
    ['what has no width', 'a\u200Bb\u2060c\u00ADd\uFE0Fe', 'ABCDE'],
    ['marks', 'e\u0301\u0330x', 'EX'],
    ['tags', 'a<b class="c">d</b>', 'AD'],
    ['a lone bracket', 'a < b', 'A < B'],
    ['entities', '&#49;&#x32;&ndash;3&unknown;', '12-3&UNKNOWN;'],
    ['an entity beyond Unicode', '&#9999999;', '&#9999999;'],
    ['markdown', '**a**_b_`c`', 'ABC'],
    ['letters that look alike', 'АВТ ΑΒΤ', 'ABT ABT'],
    ['single characters', '1 2 3 ab 4', '123 AB 4'],
  ])('tells %s plainly', (_, text, expected) => expect(unmasked(text)).toBe(expected));

  it('leaves plain text as it is, in capitals', () => {
    const words = fc.stringMatching(/^[A-Za-z0-9]{2,8}( [A-Za-z0-9]{2,8}){0,5}$/);
    fc.assert(fc.property(words, (text) => expect(unmasked(text)).toBe(text.toUpperCase())));
  });

  it('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(typeof unmasked(text)).toBe('string')));
  });
});
