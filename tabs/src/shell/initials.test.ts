import { expect, test } from '@jest/globals';
import { initialsOf } from './initials.ts';

test.each([
  ['Aino Virtanen', 'AV'],
  ['Aino Maria Virtanen', 'AV'],
  ['Aino', 'A'],
  ['  åke   öberg ', 'ÅÖ'],
  ['Aino Virtanen (Kela)', 'AV'],
  ['𐐀lpha Beta', '𐐀B'],
  ['', ''],
])('the letters of %j are %j', (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});
