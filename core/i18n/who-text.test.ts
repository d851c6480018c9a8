import { describe, expect, it } from '@jest/globals';
import type { Language } from '../language/texts.ts';
import { translate } from './translate.ts';
import { whoText } from './who-text.ts';

const city = { name: { fi: 'Porin kaupunki', sv: 'Björneborgs stad', en: 'City of Pori' } };
const wording = (language: Language) => ({
  language,
  t: (key: string, params = {}) => translate(language, key, params),
});

describe('who did something', () => {
  it('is told by name, role and agency', () => {
    const who = { name: 'Maija Meikäläinen', role: 'coordinator', organisation: city } as const;
    expect(whoText(who, wording('fi'))).toBe('Maija Meikäläinen, asiakaspalvelukoordinaattori (Porin kaupunki)');
    expect(whoText(who, wording('sv'))).toBe('Maija Meikäläinen, kundservicekoordinator (Björneborgs stad)');
    expect(whoText(who, wording('en'))).toBe('Maija Meikäläinen, coordinator (City of Pori)');
  });

  it('says the role once where the name is the role', () => {
    const coordinator = { name: 'Porin koordinaattori', role: 'coordinator', organisation: city } as const;
    expect(whoText(coordinator, wording('fi'))).toBe('Porin koordinaattori (Porin kaupunki)');
    expect(whoText(coordinator, wording('en'))).toBe('Porin koordinaattori, coordinator (City of Pori)');
    const adviser = { name: 'Porin palveluneuvoja', role: 'adviser', organisation: city } as const;
    expect(whoText(adviser, wording('fi'))).toBe('Porin palveluneuvoja (Porin kaupunki)');
  });

  it('says as much as is known', () => {
    expect(whoText({ name: 'Maija', organisation: city }, wording('fi'))).toBe('Maija (Porin kaupunki)');
    expect(whoText({ name: 'Maija' }, wording('fi'))).toBe('Maija');
    expect(whoText({ name: '' }, wording('fi'))).toBe('toinen henkilö');
  });
});
