import { describe, expect, it } from '@jest/globals';
import { namesApart, spokenBy, spokenLanguages } from './interpreters.ts';

const interpreter = (...languages: string[]) => ({ type: 'interpreter', languages });
const ALL = [interpreter('fi', 'ru', 'uk'), interpreter('fi', 'en', 'ar'), { type: 'expert', languages: ['sv'] }];

describe('interpreters', () => {
  it('speak what can be asked for, besides the language of the house', () =>
    expect(spokenLanguages(ALL)).toEqual(['ru', 'uk', 'en', 'ar']));

  it('speak what each of them is known to speak', () =>
    expect(spokenBy(ALL)).toEqual([
      ['fi', 'ru', 'uk'],
      ['fi', 'en', 'ar'],
    ]));
});

describe('the names of people', () => {
  const person = (id: string, siteId: string, fi = 'Tulkki 1') => ({ id, siteId, name: { fi, sv: fi, en: fi } });
  const apart = (...people: ReturnType<typeof person>[]) => [
    ...namesApart(
      people,
      ({ name }) => name.fi,
      (siteId) => siteId,
    ).values(),
  ];

  it('stay as they are where they differ', () =>
    expect(apart(person('a', 'pori'), person('b', 'pori', 'Tulkki 2'))).toEqual(['Tulkki 1', 'Tulkki 2']));

  it('tell two people apart by their site, else by a number', () => {
    expect(apart(person('a', 'pori'), person('b', 'lahti'))).toEqual(['Tulkki 1 (pori)', 'Tulkki 1 (lahti)']);
    expect(apart(person('a', 'pori'), person('b', 'pori'))).toEqual(['Tulkki 1 (pori) 1', 'Tulkki 1 (pori) 2']);
  });
});
